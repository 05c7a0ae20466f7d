import { type Day, daysBetween } from '../../shared/day.ts';
import { lastDayOf, nextOccurrences } from '../timeframe/occurrences.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';

/**
 * The last day that counts for a task that was last done on `doneOn`. Of what recurs the next one from `on` for which
 * nothing was done yet; none where it has ended, nor of what goes on without end.
 */
export function dueDay(timeframe: Timeframe | undefined, doneOn: Day | undefined, on: Day): Day | undefined {
  if (timeframe === undefined || timeframe.kind === 'ongoing') return undefined;
  if (timeframe.kind !== 'recurring') return timeframe.lastDay;
  const done = doneOn === undefined ? undefined : occurrenceDone(timeframe, doneOn);
  return upcomingDays(timeframe, on).find((day) => done === undefined || day > done);
}

/** The next two last days from `on`. Three are looked at: the last day before an occurrence on `on` itself is over. */
function upcomingDays(timeframe: Timeframe, on: Day): Day[] {
  const days = nextOccurrences(timeframe, on, 3).map((named) => lastDayOf(named, timeframe));
  return days.filter((day) => day >= on).slice(0, 2);
}

/** The last occurrence that was done: what is done counts for the nearest one, so soon after one it is late for that, and not early for the next. */
export function occurrenceDone(timeframe: Timeframe, doneOn: Day): Day | undefined {
  const [next, second] = upcomingDays(timeframe, doneOn);
  if (next === undefined || second === undefined) return next;
  return 2 * daysBetween(doneOn, next) <= daysBetween(next, second) ? next : undefined;
}
