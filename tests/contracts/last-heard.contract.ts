import { describe, expect, it } from 'vitest';
import type { LastHeard } from '../../src/shared/last-heard.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));

/** What every `LastHeard` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeLastHeard(open: () => Promise<LastHeard>): void {
  describe('when accounts were last heard of', () => {
    it('is remembered for all, the latest of each', async () => {
      const [one, other] = [await open(), await open()];
      expect(await one.of('zalo-oa', '1')).toBeUndefined();
      expect(await one.latest('zalo-oa')).toBeUndefined();
      await one.note('zalo-oa', '1', at(3));
      await other.note('zalo-oa', '1', at(5));
      await one.note('zalo-oa', '1', at(4));
      await one.note('zalo-oa', '2', at(1));
      await one.note('zalo-bot', '1', at(9));
      expect(await other.of('zalo-oa', '1')).toEqual(at(5));
      expect(await other.of('zalo-oa', '2')).toEqual(at(1));
      expect(await other.latest('zalo-oa')).toEqual(at(5));
    });
  });
}
