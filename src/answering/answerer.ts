import { nameDocument, shorten } from '../documents/naming.ts';
import type { Passage } from '../documents/passage.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import type { Role } from '../people/role.ts';
import type { Library } from '../retrieval/library.ts';
import type { Records } from '../tasks/task.ts';
import { findAbsence, preferShowing } from './absence.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import { type Evidence, rateSpan } from './evidence.ts';
import { answerFromGlossary } from './from-glossary.ts';
import { answerFromHead } from './from-head.ts';
import { createRecordAnswers } from './from-records.ts';
import { createSectionAnswers } from './from-sections.ts';
import { createTextAnswers } from './from-text.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import { createSpans } from './spans.ts';
import { createUnderstanding } from './understand.ts';

/** Answers questions from the documents alone, without a language model. */
export interface Answerer {
  understand(asked: string): Question;
  answer(question: Question, role: Role): Answer;
}

const PASSAGES_READ = 40;
/** What the rank of a passage adds to its spans: the search sees more than the spans' own words. */
const RANK_SHARE = 0.2;

export function createAnswerer(library: Library, records: Records, units: UnitMatcher): Answerer {
  const spansOf = createSpans(library);
  const tasks = new Map(records.tasks.map((task) => [task.id, task]));
  const fromRecords = createRecordAnswers(library, records, units);
  const fromSections = createSectionAnswers(library, records, units);
  const fromText = createTextAnswers(library, records);
  const gather = (question: Question, role: Role): Evidence[] => {
    const documents = question.documents.certain ? new Set(question.documents.ids) : undefined;
    const wordings = question.official === undefined ? [question.text] : [question.text, question.official];
    const shares = new Map<Passage, number>();
    for (const wording of wordings) {
      const hits = library.search(wording, { top: PASSAGES_READ, role, documents });
      for (const { passage, score } of hits) shares.set(passage, Math.max(shares.get(passage) ?? 0, score / hits[0]!.score));
    }
    return [...shares]
      .flatMap(([passage, share]) =>
        spansOf(passage).map((span) => {
          const rated = rateSpan(question, span, tasks.get(passage.id));
          return { ...rated, score: rated.score + RANK_SHARE * share };
        }),
      )
      .sort((a, b) => b.score - a.score);
  };
  return {
    understand: createUnderstanding(library, units),
    answer(question, role) {
      const evidence = gather(question, role);
      const direct =
        answerFromGlossary(question.asked, library) ?? answerFromHead(question, library) ?? fromRecords(question) ?? fromSections(question);
      if (direct) return direct;
      const preferred = preferShowing(question, evidence, ({ span }) => tasks.get(span.passage.id));
      const best = preferred[0];
      const absence = findAbsence(question, best, best && tasks.get(best.span.passage.id), library);
      return absence ? refuse(absence, evidence, library) : fromText(question, preferred);
    },
  };
}

/** Says plainly that the documents do not say, and shows what comes nearest without passing it off as an answer. */
function refuse(absence: string, evidence: readonly Evidence[], library: Library): Answer {
  const nearest = evidence.slice(0, 2).filter(({ coverage }) => coverage > 0.2);
  const lines = nearest.map(({ span }) => `- ${nameDocument(library.document(span.passage.document))}: ${shorten(span.text.replaceAll('\n', '; '), 160)}`);
  return {
    kind: 'no_evidence',
    text: [absence, ...(lines.length > 0 ? [MESSAGES.nearest, ...lines] : []), MESSAGES.tryAgain].join('\n'),
    citations: nearest.map(({ span }) => cite(library.document(span.passage.document), span.passage.place, span.text)),
  };
}
