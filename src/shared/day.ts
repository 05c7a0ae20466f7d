import { Temporal } from 'temporal-polyfill';

/** A calendar day in Vietnam as ISO text ("2026-06-30"): compares as text and is the same day in every time zone. */
export type Day = string;

const VIETNAM = 'Asia/Ho_Chi_Minh';
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** The day it is in Vietnam at an instant. */
export function dayAt(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(VIETNAM).toPlainDate().toString();
}

/** The calendar month it is in Vietnam at an instant: "2026-06". */
export function monthAt(instant: Date): string {
  return dayAt(instant).slice(0, 7);
}

/** Day and time in Vietnam as a part of a file's name: "2026-06-30-083015". Sorts by time. */
export function stampAt(instant: Date): string {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(VIETNAM);
  const time = there.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '');
  return `${there.toPlainDate()}-${time}`;
}

/** The day of a year, month and day of the month, all counted from 1; undefined where the calendar has no such day. */
export function toDay(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < 1000 || year > 9999) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** True for ISO text of a day that exists. */
export function isDay(text: string): text is Day {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return year !== undefined && toDay(Number(year), Number(month), Number(dayOfMonth)) === text;
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): Day {
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString();
}

/** The day `count` days later; earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Days from one day to another: 1 from a day to the next, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** "06/2026". */
export function printMonth(month: string): string {
  return month.split('-').reverse().join('/');
}

/** "30/06/2026". */
export function printDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

/** "thứ Ba, 30/06/2026". */
export function printDayOfWeek(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]}, ${printDay(day)}`;
}
