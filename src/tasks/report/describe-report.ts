import { daysBetween, printDay } from '../../shared/day.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { STANDING_WORDS } from '../messages.ts';
import { countOf, lateRows, mostLateFirst, printShare, rowsDueSoon, standingsIn } from './counting.ts';
import { REPORT_WORDS } from './messages.ts';
import { oneLine } from './one-line.ts';
import type { ProgressReport, ReportRow, UnitCounts } from './progress-report.ts';
import { tellDayAndPeriod, tellLead } from './told.ts';

/** Longer titles are cut at a word: a message is skimmed, the whole title stands in the workbook. */
const LONGEST_TITLE = 160;

/** The report as a message without markup, with at most `most` tasks or offices a list; what is left out is counted. */
export function reportText(report: ProgressReport, { most }: { readonly most: number }): string {
  const heading = [REPORT_WORDS.title, REPORT_WORDS.scope(oneLine(report.scope)), `${tellDayAndPeriod(report)}.`];
  const blocks = report.total
    ? [tellCounts(report), tellLate(report, most), tellDueSoon(report, most), tellUnits(report, most)]
    : [[REPORT_WORDS.noTasks]];
  return [heading, ...blocks]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function tellCounts({ counts, total }: ProgressReport): string[] {
  const lines = standingsIn(counts).map((standing) => {
    const count = countOf(counts, standing);
    return REPORT_WORDS.count(
      STANDING_WORDS[standing],
      REPORT_WORDS.share(formatNumber(count), printShare(count, total)),
    );
  });
  return [REPORT_WORDS.total(formatNumber(total)), ...lines.map(bullet)];
}

function tellLate(report: ProgressReport, most: number): string[] {
  const late = lateRows(report);
  if (late.length === 0) return [REPORT_WORDS.noLateTasks];
  const tell = (row: ReportRow) =>
    tellTask(row, row.daysLate === undefined ? [] : [REPORT_WORDS.daysLate(formatNumber(row.daysLate))]);
  const heading = REPORT_WORDS.heading(STANDING_WORDS.overdue, formatNumber(late.length));
  return [heading, ...listed(late, most, tell, REPORT_WORDS.moreTasks)];
}

function tellDueSoon(report: ProgressReport, most: number): string[] {
  const soon = rowsDueSoon(report);
  if (soon.length === 0) return [REPORT_WORDS.noTasksDueSoon];
  const tell = (row: ReportRow) =>
    tellTask(row, row.dueOn ? [REPORT_WORDS.daysLeft(daysBetween(report.on, row.dueOn))] : []);
  const heading = REPORT_WORDS.heading(STANDING_WORDS.due_soon, formatNumber(soon.length));
  return [heading, ...listed(soon, most, tell, REPORT_WORDS.moreTasks)];
}

function tellUnits({ units }: ProgressReport, most: number): string[] {
  if (units.length === 0) return [];
  return [REPORT_WORDS.byUnit, ...listed(mostLateFirst(units), most, tellUnit, REPORT_WORDS.moreUnits)];
}

function tellUnit({ unit, total, counts }: UnitCounts): string {
  const urgent = standingsIn(counts).filter((standing) => standing === 'overdue' || standing === 'due_soon');
  const details = urgent.map((standing) =>
    REPORT_WORDS.someOf(formatNumber(countOf(counts, standing)), STANDING_WORDS[standing].toLowerCase()),
  );
  return REPORT_WORDS.unit(oneLine(unit), formatNumber(total), details.join(', '));
}

function tellTask(row: ReportRow, details: readonly string[]): string {
  const due = row.dueOn ? REPORT_WORDS.due(printDay(row.dueOn)) : REPORT_WORDS.timeframe(oneLine(row.timeframe));
  const lead = tellLead(row) ? REPORT_WORDS.lead(tellLead(row)) : REPORT_WORDS.noLead;
  return REPORT_WORDS.task(shorten(oneLine(row.title)), row.code, lead, [due, ...details].join(', '));
}

function shorten(title: string): string {
  const bare = title.replace(/[.;,\s]+$/u, '');
  if (bare.length <= LONGEST_TITLE) return bare;
  return `${bare.slice(0, LONGEST_TITLE).replace(/[\s.,;]+\S*$/u, '')}…`;
}

function listed<Item>(
  items: readonly Item[],
  most: number,
  tell: (item: Item) => string,
  tellRest: (count: string) => string,
): string[] {
  const left = Math.max(items.length - most, 0);
  const lines = items.slice(0, most).map((item) => bullet(tell(item)));
  return left > 0 ? [...lines, tellRest(formatNumber(left))] : lines;
}

function bullet(text: string): string {
  return `- ${text}`;
}
