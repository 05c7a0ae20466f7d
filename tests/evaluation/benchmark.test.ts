import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { buildMiniSearch } from './benchmark/engines/minisearch.ts';
import { buildOurs } from './benchmark/engines/ours.ts';
import { measure } from './benchmark/measure.ts';
import { makeAnew, startFromSaved } from './benchmark/saved-search.ts';
import { qualityTables, speedTable } from './benchmark/table.ts';
import { loadWorkload, MODES } from './benchmark/workload.ts';

const source = {
  kind: 'generated',
  passages: 50,
  questions: 20,
  knowledge: fileURLToPath(new URL('../../knowledge', import.meta.url)),
} as const;

test('the same source makes the same workload', async () => {
  expect(await loadWorkload(source)).toEqual(await loadWorkload(source));
});

test.each([
  ['ours', buildOurs],
  ['MiniSearch', buildMiniSearch],
])('%s: the figures are sane, and the passage asked about is mostly found', async (engine, build) => {
  const figures = await measure(build, await loadWorkload(source), 10_000);
  expect(figures.buildSeconds).toBeGreaterThan(0);
  for (const mode of MODES) {
    const { asked, recall1, recall10, ndcg10, p50Ms, p95Ms } = figures.modes[mode];
    expect(asked).toBe(20);
    expect(recall10).toBeGreaterThanOrEqual(recall1);
    expect(ndcg10).toBeLessThanOrEqual(1);
    expect(p95Ms).toBeGreaterThanOrEqual(p50Ms);
  }
  expect(figures.modes['as asked'].ndcg10).toBeGreaterThan(0.8);
  expect(qualityTables([{ engine, outcome: { figures } }])).toContain(`| ${engine} |`);
  expect(speedTable([{ engine, outcome: { failure: 'too slow' } }])).toContain('not measured: too slow');
});

test('what was made anew is found again, and every figure is one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-so-growth-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const workload = await loadWorkload(source);
  const figures = { ...(await makeAnew(workload, folder)), ...(await startFromSaved(workload, folder)) };
  for (const [name, value] of Object.entries(figures)) expect(value, name).toBeTypeOf('number');
  expect(figures['as asked: recall@1']).toBeGreaterThan(0.8);
  expect(figures['on disk, MB']).toBeGreaterThan(0);
});
