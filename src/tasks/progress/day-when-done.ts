import type { UnitGroups } from '../../documents/unit-groups.ts';
import { type Day, dayAt } from '../../shared/day.ts';
import type { Judged } from './judged.ts';
import type { Progress, ReportsByUnit } from './progress.ts';

/**
 * The day on which all that lead had done their part. Offices that are named must each have said so; a group has done
 * its part when it was said of the group itself, or of every member where all members are known. Where nobody is known
 * to lead, all that reported must have.
 */
export function dayWhenDone(
  { lead, timeframe }: Pick<Judged, 'lead' | 'timeframe'>,
  reports: ReportsByUnit,
  groups: UnitGroups,
): Day | undefined {
  const recurs = timeframe?.kind === 'recurring';
  const dayOf = (unit: string) => lastDone(reports.get(unit) ?? [], recurs);
  const dayOfLeader = (unit: string) =>
    dayOf(unit) ?? latestOf(groups.isClosed(unit) ? groups.membersOf(unit).map(dayOf) : []);
  const leaders = lead?.units ?? [];
  return latestOf((leaders.length > 0 ? leaders : [...reports.keys()]).map(dayOfLeader));
}

/** The latest of some days; undefined where there are none, or one of them is not known. */
function latestOf(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? known.sort().at(-1) : undefined;
}

/**
 * The first day of the last unbroken row of "done": a note added later does not make it late. What recurs is done anew
 * each time, so there the last day of the row counts.
 */
function lastDone(reports: readonly Progress[], recurs: boolean): Day | undefined {
  const row = reports.slice(reports.findLastIndex(({ status }) => status !== 'done') + 1);
  const done = row.at(recurs ? -1 : 0);
  return done && dayAt(new Date(done.reportedAt));
}
