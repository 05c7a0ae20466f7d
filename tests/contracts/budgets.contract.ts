import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Allowance, Budgets } from '../../src/shared/budgets.ts';

const START = Date.parse('2026-03-02T01:00:00Z');
const at = (ms: number) => new Date(START + ms);
const CHAT = { name: 'chat', most: 1, perMs: 1000 };

/** Takes as often as is let from 0 ms on, waiting for as long as is said; the times at which it was let. */
async function takeAll(budgets: Budgets, allowances: readonly Allowance[], untilMs: number): Promise<number[]> {
  const taken: number[] = [];
  for (let now = 0; now < untilMs; ) {
    const free = await budgets.take(allowances, at(now));
    if (free === undefined) taken.push(now);
    else now = Math.max(now + 1, free.getTime() - START);
  }
  return taken;
}

/** What every `Budgets` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeBudgets(open: () => Promise<Budgets>): void {
  describe('budgets', () => {
    let budgets: Budgets;
    beforeEach(async () => {
      budgets = await open();
    });

    it('let one through in each span, and say when the next one may', async () => {
      expect(await budgets.take([CHAT], at(0))).toBeUndefined();
      expect(await budgets.take([CHAT], at(400))).toEqual(at(1000));
      expect(await budgets.take([CHAT], at(1000))).toBeUndefined();
    });

    it('are the same for every process, and after a restart', async () => {
      await budgets.take([CHAT], at(0));
      expect(await (await open()).take([CHAT], at(1))).toEqual(at(1000));
    });

    it('take nothing where one of several is used up', async () => {
      const channel = { name: 'channel', most: 2, perMs: 60_000 };
      await budgets.take([CHAT], at(0));
      expect(await budgets.take([CHAT, channel], at(1))).toEqual(at(1000));
      expect(await budgets.take([channel], at(2))).toBeUndefined();
    });

    it('have the next one wait for several that are taken at once', async () => {
      expect(await budgets.take([{ ...CHAT, times: 4 }], at(0))).toBeUndefined();
      expect(await budgets.take([CHAT], at(1))).toEqual(at(4000));
      expect(await budgets.take([CHAT], at(4000))).toBeUndefined();
    });

    it('are not held up by a clock that went back', async () => {
      await budgets.take([CHAT], at(3_600_000));
      expect(await budgets.take([CHAT], at(0))).toBeUndefined();
    });

    it('cost nothing where nothing is limited', async () => {
      expect(await budgets.take([], at(0))).toBeUndefined();
    });

    it('hold no span with more than they allow, and use most of it', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 200, max: 5000 }), async (most, perMs) => {
          const allowance = { name: `${most} in ${perMs} ${Math.random()}`, most, perMs };
          const taken = await takeAll(budgets, [allowance], 3 * perMs);
          for (const first of taken)
            expect(taken.filter((time) => time >= first && time < first + perMs).length).toBeLessThanOrEqual(most);
          expect(taken.length).toBeGreaterThanOrEqual(Math.floor(1.4 * most));
        }),
        { numRuns: 8 },
      );
    });
  });
}
