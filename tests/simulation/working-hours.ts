import { addDays, type Day, weekdayOf } from '../../src/shared/day.ts';
import type { WorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';
import type { Someone, World } from './world.ts';

const VIETNAM_MS = 7 * 60 * 60 * 1000;
const FIRST = '07:30';
const LAST = '17:30';

/** "07:30" in Vietnam, whatever the machine's zone. */
export function clockAt(ms: number): string {
  return new Date(ms + VIETNAM_MS).toISOString().slice(11, 16);
}

/** The instant at which it is that time of a day in Vietnam. */
export function instantOf(day: Day, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** True on days on which somebody may be reminded. */
export function isOpenDay(day: Day, quiet: readonly number[], calendar: WorkingCalendar): boolean {
  return calendar.isWorkingDay(day) && !quiet.includes(weekdayOf(day));
}

const OPEN_DAYS = new Map<string, Day>();

/** The last open day up to so many days after one. All worlds have one and the same calendar. */
export function openDayUpTo(
  { day, later }: { day: Day; later: number },
  quiet: readonly number[],
  calendar: WorkingCalendar,
): Day {
  const key = `${day} ${later} ${quiet}`;
  const known = OPEN_DAYS.get(key);
  if (known !== undefined) return known;
  let on = addDays(day, later);
  while (!isOpenDay(on, quiet, calendar)) on = addDays(on, -1);
  OPEN_DAYS.set(key, on);
  return on;
}

function openDayAfter(day: Day, quiet: readonly number[], calendar: WorkingCalendar): Day {
  for (let on = addDays(day, 1); ; on = addDays(on, 1)) if (isOpenDay(on, quiet, calendar)) return on;
}

/** True where somebody may be told something at this instant that is due on one of these days. */
export function mayBeTold({ chosen }: Someone, world: World, now: { day: Day; ms: number }, dueOn: Day[]): boolean {
  const quiet = chosen?.quietWeekdays ?? [];
  const first = [FIRST, chosen?.at ?? FIRST, chosen?.weekly?.at ?? FIRST].sort()[0]!;
  const time = clockAt(now.ms);
  if (time < first || time > LAST) return false;
  if (isOpenDay(now.day, quiet, world.calendar)) return true;
  const next = openDayAfter(now.day, quiet, world.calendar);
  return dueOn.some((day) => day >= now.day && day < next);
}
