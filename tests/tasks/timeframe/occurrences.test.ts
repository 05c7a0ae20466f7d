import { describe, expect, it } from 'vitest';
import { lastDayOf, nextOccurrences } from '../../../src/tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../../../src/tasks/timeframe/timeframe.ts';

const recurring = (...rrules: string[]): Timeframe => ({ raw: '', kind: 'recurring', rrules });

describe('the next occurrences', () => {
  it('begin on the day itself', () => {
    expect(nextOccurrences(recurring('FREQ=MONTHLY;BYMONTHDAY=15'), '2026-01-15', 2)).toEqual([
      '2026-01-15',
      '2026-02-15',
    ]);
  });

  it('begin no earlier than the rhythm does', () => {
    const timeframe = { ...recurring('FREQ=MONTHLY;BYMONTHDAY=15'), from: '2027-03-01' };
    expect(nextOccurrences(timeframe, '2026-01-15', 1)).toEqual(['2027-03-15']);
  });

  it('of several rules come in the order of the days, each day once', () => {
    const timeframe = recurring(
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15',
      'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31',
    );
    expect(nextOccurrences(timeframe, '2026-03-01', 3)).toEqual(['2026-03-15', '2026-03-31', '2026-04-30']);
  });

  it('end with the rule, its last day included', () => {
    expect(nextOccurrences(recurring('FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20260630'), '2026-05-01', 9)).toEqual([
      '2026-05-30',
      '2026-06-30',
    ]);
  });

  it('of what comes every second week or year are the same, whenever they are asked', () => {
    const fortnightly = recurring('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR');
    const days = nextOccurrences(fortnightly, '2026-01-01', 20);
    for (const [i, day] of days.slice(0, 10).entries())
      expect(nextOccurrences(fortnightly, day, 10)).toEqual(days.slice(i, i + 10));
    const yearly = recurring('FREQ=YEARLY;INTERVAL=2;BYMONTH=12;BYMONTHDAY=31');
    expect(nextOccurrences(yearly, '2026-06-01', 1)).toEqual(['2026-12-31']);
    expect(nextOccurrences(yearly, '2027-06-01', 1)).toEqual(['2028-12-31']);
    expect(nextOccurrences({ ...yearly, from: '2027-01-01' }, '2026-06-01', 2)).toEqual(['2027-12-31', '2029-12-31']);
  });

  it('of the 29th of February are years apart', () => {
    expect(nextOccurrences(recurring('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'), '2096-03-01', 1)).toEqual(['2104-02-29']);
  });

  it('are none for what does not recur, or comes at no time that is said', () => {
    expect(nextOccurrences({ raw: '', kind: 'date', to: '2026-06-30' }, '2026-01-15', 3)).toEqual([]);
    expect(nextOccurrences(recurring(), '2026-01-15', 3)).toEqual([]);
  });
});

it('the last day that counts is the one before only where no hour of the named day is said', () => {
  expect(lastDayOf('2026-03-01', { bound: 'exclusive' })).toBe('2026-02-28');
  expect(lastDayOf('2026-03-01', { bound: 'inclusive' })).toBe('2026-03-01');
  expect(lastDayOf('2026-03-01', { bound: 'exclusive', time: '17:00' })).toBe('2026-03-01');
});
