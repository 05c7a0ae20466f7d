import type { Question } from '../answering/question.ts';
import { fold, hasMarks } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import { findYears, type YearRange } from '../shared/text/years.ts';

/** What a chat was about: the last question as understood, and the periods its answer's sources speak of. */
export interface Subject {
  readonly question: Question;
  readonly periods: readonly YearRange[];
  /** Every period that the cited document's headings name, in order. */
  readonly known: readonly YearRange[];
}

const LEADS_ON = /^(the |vay |roi )*(con|the|vay|va)\b|\b(thi sao|con sao|the nao)\s*\??$/u;
const MOST_WORDS = 14;
const YEARS_IN_TEXT =
  /(giai đoạn|giai doan|đến hết|den het|đến|den|trong|vào|vao)?\s*(năm|nam)?\s*\b(19|20)\d{2}\b(\s*[-–]\s*(19|20)\d{2})?/giu;
const OPENING = /^\s*(thế|the|vậy|vay|rồi|roi)?\s*(còn|con|thế|the|và|va)\s+/iu;
const CLOSING = /\s*(thì sao|thi sao|thế nào|the nao|còn sao|con sao)?\s*\??\s*$/iu;
const NEXT = /\b(giai doan|ky|nam) (sau|tiep theo|ke tiep)\b/u;
const BEFORE = /\b(giai doan|ky|nam) (truoc|truoc do)\b/u;

/** True where a message goes on with the last question instead of asking a new one. */
export function isFollowUp(text: string, understood: Question): boolean {
  const folded = fold(text).trim();
  return LEADS_ON.test(folded) && folded.split(/\s+/u).length <= MOST_WORDS && !understood.documents.certain;
}

/** The full question that a follow-up stands for: the last one with its unit or period exchanged. */
export function completeFollowUp(text: string, understood: Question, subject: Subject): string {
  const said = text.replace(OPENING, '').replace(CLOSING, '');
  const period = relativePeriod(text, subject);
  const years = findYears(text);
  let base = subject.question.asked.replace(/\?\s*$/u, '');
  if (period) {
    const words = hasMarks(base) ? 'giai đoạn' : 'giai doan';
    return `${withoutYears(base)} ${words} ${period.from}-${period.to}`;
  }
  if (years.length > 0) base = withoutYears(base);
  if (understood.units.length > 0) base = withoutUnits(base, subject.question);
  return `${said} ${base}`.replace(/\s+/gu, ' ').trim();
}

function withoutYears(text: string): string {
  return text.replace(YEARS_IN_TEXT, ' ');
}

function withoutUnits(text: string, { units, text: writtenOut }: Question): string {
  const tokens = tokenize(writtenOut);
  return units.reduce(
    (left, { from, to }) => {
      const name = writtenOut.slice(tokens[from]!.start, tokens[to - 1]!.end);
      return left.replace(name, ' ');
    },
    text === writtenOut ? text : writtenOut,
  );
}

function relativePeriod(text: string, { periods, known }: Subject): YearRange | undefined {
  const folded = fold(text);
  const last = periods.at(-1);
  if (!last) return undefined;
  if (NEXT.test(folded)) return known.find(({ from }) => from > last.to);
  if (BEFORE.test(folded)) return known.findLast(({ to }) => to < last.from);
  return undefined;
}
