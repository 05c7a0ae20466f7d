import { expect, it } from 'vitest';
import { makeBases } from './fuzz/bases.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { makeHostileFile } from './fuzz/hostile-files.ts';
import { fuzzTable } from './fuzz/table.ts';

/** A little of what `npm run fuzz` tries in full; of this seed none takes long to be given up. */
const FEW = { files: 60, seed: 11, lanes: 2 };

it('files that mean harm are read or refused in known words, and nothing of them is left', async () => {
  const told: string[] = [];
  const tried = await fuzz({ ...FEW, progress: (line) => told.push(line) });
  expect(
    tried.flatMap(({ number, made, verdict }) => verdict.faults.map((fault) => `${number} (${made}): ${fault}`)),
  ).toEqual([]);
  expect(tried.map(({ number }) => number)).toEqual(Array.from({ length: FEW.files }, (_, number) => number));
  expect(new Set(tried.map(({ kind }) => kind)).size).toBeGreaterThan(4);
  expect(new Set(tried.map(({ verdict }) => verdict.outcome)).size).toBeGreaterThan(4);
  expect(fuzzTable(tried)).toContain('| all | 60 |');
}, 300_000);

it('the same seed and number make the same file', async () => {
  const [bases, anew] = [await makeBases(), await makeBases()];
  for (let number = 0; number < 20; number++) {
    const [one, again] = [await makeHostileFile(bases, 3, number), await makeHostileFile(anew, 3, number)];
    expect(again.made).toBe(one.made);
    expect(Buffer.from(again.bytes).equals(Buffer.from(one.bytes)), one.made).toBe(true);
  }
});
