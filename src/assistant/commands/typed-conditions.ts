import { describeConditions } from '../../answering/describe-conditions.ts';
import { yearOfIssue } from '../../answering/named-documents.ts';
import type { Question } from '../../answering/question.ts';
import { selectTasks, type TaskSelection } from '../../answering/select-tasks.ts';
import { TASK_WORDS } from '../../answering/task-messages.ts';
import { readTaskQuestion, type TaskQuestion } from '../../answering/task-question.ts';
import { UserError } from '../../shared/errors.ts';
import { documentCode } from '../../tasks/extraction/record-ids.ts';
import type { UnitRole } from '../../tasks/record-filter.ts';
import { NoSuchDay } from '../../tasks/timeframe/periods.ts';
import type { CommandDesk } from './command.ts';
import { COMMAND_WORDS } from './messages.ts';

/** What was typed behind a command, as it was understood. */
export interface TypedConditions {
  readonly question: Question;
  readonly asked: TaskQuestion;
  /** In words, with what is looked for besides the conditions: "quá hạn của Sở Nội vụ"; '' for everything. */
  describe(words: string): string;
}

/** The name of an office, which in marks and capitals is no other word. */
const OFFICE = /^(?:Sở|Chi cục|Công an|UBND|Ủy ban nhân dân)(?: \p{Lu}[\p{L}&-]*)+/u;

/** Reads what was typed behind a command; the code of a document ("1411") names it. `usual` is the part of offices. */
export function readTyped(given: string, desk: CommandDesk, usual: UnitRole): TypedConditions {
  const question = understandTyped(given, desk);
  const asked = readConditions(question, desk, usual);
  return { question, asked, describe: (words) => describeConditions(asked, asked.offices, words, desk.library) };
}

function readConditions(question: Question, { on }: CommandDesk, usual: UnitRole): TaskQuestion {
  try {
    return readTaskQuestion(question, on, usual);
  } catch (error) {
    if (error instanceof NoSuchDay) throw new UserError(TASK_WORDS.noSuchDay(error.named), { cause: error });
    throw error;
  }
}

/** The tasks that all conditions typed hold for; none typed means all, what was not understood means none. */
export async function selectTyped({ question, asked }: TypedConditions, desk: CommandDesk): Promise<TaskSelection> {
  const selection = await selectTasks(question, asked, asked.offices, desk);
  return holdsUnread(question, asked) ? { ...selection, tasks: [], words: question.asked } : selection;
}

/** A figure that no condition was read from: the number of a paper that nobody knows, say. */
export function holdsUnread({ asked, documents }: Question, { said, filter }: TaskQuestion): boolean {
  const figures = asked.match(/\d+/gu) ?? [];
  return documents.ids.length === 0 && filter.year === undefined && figures.some((figure) => !said.includes(figure));
}

/** True where a paper is named by its number that the sender may not read. */
export function namesUnreadable(given: string, { understand, library }: CommandDesk): boolean {
  const { ids, certain } = understand(given).documents;
  const readable = new Set(library.knowledge.documents.map(({ id }) => id));
  return certain && ids.length > 0 && !ids.some((id) => readable.has(id));
}

function understandTyped(given: string, { understand, library }: CommandDesk): Question {
  const words = given.split(/\s+/u);
  const { documents } = library.knowledge;
  const coded = documents.filter((document) => words.some((word) => word.toUpperCase() === documentCode(document)));
  const codes = new Set(coded.map((document) => documentCode(document)));
  const said = words.filter((word) => !codes.has(word.toUpperCase())).join(' ');
  const question = understand(said);
  const office = question.units.length === 0 && OFFICE.exec(said)?.[0];
  if (office) throw new UserError(COMMAND_WORDS.nobodyKnows(office));
  const readable = new Set(documents.map(({ id }) => id));
  const named = coded.length > 0 ? coded.map(({ id }) => id) : question.documents.ids.filter((id) => readable.has(id));
  return {
    ...question,
    documents: {
      ids: named,
      certain: named.length > 0 && (coded.length > 0 || question.documents.certain),
      issuedIn: coded.length > 0 ? coded.flatMap(yearOfIssue) : question.documents.issuedIn,
    },
  };
}
