import { type Day, printDay, printDayOfWeek } from '../../shared/day.ts';
import { HOLIDAY_YEARS } from '../calendar/holidays.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { MESSAGES } from './messages.ts';
import { lastDayOf, nextOccurrences } from './occurrences.ts';
import type { Timeframe } from './timeframe.ts';

/**
 * What a deadline means on `on`, to be shown beside what is printed: the last day that counts, or the next one; where
 * that is a day off, the working day before it. Undefined where the printed words say it all.
 */
export function describeTimeframe(timeframe: Timeframe, on: Day, calendar: WorkingCalendar): string | undefined {
  const { kind, from, lastDay, trigger, offset, fault, time } = timeframe;
  if (kind === 'unreadable') return MESSAGES.cannotRead(fault ?? MESSAGES.noDay);
  if (kind === 'triggered') return MESSAGES.waitsFor(trigger ?? '', offset && `${offset.value} ${offset.unit}`);
  if (kind === 'recurring') return describeNext(timeframe, on, calendar);
  const begins = from !== undefined && from > on ? MESSAGES.begins(printDay(from)) : '';
  const ends = lastDay === undefined ? '' : MESSAGES.lastDay(describeDay(lastDay, calendar), time ?? '');
  return [begins, ends].filter(Boolean).join('; ') || undefined;
}

function describeNext(timeframe: Timeframe, on: Day, calendar: WorkingCalendar): string | undefined {
  const days = nextOccurrences(timeframe, on, 2).map((named) => lastDayOf(named, timeframe));
  const next = days.find((day) => day >= on);
  if (next === undefined) return timeframe.fault && MESSAGES.cannotRead(timeframe.fault);
  return MESSAGES.next(describeDay(next, calendar));
}

/** How the calendar calls days that are off on no other ground. */
const WEEKEND = ['Thứ Bảy', 'Chủ nhật'];

/** "thứ Ba, 30/06/2026", or with the working day before it where that is a day off; the day alone where no calendar reaches. */
export function describeDay(day: Day, calendar: WorkingCalendar): string {
  const reason = isKnownYear(Number(day.slice(0, 4))) ? calendar.dayOff(day) : undefined;
  if (reason === undefined) return printDayOfWeek(day);
  const before = calendar.workingDayOnOrBefore(day);
  const why = WEEKEND.includes(reason) ? MESSAGES.dayOff : MESSAGES.holiday(reason);
  return MESSAGES.movedBefore(printDayOfWeek(day), why, printDayOfWeek(before));
}

/** The first year begins with days off, and the working day before them lies outside. */
function isKnownYear(year: number): boolean {
  return year > HOLIDAY_YEARS.first && year <= HOLIDAY_YEARS.last;
}
