import { shorten } from '../documents/naming.ts';
import { type Day, daysBetween, printDay } from '../shared/day.ts';
import { formatNumber } from '../shared/text/numbers.ts';
import { STANDING_WORDS } from '../tasks/messages.ts';
import { isClosed } from '../tasks/progress/standing.ts';
import type { TaskState } from '../tasks/progress/task-state.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import { printedTitle } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import type { AskedOffice } from './asked-offices.ts';
import { budgetOf } from './cards.ts';
import { cite } from './cite.ts';
import { correctedNote } from './corrected.ts';
import { partiesOf } from './office-part.ts';
import type { TaskDesk } from './select-tasks.ts';
import { TASK_WORDS } from './task-messages.ts';
import { byPart, countParts, headingOf, linesByPart, type ToldApart } from './told-apart.ts';

/** What a list shows besides titles, codes, who leads and how tasks stand. */
export interface ListLook {
  /** The one office whose parts are told apart. */
  readonly office?: AskedOffice | undefined;
  /** Shows budgets. */
  readonly priced?: boolean;
  /** Numbers begin after this. */
  readonly skipped?: number;
}

const LONGEST_TITLE = 140;
/** Every task is named: where there are many, their titles are shorter. */
const MOST_LETTERS = 5200;
const SHORTEST_TITLE = 60;
const MOST_CITED = 10;

/** Tasks in the order in which lists show them: first those in which the office itself is named. */
export function arrangeTasks(tasks: readonly JudgedTask[], look: ListLook, desk: TaskDesk): JudgedTask[] {
  return [...byPart(tasks, toldApart(look, desk)).values()].flat();
}

/** Tasks, arranged before, in numbered lines by document, and by the part of the office where one is asked about. */
export function taskLines(tasks: readonly JudgedTask[], look: ListLook, desk: TaskDesk): string {
  const longest = Math.min(LONGEST_TITLE, Math.max(SHORTEST_TITLE, Math.floor(MOST_LETTERS / tasks.length)));
  return linesByPart(tasks, toldApart(look, desk, longest), look.skipped);
}

/** How many tasks there are, of what is looked for, and what they come to: "Có 5 nhiệm vụ quá hạn (3 chủ trì một mình, …):". */
export function taskHead(tasks: readonly JudgedTask[], what: string, look: ListLook, desk: TaskDesk): string {
  const late = tasks.filter(({ state }) => state.standing === 'overdue').length;
  const priced = look.priced ? tasks.flatMap(({ task }) => task.budgetMillionVnd ?? []) : [];
  const sum = formatNumber(priced.reduce((total, budget) => total + budget, 0));
  const facts = [
    ...countParts(byPart(tasks, toldApart(look, desk)), TASK_WORDS.parts.tasks),
    ...(late > 0 && late < tasks.length ? [TASK_WORDS.overdue(late)] : []),
    ...(priced.length === tasks.length ? [TASK_WORDS.sum(sum)] : []),
    ...(priced.length > 0 && priced.length < tasks.length ? [TASK_WORDS.sumOf(sum, priced.length)] : []),
  ];
  return TASK_WORDS.found(TASK_WORDS.some.tasks(tasks.length), what, facts.join(', '));
}

function toldApart({ office, priced }: ListLook, desk: TaskDesk, longest = LONGEST_TITLE): ToldApart<JudgedTask> {
  return {
    office,
    groups: desk.book.groups,
    partiesOf: ({ task }) => partiesOf(task),
    documentOf: ({ task }) => task.document,
    heading: (part, document) => headingOf(part, TASK_WORDS.parts.tasks, desk.library.document(document)),
    line: (judged) => taskLine(judged, priced ?? false, longest, desk.on),
  };
}

/** "[05-PL2-I-2] Xây dựng … (Sở Nội vụ; hạn 31/12/2026, còn 36 ngày)". */
function taskLine({ task, state }: JudgedTask, priced: boolean, longest: number, on: Day): string {
  const facts = [
    task.lead?.names.join('; '),
    priced && budgetOf(task),
    describeState({ task, state }, on),
    correctedNote(task),
  ];
  const title = shorten(task.title.replaceAll('\n', ' ').replace(/[.;]$/u, ''), longest);
  return `[${task.id}] ${title} (${facts.filter(Boolean).join('; ')})`;
}

/** How a task stands, with its day: "hạn 31/12/2026, còn 36 ngày", "hạn 31/12/2025, quá hạn 329 ngày". */
export function describeState({ task, state }: JudgedTask, on: Day): string {
  const { dueOn, percent, standing } = state;
  const words = STANDING_WORDS[standing].toLowerCase();
  const raw = task.timeframe?.raw.replaceAll('\n', ' ');
  const facts =
    dueOn === undefined
      ? [raw?.toLowerCase() === words ? '' : raw, words]
      : [
          TASK_WORDS.dueOn(printDay(dueOn)),
          describeDays(state, daysBetween(on, dueOn)),
          standing === 'in_progress' && words,
        ];
  return [...facts, percent !== undefined && `${percent}%`].filter(Boolean).join(', ');
}

/** "quá hạn 329 ngày", "hoàn thành đúng hạn", "còn 36 ngày". */
function describeDays({ standing, daysLate }: TaskState, left: number): string {
  const words = STANDING_WORDS[standing].toLowerCase();
  if (daysLate !== undefined) return TASK_WORDS.late(words, formatNumber(daysLate));
  if (isClosed(standing)) return words;
  return left === 0 ? TASK_WORDS.dueToday : TASK_WORDS.daysLeft(formatNumber(left));
}

/** The rows behind a list, as sources: those shown first. */
export function taskSources(tasks: readonly JudgedTask[], { library }: Pick<TaskDesk, 'library'>): Answer['citations'] {
  return tasks
    .slice(0, MOST_CITED)
    .map(({ task }) => cite(library.document(task.document), task.place, printedTitle(task)));
}
