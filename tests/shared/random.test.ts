import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.ts';

function take(seed: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
}

it('gives the same row for the same seed, another for another, all from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const row = take(seed, 20);
      expect(take(seed, 20)).toEqual(row);
      expect(take(seed + 1, 20)).not.toEqual(row);
      for (const number of row) expect(number >= 0 && number < 1).toBe(true);
    }),
  );
});

it('spreads its numbers evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of take(7, 10_000)) tenths[Math.floor(number * 10)]!++;
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
