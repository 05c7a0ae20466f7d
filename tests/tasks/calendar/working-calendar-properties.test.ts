import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import { addDays, type Day, daysBetween } from '../../../src/shared/day.ts';
import { createWorkingCalendar } from '../../../src/tasks/calendar/working-calendar.ts';

/** Days from which forty working days can be counted either way without leaving the years that are known. */
const FIRST = '1990-04-01';
const LAST = '2100-10-01';
const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((days) => addDays(FIRST, days));

const anySettings = fc
  .dictionary(
    fc.integer({ min: 1990, max: 2100 }).map(String),
    fc.record({ daysBeforeTet: fc.integer({ min: 0, max: 4 }), secondNationalDay: fc.constantFrom('1/9', '3/9') }),
    { maxKeys: 5 },
  )
  .map((years) => WORKING_DAYS_FILE.parse({ years }));

const usual = createWorkingCalendar(WORKING_DAYS_FILE.parse({}));
const { isWorkingDay, workingDayOnOrBefore, workingDayOnOrAfter, addWorkingDays } = usual;

/** The days after `from` and before `to`. */
function between(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) - 1) }, (_, i) => addDays(from, i + 1));
}

describe('whatever the day,', () => {
  it('the working day on or before it is the last one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const found = workingDayOnOrBefore(day);
        expect(found <= day).toBe(true);
        expect(isWorkingDay(found)).toBe(true);
        expect(between(found, addDays(day, 1)).filter(isWorkingDay)).toEqual([]);
      }),
    );
  });

  it('the working day on or after it is the first one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const found = workingDayOnOrAfter(day);
        expect(found >= day).toBe(true);
        expect(isWorkingDay(found)).toBe(true);
        expect(between(addDays(day, -1), found).filter(isWorkingDay)).toEqual([]);
      }),
    );
  });

  it('working days are counted one by one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const then = addWorkingDays(day, count);
        expect(isWorkingDay(then)).toBe(true);
        expect(between(day, addDays(then, 1)).filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });

  it('counting back undoes counting on, from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, count) => {
        const start = workingDayOnOrAfter(day);
        expect(addWorkingDays(addWorkingDays(start, count), -count)).toBe(start);
      }),
    );
  });

  it('offices work again within twelve days, whatever was announced', () => {
    fc.assert(
      fc.property(anySettings, anyDay, (settings, day) => {
        const { workingDayOnOrAfter: after, workingDayOnOrBefore: before } = createWorkingCalendar(settings);
        expect(between(before(day), after(day)).length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('all years', () => {
  it('have no more than twelve days off in a row, and 244 to 253 working days', () => {
    for (let year = 1990; year <= 2100; year++) {
      const days = between(`${year - 1}-12-31`, `${year + 1}-01-01`);
      const rows = days.map((day) => (isWorkingDay(day) ? 'W' : '-')).join('');
      expect(Math.max(...rows.split('W').map(({ length }) => length))).toBeLessThanOrEqual(12);
      const worked = days.filter(isWorkingDay).length;
      expect(worked).toBeGreaterThanOrEqual(244);
      expect(worked).toBeLessThanOrEqual(253);
    }
  });
});
