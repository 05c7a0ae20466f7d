import { formatNumber } from '../../shared/text/numbers.ts';
import { STANDINGS, type Standing } from '../progress/standing.ts';
import type { ProgressReport, ReportRow, UnitCounts } from './progress-report.ts';

type Counts = ProgressReport['counts'];

/** How many of some standings there are together. */
export function countOf(counts: Counts, ...standings: readonly Standing[]): number {
  return standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0);
}

/** The standings that occur, in the order of STANDINGS. */
export function standingsIn(counts: Counts): Standing[] {
  return STANDINGS.filter((standing) => countOf(counts, standing) > 0);
}

/** The share of a whole with one decimal, "10,9%". */
export function printShare(count: number, whole: number): string {
  return `${formatNumber(Math.round((count / whole) * 1000) / 10)}%`;
}

/** Offices with the most overdue tasks first; where these are equally many, in the order of the report. */
export function mostLateFirst(units: readonly UnitCounts[]): UnitCounts[] {
  return units.toSorted((a, b) => countOf(b.counts, 'overdue') - countOf(a.counts, 'overdue'));
}

/** The tasks that are overdue, the latest first. */
export function lateRows({ rows }: ProgressReport): ReportRow[] {
  const late = rows.filter(({ standing }) => standing === 'overdue');
  return late.toSorted((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
}

/** The tasks that are due soon, the nearest first; without a last day at the end. */
export function rowsDueSoon({ rows }: ProgressReport): ReportRow[] {
  const soon = rows.filter(({ standing }) => standing === 'due_soon');
  return soon.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : Number(a.dueOn !== b.dueOn)));
}
