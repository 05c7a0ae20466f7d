import type { Day } from '../shared/day.ts';
import { fold } from '../shared/text/fold.ts';
import type { JudgedTask, TaskFilter, UnitRole } from '../tasks/record-filter.ts';
import { type AskedOffice, areTogether, readOffices } from './asked-offices.ts';
import { LACKS_LEAD } from './asking-words.ts';
import { budgetIn, type NamedBudget } from './budget-range.ts';
import { type DueWindow, dueWindowIn } from './due-window.ts';
import { saysYearOfPaper } from './named-documents.ts';
import type { Question } from './question.ts';
import { filterOfState, OPEN_STANDINGS, type StateAsked, stateIn } from './task-states.ts';

/** A field that a task may lack. */
export type Lacking = 'lead' | 'timeframe' | 'deliverable' | 'budgetMillionVnd';

/** A question about tasks, taken apart into conditions that tasks meet or do not. */
export interface TaskQuestion {
  /** All conditions but the offices, which take part each in its own tasks unless they act `together`. */
  readonly filter: Omit<TaskFilter, 'units'>;
  readonly offices: readonly AskedOffice[];
  readonly together: boolean;
  readonly state: StateAsked | undefined;
  readonly window: DueWindow | undefined;
  readonly lacks: Lacking | undefined;
  /** Words that the result must hold, as asked: "quyết định". */
  readonly deliverable: string | undefined;
  readonly budget: NamedBudget | undefined;
  /** Folded words that conditions were read from: they are no subject. */
  readonly said: string;
}

const LACKS: readonly (readonly [Lacking, RegExp])[] = [
  ['lead', LACKS_LEAD],
  ['timeframe', /\b(?:chua|khong) (?:co|ghi|neu|ro|quy dinh)(?: ro)? (?:thoi )?(?:han|gian thuc hien)\b/u],
  ['deliverable', /\b(?:chua|khong) (?:co|ghi|neu|ro)(?: ro)? (?:san pham|ket qua|dau ra)\b/u],
  ['budgetMillionVnd', /\b(?:chua|khong) (?:co|ghi|neu|ro|bo tri)(?: ro)? (?:kinh phi|tien|ngan sach)\b/u],
];
/** Words that ask for a list. */
const LIST_WORDS = /\b(?:danh sach|cho xem|xem)\b/u;
/** "có sản phẩm là quyết định"; "sản phẩm là gì" asks for it. */
const DELIVERABLE =
  /\b(?:san pham|ket qua|dau ra)(?: dau ra| du kien)? (?:la|gom|dang|thuoc loai) (?!(?:gi|nao|nhung|cac|sao)\b)(?<words>[a-z]+(?: (?!(?:cua|do|trong|o|nao|khong|vay|a|thuoc|nam|ma|thi|tai|theo|phai|can|co)\b)[a-z]+){0,4})/du;

/** Takes a question about tasks apart; `on` is today, `usual` the part of offices of which none is said. */
export function readTaskQuestion(question: Question, on: Day, usual: UnitRole): TaskQuestion {
  const { documents, folded } = question;
  const typed = fold(question.text);
  // Mending slips may touch words that are right: what was typed is read, too.
  const state = stateIn(folded) ?? stateIn(typed);
  const window = dueWindowIn(typed, on);
  const year = window ? undefined : yearIn(question, on);
  const list = LIST_WORDS.exec(folded)?.[0];
  const budget = budgetIn(typed);
  const lacking = LACKS.flatMap(([field, pattern]) => (pattern.test(folded) ? [{ field, pattern }] : []))[0];
  const deliverable = DELIVERABLE.exec(folded);
  const offices = readOffices(question, usual);
  return {
    filter: {
      ...(documents.ids.length > 0 ? { documents: documents.ids } : {}),
      ...(state ? filterOfState(state.state, on) : {}),
      ...(window ? filterOfWindow(window, state?.state) : {}),
      ...(year === undefined ? {} : { year }),
      ...(budget ? { budget: budget.budget } : {}),
    },
    offices,
    together: offices.length > 1 && areTogether(offices, question),
    state: state?.state,
    window,
    lacks: lacking?.field,
    deliverable: deliverable ? wordsAt(question, deliverable.indices!.groups!.words!) : undefined,
    budget,
    said: [list, state?.said, window?.said, budget?.said, lacking?.pattern.exec(folded)?.[0], deliverable?.[0]].join(
      ' ',
    ),
  };
}

/** What is due until a day is what has still to be done; in a window, all that falls into it. */
function filterOfWindow({ from, to }: DueWindow, state: StateAsked | undefined): TaskFilter {
  return {
    ...(from === undefined ? {} : { dueFrom: from }),
    ...(to === undefined ? {} : { dueBefore: to }),
    ...(from === undefined && state === undefined ? { standings: OPEN_STANDINGS } : {}),
  };
}

/** A year that is not merely part of a paper's name ("kế hoạch … năm 2025"). */
function yearIn(question: Question, on: Day): number | undefined {
  const { years, folded } = question;
  const single = years.find(({ from, to }) => from === to)?.from ?? relativeYear(folded, on);
  if (single === undefined || years.length > 1) return undefined;
  return saysYearOfPaper(question, single) ? undefined : single;
}

function relativeYear(folded: string, on: Day): number | undefined {
  const word = /\bnam (nay|sau|toi|ngoai|truoc)\b/u.exec(folded)?.[1];
  if (word === undefined) return undefined;
  const ahead = { nay: 0, sau: 1, toi: 1, ngoai: -1, truoc: -1 }[word]!;
  return Number(on.slice(0, 4)) + ahead;
}

/** Words of the folded question as they were read, with the marks that were typed. */
function wordsAt({ folded, words }: Question, [from, to]: readonly [number, number]): string {
  const first = folded.slice(0, from).split(' ').length - 1;
  return words.slice(first, first + folded.slice(from, to).split(' ').length).join(' ');
}

/** True where a task meets the conditions that no filter knows. */
export function meetsRest({ task, state: { latest } }: JudgedTask, asked: TaskQuestion): boolean {
  const { state, lacks, deliverable, budget } = asked;
  if (state === 'blocked' && !latest.some(({ status }) => status === 'blocked')) return false;
  if (lacks !== undefined && task[lacks] !== undefined) return false;
  if (budget?.strict && [budget.budget.least, budget.budget.most].includes(task.budgetMillionVnd)) return false;
  return deliverable === undefined || plain(task.deliverable ?? '').includes(plain(deliverable));
}

/** Folded words with a blank around each. */
function plain(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z\d]+/gu, ' ')
    .trim()} `;
}
