import { beforeEach, describe, expect, it } from 'vitest';
import type { Quotas } from '../../src/shared/quotas.ts';

const MARCH = new Date('2026-03-15T03:00:00Z');
const QUOTA = { name: 'bot 1', most: 20 };

/** What every `Quotas` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describeQuotas(open: () => Promise<Quotas>): void {
  describe('quotas', () => {
    let quotas: Quotas;
    beforeEach(async () => {
      quotas = await open();
    });
    describeSpending(() => quotas);
    describeSpendingSeveral(() => quotas);
    describeMeeting(() => quotas);

    it('are the same for every process, and none is spent twice', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const usages = await Promise.all(
        others.flatMap((one) => Array.from({ length: 8 }, () => one.spend(QUOTA, MARCH))),
      );
      expect(usages.filter(({ isTaken }) => isTaken)).toHaveLength(20);
      expect(marksOf(usages).sort((a, b) => a - b)).toEqual([80, 95, 100]);
      expect(await quotas.used('bot 1', MARCH)).toMatchObject({ spent: 20 });
    });
  });
}

type Spent = Awaited<ReturnType<Quotas['spend']>>;

function marksOf(usages: readonly Spent[]): number[] {
  return usages.flatMap(({ reached }) => reached ?? []);
}

function describeSpending(quotas: () => Quotas): void {
  const spend = async (count: number, of = QUOTA, at = MARCH) => {
    const usages: Spent[] = [];
    for (let i = 0; i < count; i++) usages.push(await quotas().spend(of, at));
    return usages;
  };

  it('are spent to the last one, and no further', async () => {
    const usages = await spend(22);
    expect(usages.map(({ used }) => used)).toEqual([...Array(20).keys(), 19, 19].map((used) => used + 1));
    expect(usages.filter(({ isTaken }) => !isTaken)).toEqual([usages[20], usages[21]]);
  });

  it('tell once that 80 %, 95 % and all of them are used, in each month', async () => {
    const usages = await spend(22);
    expect(usages.filter(({ reached }) => reached).map(({ used, reached }) => [used, reached])).toEqual([
      [16, 80],
      [19, 95],
      [20, 100],
    ]);
    expect(marksOf(await spend(22))).toEqual([]);
    expect(marksOf(await spend(22, QUOTA, new Date('2026-04-15T03:00:00Z')))).toEqual([80, 95, 100]);
  });

  it('tell anew where there is more of them since, and not where some were given back', async () => {
    await spend(20);
    expect(marksOf(await spend(20, { ...QUOTA, most: 40 }))).toEqual([80, 95, 100]);
    for (let i = 0; i < 30; i++) await quotas().giveBack('bot 1', MARCH);
    expect(marksOf(await spend(30, { ...QUOTA, most: 40 }))).toEqual([]);
  });

  it('are each their own, and begin anew with the month in Vietnam', async () => {
    const lastOfMarch = new Date('2026-03-31T16:59:59Z');
    const firstOfApril = new Date('2026-03-31T17:00:00Z');
    expect((await spend(2, QUOTA, lastOfMarch))[1]!.used).toBe(2);
    expect((await spend(1, QUOTA, firstOfApril))[0]!.used).toBe(1);
    expect((await spend(1, { name: 'bot 2', most: 20 }, lastOfMarch))[0]!.used).toBe(1);
    expect(await quotas().used('bot 1', MARCH)).toMatchObject({ spent: 2 });
    expect(await quotas().used('bot 3', MARCH)).toEqual({ spent: 0, met: 0, metInMonth: 0 });
  });

  it('get back what was spent on nothing', async () => {
    await spend(20);
    await quotas().giveBack('bot 1', MARCH);
    expect(await quotas().used('bot 1', MARCH)).toMatchObject({ spent: 19 });
    // What was told once is told: the last one is used up for the second time.
    expect(await spend(2)).toEqual([
      { used: 20, isTaken: true },
      { used: 20, isTaken: false },
    ]);
    await quotas().giveBack('bot 3', MARCH);
    expect(await quotas().used('bot 3', MARCH)).toMatchObject({ spent: 0 });
  });
}

function describeSpendingSeveral(quotas: () => Quotas): void {
  it('are spent several at once, all or none, and beyond the quota only as far as is wished', async () => {
    expect(await quotas().spend(QUOTA, MARCH, { count: 16 })).toMatchObject({ reached: 80, isTaken: true });
    expect(await quotas().spend(QUOTA, MARCH, { count: 5 })).toEqual({ used: 16, isTaken: false });
    expect(await quotas().spend(QUOTA, MARCH, { count: 4 })).toEqual({ used: 20, reached: 100, isTaken: true });
    expect(await quotas().spend(QUOTA, MARCH, { beyond: 1 })).toEqual({ used: 21, isTaken: true });
    expect(await quotas().spend(QUOTA, MARCH, { beyond: 1 })).toEqual({ used: 21, isTaken: false });
    await quotas().giveBack('bot 1', MARCH, 3);
    expect(await quotas().used('bot 1', MARCH)).toMatchObject({ spent: 18 });
  });
}

function describeMeeting(quotas: () => Quotas): void {
  const meet = (who: string, at = MARCH) => quotas().meet({ name: 'bot 1', most: 5 }, who, at);

  it('count people once, and tell once how many there are', async () => {
    const usages: Awaited<ReturnType<typeof meet>>[] = [];
    for (const who of ['a', 'b', 'a', 'c', 'd', 'd', 'e', 'f']) usages.push(await meet(who));
    expect(usages.map(({ used }) => used)).toEqual([1, 2, 2, 3, 4, 4, 5, 6]);
    expect(usages.map(({ reached }) => reached)).toEqual([
      ...[undefined, undefined, undefined, undefined, 80],
      ...[undefined, 100, undefined],
    ]);
  });

  it('tell those of a month from those of earlier ones', async () => {
    await meet('a');
    await meet('b');
    const april = new Date('2026-04-02T03:00:00Z');
    await meet('b', april);
    await meet('c', april);
    // A clock that went back.
    await meet('c', MARCH);
    expect(await quotas().used('bot 1', april)).toMatchObject({ met: 3, metInMonth: 2 });
  });
}
