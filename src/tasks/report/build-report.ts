import type { Document } from '../../documents/document.ts';
import { nameSection, nameShortly } from '../../documents/naming.ts';
import type { UnitMatcher } from '../../documents/unit-matcher.ts';
import { type Day, dayAt, printDay } from '../../shared/day.ts';
import { groupBy } from '../../shared/group-by.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { PROGRESS_WORDS, STATUS_WORDS } from '../messages.ts';
import type { Progress } from '../progress/progress.ts';
import { isClosed, STANDINGS, type Standing } from '../progress/standing.ts';
import type { JudgedTask } from '../record-filter.ts';
import { countOf } from './counting.ts';
import type { ProgressReport, ReportRow, UnitCounts } from './progress-report.ts';

/** What a report is made from. */
export interface ReportSource {
  readonly scope: string;
  readonly period?: ProgressReport['period'];
  readonly on: Day;
  readonly tasks: readonly JudgedTask[];
  readonly document: (id: string) => Document;
  readonly units: UnitMatcher;
}

/** Counts the tasks and puts what needs attention first: what is overdue longest, then what is due soonest. */
export function buildReport({ scope, period, on, tasks, document, units }: ReportSource): ProgressReport {
  const rows = tasks.map((judged) => toRow(judged, document, units)).sort(byUrgency);
  return {
    scope,
    ...(period ? { period } : {}),
    on,
    total: rows.length,
    counts: countStandings(rows),
    rows,
    units: countUnits(rows),
  };
}

function toRow({ task, state }: JudgedTask, document: (id: string) => Document, units: UnitMatcher): ReportRow {
  const { dueOn, daysLate, percent, standing } = state;
  const news = state.latest.toSorted((a, b) => a.reportedAt.localeCompare(b.reportedAt)).at(-1);
  return {
    code: task.id,
    title: task.title,
    document: nameShortly(document(task.document)),
    lead: (task.lead?.units ?? []).map((id) => units.byId(id)?.name ?? id).concat(task.lead?.unresolved ?? []),
    timeframe: task.timeframe?.raw ?? '',
    ...(dueOn === undefined ? {} : { dueOn }),
    standing,
    ...(daysLate === undefined ? {} : { daysLate }),
    ...(percent === undefined ? {} : { percent }),
    ...(news === undefined ? {} : { news: describeNews(news, units) }),
    source: [
      nameSection(task.place),
      task.place.page === undefined ? '' : PROGRESS_WORDS.page(task.place.page),
      task.corrected ? PROGRESS_WORDS.corrected : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** "20/11/2026, Sở Nội vụ: đang thực hiện 40%, đã họp thống nhất". */
export function describeNews({ reportedAt, unit, status, percent, note }: Progress, units: UnitMatcher): string {
  const day = printDay(dayAt(new Date(reportedAt)));
  const share = percent === undefined || status === 'done' ? '' : `${formatNumber(percent)}%`;
  return PROGRESS_WORDS.news(day, units.byId(unit)?.name ?? unit, STATUS_WORDS[status], share, note);
}

function byUrgency(a: ReportRow, b: ReportRow): number {
  const order = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  return order || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

function countStandings(rows: readonly Pick<ReportRow, 'standing'>[]): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { standing } of rows) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

/** A task with several leads counts for each of them; the office with most overdue tasks comes first, then with most open. */
function countUnits(rows: readonly ReportRow[]): UnitCounts[] {
  const led = rows.flatMap(({ lead, standing }) => lead.map((unit) => ({ unit, standing })));
  const units = [...groupBy(led, ({ unit }) => unit)].map(
    ([unit, own]): UnitCounts => ({ unit, total: own.length, counts: countStandings(own) }),
  );
  const overdue = ({ counts }: UnitCounts) => countOf(counts, 'overdue');
  const open = ({ counts }: UnitCounts) => countOf(counts, ...STANDINGS.filter((standing) => !isClosed(standing)));
  return units.sort((a, b) => overdue(b) - overdue(a) || open(b) - open(a) || a.unit.localeCompare(b.unit, 'vi'));
}
