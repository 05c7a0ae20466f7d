import { createHash } from 'node:crypto';
import { mapInTurns, standAside } from '../shared/turns.ts';
import { countPassage, type Field } from './lexical-index.ts';
import { PassageCounts } from './passage-counts.ts';
import { readSaved, type SavedParts, writeSaved } from './saved-parts.ts';
import { readSegment, type Segment, writeSegment } from './segment-bytes.ts';
import { Vocabulary } from './vocabulary.ts';

/** A document as it is to be indexed: its passages, each as weighted fields. */
export interface IndexedDocument {
  readonly id: string;
  readonly passages: readonly (readonly Field[])[];
}

/** A document, analysed; `saved` is true where that was found in the store, under `name`, and not done now. */
export interface TakenSegment {
  readonly id: string;
  readonly name: string;
  readonly segment: Segment;
  readonly saved: boolean;
}

/**
 * Takes each document's segment in turn from the store and analyses those that are missing or damaged. One by one, since
 * together they need five times the memory of the index that is made of them. A segment's name is a hash of the very text
 * that is analysed and of the code that does it (`code`, its fingerprint): whatever changes the result changes the name.
 */
export async function* takeSegments(
  documents: readonly IndexedDocument[],
  { code, ...parts }: SavedParts & { readonly code: string },
): AsyncGenerator<TakenSegment> {
  for (const { id, passages } of documents) {
    const name = segmentName(passages, code);
    const saved = await readSaved(parts, name);
    const segment = saved ? readSegment(saved) : await analyseSegment(passages);
    if (!saved) await writeSaved(parts, name, writeSegment(segment));
    await standAside();
    yield { id, name, segment, saved: saved !== undefined };
  }
}

async function analyseSegment(passages: IndexedDocument['passages']): Promise<Segment> {
  const vocabulary = new Vocabulary();
  const counts = new PassageCounts();
  const counted = await mapInTurns(passages, (fields) => {
    const length = countPassage(fields, vocabulary, counts);
    return { terms: [...counts.terms], weights: [...counts.weights], length };
  });
  return { terms: Array.from({ length: vocabulary.size }, (_, id) => vocabulary.text(id)), passages: counted };
}

function segmentName(passages: IndexedDocument['passages'], code: string): string {
  const hash = createHash('sha256').update(`segment\n${code}\n`);
  return hash
    .update(JSON.stringify(passages.map((fields) => fields.map(({ text, weight }) => [weight, text]))))
    .digest('hex');
}
