import type { Library } from '../retrieval/library.ts';
import type { Day } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import type { AskedOffice } from './asked-offices.ts';
import { narrowByWords } from './narrow-by-words.ts';
import type { Question } from './question.ts';
import { asAsked, wordsBesidesConditions } from './remaining-words.ts';
import { meetsRest, type TaskQuestion } from './task-question.ts';

/** Where tasks are looked for, in the name of somebody: book and library hold what that person may see. */
export interface TaskDesk {
  readonly book: TaskBook;
  readonly library: Library;
  readonly calendar: WorkingCalendar;
  readonly on: Day;
}

/** What some conditions and words select. */
export interface TaskSelection {
  readonly tasks: readonly JudgedTask[];
  /** What is looked for besides the conditions, as asked; '' where nothing is. */
  readonly words: string;
  /** Those that meet the conditions where none of them says the words. */
  readonly withoutWords: readonly JudgedTask[];
}

/** Who says less than this share of the words that the best says does not speak of what is looked for. */
const NEARLY_ALL = 0.95;

/**
 * Every task that meets the conditions of a question, in which the offices take part, and that speaks of its other words:
 * none where the best says less than `leastSaid` of them.
 */
export async function selectTasks(
  question: Question,
  asked: TaskQuestion,
  offices: readonly AskedOffice[],
  { book, library, on }: TaskDesk,
  leastSaid = 0.5,
): Promise<TaskSelection> {
  const filter = { ...asked.filter, units: offices.map(({ id, role }) => ({ id, role })) };
  const meeting = (await book.list(filter, on)).filter((judged) => meetsRest(judged, asked));
  const words = wordsBesidesConditions(question, library, asked.said);
  if (words.size === 0) return { tasks: meeting, words: '', withoutWords: [] };
  const { chosen, coverage } = narrowByWords(
    meeting.map(({ task }) => task),
    words,
    NEARLY_ALL,
  );
  const kept = new Set(coverage < leastSaid ? [] : chosen);
  const tasks = meeting.filter(({ task }) => kept.has(task));
  return { tasks, words: asAsked(question, words, asked.said), withoutWords: tasks.length === 0 ? meeting : [] };
}
