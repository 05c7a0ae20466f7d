import type { WorkingDays } from '../../documents/working-days.ts';
import { addDays, type Day, isDay, weekdayOf } from '../../shared/day.ts';
import { createHolidays, HOLIDAY_YEARS, type Holiday } from './holidays.ts';

/** Which days offices work. Every question throws RangeError where it meets a day outside the years 1990 to 2100. */
export interface WorkingCalendar {
  /** Why a day is no working day, in Vietnamese, the holiday before the weekend it falls on; undefined for a working day. */
  dayOff(day: Day): string | undefined;
  isWorkingDay(day: Day): boolean;
  /** The day itself where it is a working day, else the last one before it. */
  workingDayOnOrBefore(day: Day): Day;
  /** The day itself where it is a working day, else the first one after it. */
  workingDayOnOrAfter(day: Day): Day;
  /** The `count`th working day after a day, which is not counted itself; before it where `count` is negative, the day itself for 0. */
  addWorkingDays(day: Day, count: number): Day;
}

const SATURDAY = 6;
const WORKING = null;

/** The calendar of offices that rest on Saturday and Sunday, with what was announced and what the office itself decided. */
export function createWorkingCalendar(settings: WorkingDays): WorkingCalendar {
  const decided = decidedDays(settings);
  const holidaysOf = createHolidays(settings);
  const years = new Map<number, ReadonlyMap<Day, string>>();

  const legalDaysOff = (year: number) => {
    const known = years.get(year) ?? withMadeUpDays(holidaysOf(year), (day) => Boolean(decided.get(day)));
    years.set(year, known);
    return known;
  };
  const dayOff = (day: Day) => {
    const legal = legalDaysOff(checkedYear(day));
    const decision = decided.get(day);
    return decision === undefined ? (legal.get(day) ?? weekend(day)) : (decision ?? undefined);
  };
  const walk = (from: Day, step: 1 | -1) => {
    let day = from;
    while (dayOff(day) !== undefined) day = addDays(day, step);
    return day;
  };
  return {
    dayOff,
    isWorkingDay: (day) => dayOff(day) === undefined,
    workingDayOnOrBefore: (day) => walk(day, -1),
    workingDayOnOrAfter: (day) => walk(day, 1),
    addWorkingDays(from, count) {
      if (!Number.isInteger(count)) throw new RangeError(`Not a number of working days: ${count}`);
      const step = count < 0 ? -1 : 1;
      let day = from;
      for (let left = Math.abs(count); left > 0; left--) day = walk(addDays(day, step), step);
      return day;
    },
  };
}

/** Days that a notice or the office decided on, whatever they are by law; the office has the last word. */
function decidedDays({
  years,
  extraDaysOff,
  extraWorkingDays,
}: WorkingDays): ReadonlyMap<Day, string | typeof WORKING> {
  const swaps = Object.values(years).flatMap(({ swapped }) => swapped);
  return new Map([
    ...swaps.map(({ off }) => [off, 'nghỉ hoán đổi'] as const),
    ...swaps.map(({ work }) => [work, WORKING] as const),
    ...extraDaysOff.map((day) => [day, 'nghỉ theo lịch của cơ quan'] as const),
    ...extraWorkingDays.map((day) => [day, WORKING] as const),
  ]);
}

/** The holidays of a year, and the next working day for each that falls on a weekend (Labour Code, article 111, 3). */
function withMadeUpDays(holidays: readonly Holiday[], isDecidedOff: (day: Day) => boolean): ReadonlyMap<Day, string> {
  const off = new Map(holidays.map(({ day, name }) => [day, name]));
  for (const { day, name, madeUp } of holidays) {
    if (!madeUp || !weekend(day)) continue;
    let next = addDays(day, 1);
    while (off.has(next) || weekend(next) || isDecidedOff(next)) next = addDays(next, 1);
    off.set(next, `nghỉ bù ${name}`);
  }
  return off;
}

function weekend(day: Day): string | undefined {
  const weekday = weekdayOf(day);
  if (weekday < SATURDAY) return undefined;
  return weekday === SATURDAY ? 'Thứ Bảy' : 'Chủ nhật';
}

function checkedYear(day: Day): number {
  const year = Number(day.slice(0, 4));
  const { first, last } = HOLIDAY_YEARS;
  if (isDay(day) && year >= first && year <= last) return year;
  throw new RangeError(`No working calendar for "${day}": it knows the days of ${first} to ${last}`);
}
