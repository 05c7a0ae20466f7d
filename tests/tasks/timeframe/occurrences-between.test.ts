import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/shared/day.ts';
import { nextOccurrences, occurrencesBetween } from '../../../src/tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../../../src/tasks/timeframe/timeframe.ts';

const recurring = (...rrules: string[]): Timeframe => ({ raw: '', kind: 'recurring', rrules });
const RULES = [
  ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ...['FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20260630', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
];

it('the occurrences of a span are all that come next, up to the day after it', () => {
  const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2026-01-01', count));
  fc.assert(
    fc.property(fc.subarray(RULES, { minLength: 1 }), days, fc.nat(380), (rules, from, length) => {
      const to = addDays(from, length);
      const all = nextOccurrences(recurring(...rules), from, 800).filter((day) => day <= addDays(to, 1));
      expect(occurrencesBetween(recurring(...rules), from, to)).toEqual(all);
    }),
    { numRuns: 40 },
  );
});

it('the day after a span is named too, for “before” it the last day of the span counts', () => {
  expect(occurrencesBetween(recurring('FREQ=MONTHLY;BYMONTHDAY=15'), '2026-01-16', '2026-03-14')).toEqual([
    ...['2026-02-15', '2026-03-15'],
  ]);
});

it('a rhythm does not end because many occurrences lie before the end of the span', () => {
  expect(occurrencesBetween(recurring('FREQ=WEEKLY;BYDAY=FR'), '2026-01-01', '2027-12-31')).toHaveLength(105);
});

it('there are none of what does not recur, nor after a rhythm has ended', () => {
  expect(occurrencesBetween({ raw: '', kind: 'date', lastDay: '2026-06-30' }, '2026-01-01', '2026-12-31')).toEqual([]);
  const ended = recurring('FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20260630');
  expect(occurrencesBetween(ended, '2026-07-01', '2026-12-31')).toEqual([]);
});
