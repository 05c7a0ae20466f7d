import type { Assignees, ReportingDuty, Target, Task } from '../../../src/tasks/task.ts';
import { nextOccurrences } from '../../../src/tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../../../src/tasks/timeframe/timeframe.ts';
import type { Gold } from './gold.ts';

/** What was read in each field of a record, and what a person reads there. */
export type Fields = Readonly<Record<string, readonly [read: unknown, wanted: unknown]>>;

/** The day from which the gold records count what recurs. */
const GOLD_DAY = '2026-01-15';

/** The fields of a task. */
export function taskFields(read: Task, wanted: Gold<'task'>): Fields {
  const { timeframe, place } = read;
  return {
    title: [plain(read.title), plain(wanted.title)],
    page: [place.page, wanted.page ?? undefined],
    line: [place.line, wanted.line],
    // The number of a clause is the label of its title.
    ...(wanted.kind === 'clause' || wanted.row === null ? {} : { row: [place.row, wanted.row] }),
    lead: [namesOf(read.lead), wanted.lead.map(plain)],
    coordinators: [namesOf(read.coordinators), wanted.coordinators.map(plain)],
    deliverable: [plain(read.deliverable), plain(wanted.deliverable)],
    ...(wanted.outcome === undefined ? {} : { outcome: [plain(read.outcome), plain(wanted.outcome)] }),
    timeframe: [plain(timeframe?.raw), plain(wanted.timeframe)],
    kind: [timeframe?.kind, wanted.timeframeKind ?? undefined],
    from: [timeframe?.from, wanted.from ?? undefined],
    ...(wanted.timeframeKind === 'recurring' ? {} : { to: [timeframe?.to, wanted.to ?? undefined] }),
    ...nextField(timeframe, wanted.next),
    budget: [read.budgetMillionVnd, wanted.budgetMillionVnd ?? undefined],
    funding: [plain(read.funding), plain(wanted.funding)],
    status: [read.reported, wanted.status ?? undefined],
  };
}

/** The fields of a target; who watches and who acts only where the gold record says. */
export function targetFields(read: Target, wanted: Gold<'target'>): Fields {
  return {
    text: [plain(read.title), plain(wanted.text)],
    page: [read.place.page, wanted.page ?? undefined],
    value: [plain(read.value), plain(wanted.value)],
    number: [read.number, wanted.number ?? undefined],
    from: [read.from, wanted.from ?? undefined],
    by: [read.by, wanted.by ?? undefined],
    ...(wanted.lead ? { lead: [namesOf(read.lead), wanted.lead.map(plain)] } : {}),
    ...(wanted.actors ? { actors: [namesOf(read.actors), wanted.actors.map(plain)] } : {}),
  };
}

/** The fields of a reporting duty. */
export function dutyFields(read: ReportingDuty, wanted: Gold<'duty'>): Fields {
  return {
    who: [namesOf(read.who), wanted.who.map(plain)],
    page: [read.place.page, wanted.page ?? undefined],
    to: [namesOf(read.to), wanted.to.map(plain)],
    via: [namesOf(read.via), (wanted.via ?? []).map(plain)],
    what: [plain(read.title), plain(wanted.what)],
    timeframe: [plain(read.timeframe?.raw), plain(wanted.timeframe)],
    kind: [read.timeframe?.kind, wanted.timeframeKind ?? undefined],
    ...nextField(read.timeframe, wanted.next ?? undefined),
    ...dayField(read.timeframe, wanted.monthDay),
  };
}

/** The fields of what a paper lays on an office. */
export function responsibilityFields(read: Task, wanted: Gold<'responsibility'>): Fields {
  return {
    agency: [namesOf(read.lead), wanted.agency.map(plain)],
    page: [read.place.page, wanted.page ?? undefined],
    text: [plain(read.title), plain(wanted.text)],
    ...(wanted.coordinators ? { coordinators: [namesOf(read.coordinators), wanted.coordinators.map(plain)] } : {}),
  };
}

/** The next days of what recurs; the day that is named of what is due once. */
function nextField(timeframe: Timeframe | undefined, wanted: readonly string[] | undefined): Fields {
  if (!wanted) return {};
  const once = timeframe?.to === undefined ? [] : [timeframe.to];
  const isRecurring = timeframe?.kind === 'recurring';
  return { next: [isRecurring ? nextOccurrences(timeframe, GOLD_DAY, wanted.length) : once, wanted] };
}

/** The gold records of the given documents say "11-30" or "every month day 10" of what recurs on one day. */
function dayField(timeframe: Timeframe | undefined, monthDay: string | null | undefined): Fields {
  if (!monthDay) return {};
  const wanted = monthDay.replace('every month day ', '');
  return { day: [timeframe && nextOccurrences(timeframe, GOLD_DAY, 1)[0]?.slice(-wanted.length), wanted] };
}

function namesOf(assignees: Assignees | undefined): string[] {
  return (assignees?.names ?? []).map(plain);
}

/** Blanks and line breaks squeezed, closing marks left out; empty where nothing is printed. */
export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/<br>|\s+/gu, ' ')
    .replace(/ +/gu, ' ')
    .replace(/[.;,:/ ]+$/u, '')
    .trim();
}
