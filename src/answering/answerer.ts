import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Role } from '../people/role.ts';
import { type Library, readableBy } from '../retrieval/library.ts';
import type { Records } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { type Answering, createAnswering } from './answering.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import { createUnderstanding } from './understand.ts';

/** Answers questions from the documents alone, without a language model. */
export interface Answerer {
  understand(asked: string): Question;
  /** Never says or cites what the role may not read; says so where that is what was asked for. */
  answer(question: Question, role: Role): Promise<Answer>;
}

/** Opens one way of answering for each set of documents that some role may read. */
export function createAnswerer(library: Library, records: Records, units: UnitMatcher): Answerer {
  const understand = createUnderstanding(library, units);
  const everything = createAnswering({ library, records, units, understand, role: 'admin' });
  const opened = new Map<string, Answering>();
  const answeringFor = (readable: Library, role: Role): Answering => {
    const ids = new Set(readable.knowledge.documents.map(({ id }) => id));
    const key = [...ids].join(' ');
    const known =
      opened.get(key) ??
      createAnswering({ library: readable, records: restrict(records, ids), units, understand, role });
    opened.set(key, known);
    return known;
  };
  return {
    understand,
    async answer(question, role) {
      const readable = readableBy(library, role);
      if (readable === library) return everything(question);
      const ids = question.documents.ids.filter((id) =>
        readable.knowledge.documents.some((document) => document.id === id),
      );
      if (question.documents.certain && ids.length === 0) return notAllowed();
      const answer = await answeringFor(readable, role)({ ...question, documents: { ...question.documents, ids } });
      if (answer.kind !== 'no_evidence') return answer;
      return (await everything(question)).kind === 'answered' ? notAllowed() : answer;
    },
  };
}

function restrict({ tasks, targets }: Records, documents: ReadonlySet<string>): Records {
  return {
    tasks: tasks.filter(({ document }) => documents.has(document)),
    targets: targets.filter(({ document }) => documents.has(document)),
  };
}

function notAllowed(): Answer {
  return { kind: 'not_allowed', text: MESSAGES.notAllowed, citations: [] };
}
