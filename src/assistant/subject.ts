import type { Answer } from '../answering/answer.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Question } from '../answering/question.ts';
import type { Library } from '../retrieval/library.ts';
import { findYears, type YearRange } from '../shared/text/years.ts';
import type { Subject } from './follow-up.ts';

/** What a chat was about, as it is kept between messages. */
export interface SavedSubject {
  /** The last question in full, follow-ups completed. */
  readonly asked: string;
  readonly documents: Question['documents'];
  readonly periods: readonly YearRange[];
  /** Id of the document cited first. */
  readonly cited?: string;
}

/** What a chat is about once a question was answered. */
export function subjectOf(
  { asked, documents, years }: Question,
  { citations }: Answer,
  library: Library,
): SavedSubject {
  const cited = library.knowledge.documents.find(({ meta }) => meta.title === citations[0]?.title);
  return {
    asked,
    documents,
    periods: citations.flatMap(({ section }) => findYears(section)).concat(years),
    ...(cited ? { cited: cited.id } : {}),
  };
}

/** The subject of a chat as follow-ups are read from it; the documents may have changed since. */
export function restoreSubject(
  { asked, documents, periods, cited }: SavedSubject,
  answerer: Answerer,
  library: Library,
): Subject {
  const known = new Map(library.knowledge.documents.map((document) => [document.id, document]));
  const headings =
    known.get(cited ?? '')?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])) ?? [];
  return {
    question: {
      ...answerer.understand(asked),
      documents: { ...documents, ids: documents.ids.filter((id) => known.has(id)) },
    },
    periods,
    known: headings.flatMap((heading) => findYears(heading)).sort((a, b) => a.from - b.from),
  };
}
