import { printDay } from '../../shared/day.ts';
import { REPORT_WORDS } from './messages.ts';
import { oneLine } from './one-line.ts';
import type { ProgressReport, ReportRow } from './progress-report.ts';

/** The deadlines looked at, in words; '' where all are. */
export function tellPeriod({ period }: ProgressReport): string {
  const { from, to } = period ?? {};
  if (from && to) return REPORT_WORDS.period.between(printDay(from), printDay(to));
  if (from) return REPORT_WORDS.period.from(printDay(from));
  return to ? REPORT_WORDS.period.to(printDay(to)) : '';
}

/** The day reported and the deadlines looked at: "Tính đến ngày 25/11/2026; thời hạn đến hết ngày 31/12/2026". */
export function tellDayAndPeriod(report: ProgressReport): string {
  return [REPORT_WORDS.on(printDay(report.on)), tellPeriod(report)].filter(Boolean).join('; ');
}

/** The leading offices in one line; '' where none is printed. */
export function tellLead({ lead }: ReportRow): string {
  return lead.map(oneLine).join('; ');
}

/** What must be known to read a table by office: why its rows may add up to more or less than all tasks. */
export function tellHowUnitsAdd({ rows, units }: ProgressReport): string[] {
  const leads = rows.reduce((sum, { lead }) => sum + lead.length, 0);
  const counted = units.reduce((sum, { total }) => sum + total, 0);
  const leftOut = counted <= leads && rows.some(({ lead }) => lead.length === 0);
  return [
    ...(rows.some(({ lead }) => lead.length > 1) ? [REPORT_WORDS.sharedTasks] : []),
    ...(leftOut ? [REPORT_WORDS.tasksWithoutLead] : []),
  ];
}
