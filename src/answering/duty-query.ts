import type { Library } from '../retrieval/library.ts';
import type { Day } from '../shared/day.ts';
import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Assignees, ReportingDuty } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { lastDayOf, nextOccurrences } from '../tasks/timeframe/occurrences.ts';
import { type DueWindow, dueWindowIn } from './due-window.ts';
import type { Question } from './question.ts';
import type { TaskDesk } from './select-tasks.ts';

/** Which reporting duties are meant; every condition that is given must hold. */
export interface DutyQuery {
  readonly documents: readonly string[];
  /** Offices of which one must report, itself or as one of a group. */
  readonly who: readonly string[];
  /** Offices of which one must get or pass on the report. */
  readonly to: readonly string[];
  /** "định kỳ": only what recurs; "hằng năm": only what says so. */
  readonly rhythm: string | undefined;
  readonly window: DueWindow | undefined;
}

const WHO = `(?:ai|(?:so|phong|don vi|co quan|nganh|noi|ben) nao|nhung (?:ai|don vi|so|co quan)|cac don vi nao)`;
const WHAT = `bao cao (?:dinh ky )?(?:nhung |cac |ve )?(?:gi|nao|noi dung (?:gi|nao)|viec gi)`;
const WHEN = `(?:khi nao|bao gio|bao lau|luc nao|ngay nao|han nao|lan nao)`;
const ASKED = new RegExp(
  [
    String.raw`\b${WHO} (?:[a-z]+ ){0,3}bao cao\b`,
    String.raw`\b(?:phai|can|co trach nhiem|duoc giao|con)(?: [a-z]+){0,2} ${WHAT}\b`,
    String.raw`\b${WHEN} (?:[a-z]+ ){0,4}bao cao\b`,
    String.raw`\bche do bao cao\b.*\bnao\b|\b(?:danh sach|liet ke|cac|nhung) (?:[a-z]+ )?che do bao cao\b`,
    String.raw`\b(?:phai|can) bao cao\b.*\bai\b`,
    String.raw`\bbao cao dinh ky (?:[a-z]+ ){0,3}(?:gi|nao|ai)\b`,
    String.raw`\bbao cao (?:[a-z]+ ){0,8}(?:gui |cho |ve )?ai\b`,
    String.raw`\bhan(?: chot| cuoi)? (?:[a-z]+ ){0,2}bao cao\b`,
    String.raw`\bbao cao\b(?: [a-z]+){0,8} ${WHEN}\b`,
  ].join('|'),
  'u',
);
/** A paper that is a report, and what is said in it. */
const PAPER = /\bbao cao (?:(?:so )?\d|nay|do\b|tren)|\b(?:trong|theo|tai|cua) bao cao\b/u;
/** How often, what is more telling first. */
const RHYTHMS = [
  /\b(?:hang|bao cao) (?<every>ngay|tuan|thang|quy|nam)\b(?! (?:nay|sau|\d))/u,
  /\bdinh ky\b(?! (?:the nao|ra sao|may|bao))/u,
];
/** "các phòng, ban của …": the offices below the one that is named. */
const BELOW = /\b(?:cac|nhung) (?:phong|ban|nganh|don vi|co quan)[a-z, ]*$/u;

/** Reads what reporting duties a question is after; undefined where it asks for none. */
export function readDutyQuery(question: Question, { library, on }: TaskDesk): DutyQuery | undefined {
  // Mending slips may touch words that are right: what was typed is read, too.
  const said = [question.folded, fold(question.text)];
  if (!said.some((folded) => ASKED.test(folded)) || said.some((folded) => PAPER.test(folded))) return undefined;
  return scopeOfDuties(question, { library, on });
}

/** The conditions that words set on duties: offices named before "báo cáo" report, those behind it are reported to. */
export function scopeOfDuties(
  { text, units, documents, folded }: Question,
  { library, on }: Pick<TaskDesk, 'library' | 'on'>,
): DutyQuery {
  const typed = fold(text);
  const starts = tokenize(text).map(({ start }) => start);
  const at = typed.lastIndexOf('bao cao');
  const named = units.map(({ unit, from }) => ({ id: unit.id, start: starts[from]! }));
  const who = named.filter(({ start }) => at < 0 || start < at);
  const rhythm = RHYTHMS.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  return {
    documents: documents.ids,
    who: who.flatMap(({ id, start }) => (BELOW.test(typed.slice(0, start)) ? officesBelow(id, library) : [id])),
    to: named.filter((office) => !who.includes(office)).map(({ id }) => id),
    rhythm: rhythm?.groups?.every === undefined ? rhythm?.[0] : `hang ${rhythm.groups.every}`,
    window: dueWindowIn(typed, on),
  };
}

function officesBelow(id: string, { knowledge }: Library): string[] {
  return knowledge.units.filter(({ parent }) => parent === id).map((unit) => unit.id);
}

/** Every duty that the query means, in the order in which they stand; nothing is due of a paper that is out of force. */
export function selectDuties(
  { documents, who, to, rhythm, window }: DutyQuery,
  book: TaskBook,
  on: Day,
): ReportingDuty[] {
  const among = (assignees: Assignees | undefined, offices: readonly string[]) =>
    offices.some((id) => assignees?.units.some((unit) => book.groups.withGroupsOf(id).has(unit)));
  const ended = window === undefined ? undefined : book.endedOn(on);
  return book.records.duties.filter(
    (duty) =>
      !ended?.has(duty.document) &&
      (documents.length === 0 || documents.includes(duty.document)) &&
      (who.length === 0 || among(duty.who, who)) &&
      (to.length === 0 || among(duty.to, to) || among(duty.via, to)) &&
      (rhythm === undefined || hasRhythm(duty, rhythm)) &&
      (window === undefined || dayDueWithin(duty, window, on) !== undefined),
  );
}

function hasRhythm({ timeframe }: ReportingDuty, rhythm: string): boolean {
  if (timeframe === undefined) return false;
  return rhythm === 'dinh ky' ? timeframe.kind === 'recurring' : fold(timeframe.raw).includes(rhythm);
}

/** The first day of a window, not before `on`, on which a duty is due; undefined where there is none. */
function dayDueWithin(duty: ReportingDuty, { from, to }: Pick<DueWindow, 'from' | 'to'>, on: Day): Day | undefined {
  const day = nextDayDue(duty, from !== undefined && from > on ? from : on);
  return day !== undefined && (to === undefined || day <= to) ? day : undefined;
}

/** The last day of a duty that comes next from a day, that day included; undefined where it names none. */
export function nextDayDue({ timeframe }: ReportingDuty, on: Day): Day | undefined {
  if (timeframe === undefined) return undefined;
  if (timeframe.kind !== 'recurring')
    return timeframe.lastDay !== undefined && timeframe.lastDay >= on ? timeframe.lastDay : undefined;
  // An occurrence of which only the day before counted may be over.
  return nextOccurrences(timeframe, on, 2)
    .map((named) => lastDayOf(named, timeframe))
    .find((day) => day >= on);
}
