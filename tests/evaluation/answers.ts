import { type Answerer, type AnswererParts, createAnswerer } from '../../src/answering/answerer.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { createUnitGroups } from '../../src/documents/unit-groups.ts';
import { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { openLibrary } from '../../src/retrieval/library.ts';
import { createWorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';
import { readRecords } from '../../src/tasks/extraction/read-records.ts';
import { createTaskBook } from '../../src/tasks/task-book.ts';
import { progressInMemory } from '../support/progress-in-memory.ts';
import { grade } from './grade.ts';
import { type GradedQuestion, questionSets } from './questions.ts';

/** A question with the answer it got: `fault` says what is wrong with it, undefined where nothing is. */
export interface GradedAnswer {
  readonly question: GradedQuestion;
  readonly fault: string | undefined;
  readonly text: string;
  readonly refused: boolean;
  readonly elapsedMs: number;
}

/** Puts another way of answering in the place of the plain one. */
export type Instead = (plain: Answerer, parts: AnswererParts) => Promise<Answerer>;

/** Asks every question of every set and grades the answers. `knowledge` is the folder to answer from. */
export async function gradeAll(
  knowledgeFolder: string,
  instead: Instead = async (plain) => plain,
): Promise<Map<string, GradedAnswer[]>> {
  const knowledge = await loadKnowledge(knowledgeFolder);
  const units = new UnitMatcher(knowledge.units);
  const records = readRecords(knowledge.documents, units);
  const book = createTaskBook({
    records,
    groups: createUnitGroups(knowledge.units),
    progress: progressInMemory(),
    triggers: async () => [],
  });
  const calendar = createWorkingCalendar(knowledge.workingDays);
  const parts = { library: await openLibrary({ knowledge }), records, units, book, calendar };
  const answerer = await instead(createAnswerer(parts), parts);
  const namesOf = (prefix: string) =>
    knowledge.documents
      .filter(({ meta }) => meta.source.recording?.startsWith(prefix))
      .map(({ meta }) => meta.number ?? meta.title);
  const ask = async (question: GradedQuestion): Promise<GradedAnswer> => {
    const started = performance.now();
    const answer = await answerer.answer(answerer.understand(question.question), 'guest', '2026-11-25');
    const elapsedMs = performance.now() - started;
    const documents = question.sources.flatMap(({ doc }) => namesOf(doc));
    return {
      question,
      fault: grade(question, answer, documents),
      text: answer.text,
      refused: answer.kind === 'no_evidence',
      elapsedMs,
    };
  };
  const graded = new Map<string, GradedAnswer[]>();
  for (const [name, questions] of questionSets()) {
    const answers: GradedAnswer[] = [];
    // One after another: each is timed by itself.
    for (const question of questions) answers.push(await ask(question));
    graded.set(name, answers);
  }
  return graded;
}

/** What a set came to. */
export interface Tally {
  readonly right: number;
  readonly all: number;
  readonly rightByStyle: ReadonlyMap<string, string>;
  readonly wronglyRefused: number;
  readonly wronglyAnswered: number;
  readonly p50Ms: number;
}

/** Counts a set; `wronglyAnswered` are questions that the documents do not answer and that were not refused. */
export function tally(answers: readonly GradedAnswer[]): Tally {
  const styles = [...new Set(answers.map(({ question }) => question.style))].sort();
  const right = (some: readonly GradedAnswer[]) => some.filter(({ fault }) => fault === undefined).length;
  const answerable = answers.filter(({ question }) => question.style !== 'unanswerable');
  const times = answers.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  return {
    right: right(answers),
    all: answers.length,
    rightByStyle: new Map(
      styles.map((style) => {
        const some = answers.filter(({ question }) => question.style === style);
        return [style, `${right(some)}/${some.length}`];
      }),
    ),
    wronglyRefused: answerable.filter(({ refused }) => refused).length,
    wronglyAnswered:
      answers.length - answerable.length - right(answers.filter(({ question }) => question.style === 'unanswerable')),
    p50Ms: times[Math.floor(times.length / 2)] ?? 0,
  };
}
