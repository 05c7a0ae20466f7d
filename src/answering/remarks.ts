import { nameDocument, nameSection } from '../documents/naming.ts';
import { successorsOf } from '../documents/successors.ts';
import type { Library } from '../retrieval/library.ts';
import { dayAt, printDay } from '../shared/day.ts';
import { allRecords, kindOf, type Records } from '../tasks/task.ts';
import type { Answer } from './answer.ts';
import { FIELD_WORDS, KIND_WORDS, REMARKS } from './messages.ts';

/** What an answer was made from: what whoever asked may see. */
interface Seen {
  readonly library: Library;
  readonly records: Records;
}

/** The same answer with what must be known of its sources: that a later paper replaced one, that a record was corrected. */
export function withRemarks<T extends Answer>(answer: T, seen: Seen): T {
  const remarks = [...replacedRemarks(answer, seen), ...correctedRemarks(answer, seen)];
  return remarks.length === 0 ? answer : { ...answer, text: [answer.text, '', ...remarks].join('\n') };
}

function replacedRemarks({ citations }: Answer, { library }: Seen): string[] {
  const { documents } = library.knowledge;
  const successors = successorsOf(documents);
  if (successors.size === 0) return [];
  const cited = new Set(citations.map(({ document }) => document));
  return documents.flatMap((document) => {
    const successor = successors.get(document.id);
    const name = nameDocument(document);
    return successor && cited.has(name) ? [REMARKS.replaced(name, nameDocument(successor))] : [];
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
