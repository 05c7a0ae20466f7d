import type { Library } from '../retrieval/library.ts';
import { isNounPhrase, TO_DO } from './asking-words.ts';
import type { Question } from './question.ts';
import { wordsBesidesConditions } from './remaining-words.ts';
import type { TaskQuestion } from './task-question.ts';

/** What people say for tasks, and for those who have them. */
const THINGS =
  /\b(?:(?:cai|viec|muc|khoan|don vi|so|phong|co quan|noi|ben) nao|nhung (?:gi|viec)|(?:co|con|viec|cai|xong|hoan thanh|phai lam) gi|ai)\b/u;

/** True where a question is about tasks, by whatever name. */
export function asksOfTasks({ wants, folded }: Question, { state, window }: TaskQuestion): boolean {
  if (wants.has('targets')) return false;
  const isSaid = state !== undefined || window?.certain === true || wants.has('money');
  return wants.has('tasks') || TO_DO.test(folded) || (isSaid && THINGS.test(folded));
}

/** How sure it is that conditions are asked of tasks: where it only seems so, an empty list answers nothing. */
export type Sureness = 'sure' | 'likely' | undefined;

/**
 * A condition must be asked of tasks, in a list or a number. A month, a year, an office or words alone only seem to be
 * one, and what an office leads is left to the papers' own tables.
 */
export function asksByCondition(question: Question, asked: TaskQuestion, library: Library): Sureness {
  const { wants, folded } = question;
  const isAsked =
    (['list', 'count', 'sum'] as const).some((want) => wants.has(want)) || /\b(?:nao|gi|may)\b/u.test(folded);
  // "Sắp đến hạn", and nothing else.
  const isNamed = !wants.has('targets') && (isNounPhrase(question) || asked.said.trim() === folded);
  if (!(isAsked || isNamed) || !(asksOfTasks(question, asked) || isNamed)) return undefined;
  if (isHard(asked)) return 'sure';
  const { window, filter, offices } = asked;
  if (OF_PAPERS.test(folded) || SUMS.some((want) => wants.has(want)) || spansYears(question)) return undefined;
  const helps = offices.some(({ role }) => role !== 'lead');
  const isDated = window !== undefined || filter.year !== undefined;
  const hasWords = wordsBesidesConditions(question, library, asked.said).size > 0;
  if (hasWords) return (isNamed || WHICH_TASKS.test(folded)) && (helps || offices.length === 0) ? 'likely' : undefined;
  return helps || isDated ? 'likely' : undefined;
}

/** True where a condition is asked that only the book can tell. */
function isHard({ state, window, budget, lacks, deliverable, together }: TaskQuestion): boolean {
  return state !== undefined || window?.certain === true || [budget, lacks, deliverable].some(Boolean) || together;
}

/** Parts of papers and sums are read from how papers are divided. */
const OF_PAPERS = /\b(?:phu luc|nhom|muc|phan|giai doan|mot minh|tung)\b/u;
const SUMS = ['sum', 'most', 'least', 'money'] as const;
const WHICH_TASKS = /\b(?:nhiem vu|viec) nao\b|\b(?:nhung|cac) (?:nhiem vu|viec)\b/u;

function spansYears({ years }: Question): boolean {
  return years.some(({ from, to }) => from !== to);
}
