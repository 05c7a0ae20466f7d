import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureInOwnProcess } from './in-own-process.ts';
import type { GrowthJob } from './search-growth-child.ts';
import type { NamedFigures } from './step-meter.ts';
import type { WorkloadSource } from './workload.ts';

/** A million passages take minutes on a quick machine. */
const DEADLINE_MINUTES = 60;

/**
 * What the product's own search takes as passages become more: a line a figure, a column a size, in brackets how many
 * times the figure of the size before. Each size is made anew in one process and started from saved parts in another.
 */
export async function searchGrowthTable(
  sources: readonly (WorkloadSource & { kind: 'generated' })[],
  progress: (line: string) => void,
): Promise<string> {
  const columns: NamedFigures[] = [];
  for (const source of sources) {
    columns.push(await measureSize(source, progress));
  }
  const sizes = sources.map(({ passages }) => passages.toLocaleString('en'));
  const names = Object.keys(Object.assign({}, ...columns));
  return [
    `| passages | ${sizes.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(sizes.length)}`,
    ...names.map((name) => `| ${name} | ${growth(columns.map((column) => column[name])).join(' | ')} |`),
  ].join('\n');
}

async function measureSize(source: WorkloadSource & { kind: 'generated' }, progress: (line: string) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-so-growth-'));
  let figures: NamedFigures = {};
  try {
    for (const step of ['anew', 'saved'] as const) {
      const job: GrowthJob = { step, source, folder };
      const outcome = await measureInOwnProcess<GrowthJob, NamedFigures>(
        './search-growth-child.ts',
        job,
        DEADLINE_MINUTES,
      );
      progress(`${source.passages} passages, ${step}: ${'figures' in outcome ? 'done' : outcome.failure}`);
      if ('figures' in outcome) figures = { ...figures, ...outcome.figures };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

function growth(values: readonly (number | undefined)[]): string[] {
  return values.map((value, i) => {
    if (value === undefined) return 'not measured';
    const before = values[i - 1];
    return before ? `${figure(value)} (×${figure(value / before)})` : figure(value);
  });
}

function figure(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
