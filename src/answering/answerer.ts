import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { mayReadProgress, ROLES, type Role } from '../people/role.ts';
import { type Library, readableBy } from '../retrieval/library.ts';
import type { Day } from '../shared/day.ts';
import { standAside } from '../shared/turns.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { Records } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import type { Answer } from './answer.ts';
import { type Answering, createAnswering } from './answering.ts';
import { MESSAGES } from './messages.ts';
import { findForeignNames } from './proper-names.ts';
import type { Question } from './question.ts';
import { bookOf } from './readable-book.ts';
import { createUnderstanding } from './understand.ts';

/** Answers questions from the documents. */
export interface Answerer {
  understand(asked: string): Question;
  /** Never says or cites what the role may not read; says so where that is what was asked for. */
  answer(question: Question, role: Role, on: Day, listener?: Listener): Promise<Answer>;
}

/** Who waits for an answer, where one is. */
export interface Listener {
  /** Id of the person. */
  readonly person?: string | undefined;
  /** The question before it in the same chat, where there was one. */
  readonly previous?: string | undefined;
  /** Told as much of the answer as is certain, whenever there is more; what comes in the end may still be another one. */
  hear?(soFar: string): void;
}

/** What answers are taken from. */
export interface AnswererParts {
  readonly library: Library;
  readonly records: Records;
  readonly units: UnitMatcher;
  readonly book: TaskBook;
  readonly calendar: WorkingCalendar;
}

/** Answers in the words of the documents alone; in one way for each set of documents that some role may read; a way is opened when it is first needed. */
export function createAnswerer(parts: AnswererParts): Answerer {
  return openWays(parts).answerer;
}

/** The same with every way open, a turn at a time: so that neither the first question nor any during it has to wait. */
export async function openAnswerer(parts: AnswererParts): Promise<Answerer> {
  await findForeignNames(parts.library);
  const { answerer, openFor } = openWays(parts);
  for (const role of ROLES) {
    const readable = readableBy(parts.library, role);
    await findForeignNames(readable);
    openFor(readable, role);
    await standAside();
  }
  return answerer;
}

function openWays({ library, records, units, book, calendar }: AnswererParts) {
  const understand = createUnderstanding(library, units);
  const shared = { units, understand, calendar };
  const everything = createAnswering({ ...shared, library, records, book, role: 'admin' });
  const withoutProgress = createAnswering({ ...shared, library, records, book: book.withoutProgress(), role: 'admin' });
  const opened = new Map<string, Answering>();
  const openFor = (readable: Library, role: Role): Answering => {
    if (readable === library) return mayReadProgress(role) ? everything : withoutProgress;
    const ids = idsOf(readable);
    const key = `${mayReadProgress(role)} ${[...ids].join(' ')}`;
    const own = bookOf(mayReadProgress(role) ? book : book.withoutProgress(), ids);
    const answering =
      opened.get(key) ?? createAnswering({ ...shared, library: readable, records: own.records, book: own, role });
    opened.set(key, answering);
    return answering;
  };
  const answerer: Answerer = {
    understand,
    async answer(question, role, on) {
      const readable = readableBy(library, role);
      const answering = openFor(readable, role);
      if (readable === library) return answering(question, on);
      const readableIds = idsOf(readable);
      const ids = question.documents.ids.filter((id) => readableIds.has(id));
      if (question.documents.certain && ids.length === 0) return notAllowed();
      const asked = { ...question, documents: { ...question.documents, ids } };
      const answer = await answering(asked, on);
      if (answer.kind !== 'no_evidence') return answer;
      return (await withoutProgress(question, on)).kind === 'answered' ? notAllowed() : answer;
    },
  };
  return { answerer, openFor };
}

function idsOf({ knowledge }: Library): Set<string> {
  return new Set(knowledge.documents.map(({ id }) => id));
}

function notAllowed(): Answer {
  return { kind: 'not_allowed', text: MESSAGES.notAllowed, citations: [] };
}
