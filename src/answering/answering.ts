import { endedBy } from '../documents/later-words.ts';
import { nameDocument, shorten } from '../documents/naming.ts';
import { type Passage, passageIdAt } from '../documents/passage.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Role } from '../people/role.ts';
import type { Library } from '../retrieval/library.ts';
import type { Day } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { Records } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { findAbsence, preferShowing } from './absence.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { type Evidence, rateSpan } from './evidence.ts';
import { createConditionAnswers } from './from-conditions.ts';
import { answerFromGlossary } from './from-glossary.ts';
import { answerFromHead } from './from-head.ts';
import { createRecordAnswers } from './from-records.ts';
import { createSectionAnswers } from './from-sections.ts';
import { createTextAnswers } from './from-text.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import { createSpans } from './spans.ts';
import { splitQuestion } from './split-question.ts';
import { findUnknownSubject } from './unknown-subject.ts';

/** Answers a question from all that its library holds, on a day; whoever may read the library may read the answer. */
export type Answering = (question: Question, on: Day) => Promise<Answer>;

/** What one way of answering works with; `role` is any of those that may read the whole library given. */
export interface AnsweringParts {
  readonly library: Library;
  readonly records: Records;
  readonly book: TaskBook;
  readonly units: UnitMatcher;
  readonly calendar: WorkingCalendar;
  readonly understand: (asked: string) => Question;
  readonly role: Role;
}

const PASSAGES_READ = 40;
/** What the rank of a passage adds to its spans: the search sees more than the spans' own words. */
const RANK_SHARE = 0.2;

/** What counts of a paper that another replaced or abolished and that is not asked for: where both say it, the one in force is heard. */
const OUTDATED_SHARE = 0.8;

/** Where one span says this much of a question, the question is one. */
const WHOLE = 0.7;

/** Joins every way of answering over one library and its records. */
export function createAnswering(parts: AnsweringParts): Answering {
  const { library, records, book, units, calendar, understand, role } = parts;
  const spansOf = createSpans(library);
  const tasks = new Map(records.tasks.map((task) => [passageIdAt(task.document, task.place), task]));
  const fromRecords = createRecordAnswers(library, records, units);
  const fromSections = createSectionAnswers(library, records, units);
  const fromConditions = createConditionAnswers({ library, units, book, calendar });
  const fromText = createTextAnswers(library, records);
  const gather = async (question: Question, on: Day): Promise<Evidence[]> => {
    const ended = endedBy(library.knowledge.documents, on);
    const documents = question.documents.certain ? new Set(question.documents.ids) : undefined;
    const wordings = question.official === undefined ? [question.text] : [question.text, question.official];
    const shares = new Map<Passage, number>();
    for (const wording of wordings) {
      const hits = await library.search(wording, { top: PASSAGES_READ, role, documents });
      for (const { passage, score } of hits)
        shares.set(passage, Math.max(shares.get(passage) ?? 0, score / hits[0]!.score));
    }
    return [...shares]
      .flatMap(([passage, share]) =>
        spansOf(passage).map((span) => {
          const rated = rateSpan(question, span, tasks.get(passage.id));
          const isOutdated = ended.has(passage.document) && !question.documents.ids.includes(passage.document);
          return { ...rated, score: (rated.score + RANK_SHARE * share) * (isOutdated ? OUTDATED_SHARE : 1) };
        }),
      )
      .sort((a, b) => b.score - a.score);
  };
  const answerOne = async (question: Question, on: Day): Promise<Answer> => {
    const unknown = findUnknownSubject(question, library);
    if (unknown) return refuse(unknown, await gather(question, on), library);
    const direct =
      answerFromGlossary(question.asked, library) ??
      answerFromHead(question, library) ??
      (await fromConditions(question, on)) ??
      fromSections.ofOutline(question) ??
      fromRecords(question) ??
      fromSections.ofHeading(question);
    if (direct) return direct;
    const evidence = preferShowing(question, await gather(question, on), ({ span }) => tasks.get(span.passage.id));
    const best = evidence[0];
    const absence = findAbsence(question, best, best && tasks.get(best.span.passage.id), library);
    return absence ? refuse(absence, evidence, library) : fromText(question, evidence);
  };
  const answerParts = async (question: Question, on: Day): Promise<Answer | undefined> => {
    const parts = partsOf(question, understand);
    if (parts.length < 2 || ((await gather(question, on))[0]?.coverage ?? 0) >= WHOLE) return undefined;
    const answers = await Promise.all(parts.map((part) => answerOne(part, on)));
    return answers.every(({ kind }) => kind === 'answered') ? join(answers) : undefined;
  };
  return async (question, on) => (await answerParts(question, on)) ?? answerOne(question, on);
}

/** A question that asks two things, or one thing of two papers, is answered part by part. */
function partsOf(question: Question, understand: (asked: string) => Question): readonly Question[] {
  const halves = splitQuestion(question, understand);
  if (halves) return halves;
  return question.documents.ids.map((id) => ({ ...question, documents: { ids: [id], certain: true } }));
}

function join(answers: readonly Answer[]): Answer {
  const texts = [...new Set(answers.map(({ text }) => text))];
  const citations = answers.flatMap((answer) => answer.citations);
  return {
    kind: 'answered',
    text: texts.join('\n\n'),
    citations: citations.filter(
      (one, i) => citations.findIndex(({ quote, section }) => quote === one.quote && section === one.section) === i,
    ),
  };
}

/** Says plainly that the documents do not say, and shows what comes nearest without passing it off as an answer. */
function refuse(absence: string, evidence: readonly Evidence[], library: Library): Answer {
  const nearest = evidence.slice(0, 2).filter(({ coverage }) => coverage > 0.2);
  const lines = nearest.map(
    ({ span }) =>
      `- ${nameDocument(library.document(span.passage.document))}: ${shorten(span.text.replaceAll('\n', '; '), 160)}`,
  );
  return {
    kind: 'no_evidence',
    text: [absence, ...(lines.length > 0 ? [MESSAGES.nearest, ...lines] : []), MESSAGES.tryAgain].join('\n'),
    citations: nearest.map(({ span }) => cite(library.document(span.passage.document), span.passage.place, span.text)),
  };
}
