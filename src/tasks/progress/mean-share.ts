import type { UnitGroups } from '../../documents/unit-groups.ts';
import type { Judged } from './judged.ts';
import type { Progress, ReportsByUnit } from './progress.ts';

/**
 * The mean share, 0 to 100, that the leading offices and members of leading groups told last, of all that reported where
 * nobody is known to lead; a leading office that is silent counts as 0. Undefined where none told any.
 */
export function meanShare(
  { lead }: Pick<Judged, 'lead'>,
  reports: ReportsByUnit,
  groups: UnitGroups,
): number | undefined {
  const leaders = lead?.units ?? [];
  const counts = (unit: string) =>
    leaders.length === 0 || leaders.some((leader) => groups.withGroupsOf(unit).has(leader));
  const shares = [...reports].flatMap(([unit, own]) => (counts(unit) ? (lastShare(own) ?? []) : []));
  if (shares.length === 0) return undefined;
  // Of a group nobody says how many must report; an office that leads itself and is silent has done nothing yet.
  const isSilent = (leader: string) => groups.membersOf(leader).length === 0 && !reports.has(leader);
  const all = shares.length + leaders.filter(isSilent).length;
  return Math.round(shares.reduce((sum, share) => sum + share, 0) / all);
}

/** A report that tells no share leaves the one told before, but not that of what was done and is open again. */
function lastShare(reports: readonly Progress[]): number | undefined {
  const shareOf = ({ status, percent }: Progress) => {
    if (status === 'done') return 100;
    return percent ?? (status === 'not_started' ? 0 : undefined);
  };
  const telling = reports.findLast((report) => shareOf(report) !== undefined);
  const isReopened = telling?.status === 'done' && telling !== reports.at(-1);
  return telling && !isReopened ? shareOf(telling) : undefined;
}
