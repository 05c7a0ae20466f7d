import type { Document } from '../documents/document.ts';
import { endsAll, holdsFrom, type LaterWord, laterWords } from '../documents/later-words.ts';
import { nameDocument, nameSection, printDate } from '../documents/naming.ts';
import type { Library } from '../retrieval/library.ts';
import { type Day, dayAt, printDay } from '../shared/day.ts';
import { allRecords, kindOf, type Records } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { FIELD_WORDS, KIND_WORDS, REMARKS } from './messages.ts';

/** What an answer was made from: what whoever asked may see. */
interface Seen {
  readonly library: Library;
  readonly records: Records;
  readonly on: Day;
}

/**
 * The same answer with what must be known of its sources: that a later paper replaced, abolished or amended one, all of
 * it or in part, and that a record was corrected.
 */
export function withRemarks<T extends Answer>(answer: T, seen: Seen): T {
  const remarks = [...laterRemarks(answer, seen), ...correctedRemarks(answer, seen)];
  return remarks.length === 0 ? answer : { ...answer, text: [answer.text, '', ...remarks].join('\n') };
}

function laterRemarks({ citations }: Answer, { library, on }: Seen): string[] {
  const { documents } = library.knowledge;
  const later = laterWords(documents);
  if (later.size === 0) return [];
  const cited = new Set(citations.map(({ document }) => document));
  return documents.flatMap((document) => {
    const words = cited.has(nameDocument(document)) ? (later.get(document.id) ?? []) : [];
    return remarksOn(document, words, on);
  });
}

/** Of what ends a paper as a whole the latest is told, and nothing of what was changed in it before. */
function remarksOn(document: Document, words: readonly LaterWord[], on: Day): string[] {
  const end = words.findLast((word) => endsAll(word) && holdsFrom(word, on) === undefined);
  return (end ? [end] : words).map((word) => {
    const from = holdsFrom(word, on);
    const names = { old: nameDocument(document), later: nameDocument(word.by), part: word.part };
    return REMARKS[word.how](names, from === undefined ? undefined : printDate(from));
  });
}

/** Cards and lists say it themselves; words quoted from the paper do not. */
function correctedRemarks({ text, citations }: Answer, { library, records }: Seen): string[] {
  if (REMARKS.toldCorrected.test(text)) return [];
  const cited = new Set(citations.map(({ document, section }) => `${document}\n${section}`));
  return allRecords(records).flatMap((record) => {
    const { id, document, place, corrected } = record;
    if (!corrected || !cited.has(`${nameDocument(library.document(document))}\n${nameSection(place)}`)) return [];
    const now = corrected.map(({ field, value }) => `${FIELD_WORDS[field]}: ${value}`).join('; ');
    const day = printDay(
      dayAt(
        new Date(
          corrected
            .map(({ at }) => at)
            .sort()
            .at(-1)!,
        ),
      ),
    );
    return [REMARKS.corrected(`${KIND_WORDS[kindOf(record)]} ${id}`, day, now)];
  });
}
