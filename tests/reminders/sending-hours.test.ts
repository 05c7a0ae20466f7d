import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextSendingInstant } from '../../src/reminders/sending-hours.ts';
import { addDays, dayAt, weekdayOf } from '../../src/shared/day.ts';
import { timeAt } from '../../src/shared/print-instant.ts';
import { CHOSEN, DAYS } from './random-world.ts';
import { CALENDAR, ON } from './world.ts';

/** "2026-12-01 08:00" in Vietnam. */
const instant = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const next = (at: string, more = {}) => {
  const found = nextSendingInstant(instant(at), { calendar: CALENDAR, ...more });
  return `${dayAt(found)} ${timeAt(found)}`;
};

it.each<[string, string, object, string]>([
  ['in working hours at once', '2026-12-01 09:12', {}, '2026-12-01 09:12'],
  ['at the very end of them still', '2026-12-01 17:30', {}, '2026-12-01 17:30'],
  ['before them when they begin', '2026-12-01 02:00', {}, '2026-12-01 07:30'],
  ['earlier, who wants it earlier', '2026-12-01 02:00', { chosen: { ...ON, at: '07:00' } }, '2026-12-01 07:00'],
  ['not later, who wants it later', '2026-12-01 02:00', { chosen: { ...ON, at: '16:00' } }, '2026-12-01 07:30'],
  [
    'earlier, whose overview is earlier',
    '2026-12-01 02:00',
    { chosen: { ...ON, weekly: { on: 1, at: '07:15' } } },
    '2026-12-01 07:15',
  ],
  ['after them on the next day', '2026-12-01 17:31', {}, '2026-12-02 07:30'],
  ['on Friday night on Monday', '2026-12-04 20:00', {}, '2026-12-07 07:30'],
  ['past a quiet weekday', '2026-12-01 20:00', { chosen: { ...ON, quietWeekdays: [3] } }, '2026-12-03 07:30'],
  ['past Tết', '2027-02-04 18:00', {}, '2027-02-12 07:30'],
  ['past New Year', '2026-12-31 18:00', {}, '2027-01-04 07:30'],
  ['on Saturday, what is due on Sunday', '2026-12-05 06:00', { dueOn: '2026-12-06' }, '2026-12-05 07:30'],
  ['on Saturday, what is due on that day', '2026-12-05 10:00', { dueOn: '2026-12-05' }, '2026-12-05 10:00'],
  ['in Tết, what is due then', '2027-02-06 20:00', { dueOn: '2027-02-08' }, '2027-02-07 07:30'],
  [
    'on a quiet weekday, what is due on it',
    '2026-12-02 09:00',
    { dueOn: '2026-12-02', chosen: { ...ON, quietWeekdays: [3] } },
    '2026-12-02 09:00',
  ],
  ['on Monday, what is due on Monday', '2026-12-05 10:00', { dueOn: '2026-12-07' }, '2026-12-07 07:30'],
  ['on Monday, what was due yesterday', '2026-12-05 10:00', { dueOn: '2026-12-04' }, '2026-12-07 07:30'],
  ['on Monday, what is due on a Sunday that is over', '2026-12-06 18:00', { dueOn: '2026-12-06' }, '2026-12-07 07:30'],
])('something is sent %s', (_, at, more, expected) => {
  expect(next(at, more)).toBe(expected);
});

it('any instant is no earlier than asked, may be sent at, and is kept', () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
  const dueIn = fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined });
  const someone = fc.option(CHOSEN, { nil: undefined });
  fc.assert(
    fc.property(DAYS, minutes, dueIn, someone, (day, minute, left, chosen) => {
      const at = new Date(instant(`${day} 00:00`).getTime() + minute * 60_000);
      const dueOn = left === undefined ? undefined : addDays(day, left);
      const when = { calendar: CALENDAR, ...(dueOn ? { dueOn } : {}), ...(chosen ? { chosen } : {}) };
      const found = nextSendingInstant(at, when);
      const on = dayAt(found);
      expect(found >= at).toBe(true);
      expect(nextSendingInstant(found, when)).toEqual(found);
      expect(timeAt(found) >= (chosen?.at === '07:00' ? '07:00' : '07:30') && timeAt(found) <= '17:30').toBe(true);
      const isUsual = CALENDAR.isWorkingDay(on) && !(chosen?.quietWeekdays ?? []).includes(weekdayOf(on));
      if (isUsual) return;
      // The one exception: the next usual day is after the deadline.
      expect(dueOn !== undefined && dueOn >= on).toBe(true);
      for (let later = on; later <= dueOn!; later = addDays(later, 1))
        expect(CALENDAR.isWorkingDay(later) && !(chosen?.quietWeekdays ?? []).includes(weekdayOf(later))).toBe(false);
    }),
    { numRuns: 400 },
  );
});
