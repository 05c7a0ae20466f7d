import { createHash } from 'node:crypto';
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

/** All documents analysed, in the order given; `changed` counts those that were not found saved. */
export interface AssembledSegments {
  readonly segments: readonly Segment[];
  readonly names: readonly string[];
  readonly changed: number;
}

/**
 * Takes each document's segment from the store and analyses those that are missing or damaged. A segment's name is a hash
 * of the very text that is analysed and of the code that does it (`code`, its fingerprint): whatever changes the result changes the name.
 */
export async function assembleSegments(
  documents: readonly IndexedDocument[],
  { code, ...parts }: SavedParts & { readonly code: string },
  onProgress?: (done: number, document: string) => void,
): Promise<AssembledSegments> {
  const names = documents.map(({ passages }) => segmentName(passages, code));
  const segments: Segment[] = [];
  let changed = 0;
  for (const [i, { id, passages }] of documents.entries()) {
    const saved = await readSaved(parts, names[i]!);
    const segment = saved ? readSegment(saved) : analyseSegment(passages);
    if (!saved) await writeSaved(parts, names[i]!, writeSegment(segment));
    changed += saved ? 0 : 1;
    segments.push(segment);
    onProgress?.(i + 1, id);
  }
  return { segments, names, changed };
}

function analyseSegment(passages: IndexedDocument['passages']): Segment {
  const vocabulary = new Vocabulary();
  const counts = new PassageCounts();
  const counted = passages.map((fields) => {
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
