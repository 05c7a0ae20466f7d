import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.ts';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { type DatabasePlace, describeOnEveryDatabase } from '../support/databases.ts';
import { countKept, startWriter, type Writer } from './rounds.ts';

const script = useCompiled(fileURLToPath(new URL('round-writer.ts', import.meta.url)));
const AT_ONCE = 4;
/** How many are killed, and how long they may live after their first transaction. A server is asked over and over within one. */
const PLAN = { file: { kills: 100, longestLifeMs: 40 }, url: { kills: 24, longestLifeMs: 300 } };

/** What was seen of one process that was killed. */
interface Killed {
  readonly acknowledged: number;
  readonly whileWriting: boolean;
}

async function killAfter(writer: Writer, lifeMs: number): Promise<void> {
  await writer.started;
  await new Promise((passed) => setTimeout(passed, lifeMs));
  writer.child.kill('SIGKILL');
  await writer.ended;
}

/** Starts some writers at once, kills each at a moment of its own, and holds what is kept against what they were told. */
async function killWave(place: DatabasePlace, wave: number, lifeMs: () => number): Promise<Killed[]> {
  const writers = Array.from({ length: AT_ONCE }, (_, i) =>
    startWriter(script(), place.address, `đợt ${wave}, tiến trình ${i}`),
  );
  await Promise.all(writers.map((writer) => killAfter(writer, lifeMs())));
  const database = await place.open();
  const seen: Killed[] = [];
  for (const writer of writers) {
    const acknowledged = writer.acknowledged();
    // The last one may be kept though there was nobody left to be told.
    expect([acknowledged, acknowledged + 1]).toContain(await countKept(database, writer.name));
    seen.push({ acknowledged, whileWriting: writer.isWriting() });
  }
  await database.close();
  return seen;
}

describeOnEveryDatabase('processes that are killed while they write', (place) => {
  it('lose nothing that was acknowledged, leave nothing half-written, and a sound database', async () => {
    const { kills, longestLifeMs } = 'url' in place.address ? PLAN.url : PLAN.file;
    const random = seededRandom(20260301);
    const lifeMs = () => random() * longestLifeMs;
    const seen: Killed[] = [];
    for (let wave = 0; seen.length < kills; wave++) seen.push(...(await killWave(place, wave, lifeMs)));
    expect(seen).toHaveLength(kills);
    // Else the test would look at processes that had nothing to lose, or always at the same moment.
    expect(seen.filter(({ whileWriting }) => whileWriting).length).toBeGreaterThan(kills / 3);
    expect(new Set(seen.map(({ acknowledged }) => acknowledged)).size).toBeGreaterThan(3);
    const database = await place.open();
    expect(await database.check()).toBeUndefined();
    expect(await createAuditTrail(database).verify()).not.toHaveProperty('broken');
  }, 120_000);
});
