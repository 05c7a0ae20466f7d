import { codeFingerprint } from './code-fingerprint.ts';
import type { LatentModel } from './embeddings/latent-semantic.ts';
import { BM25, type LexicalIndex } from './lexical-index.ts';
import { PostingsBuilder } from './postings.ts';
import { savedModel } from './saved-model.ts';
import { keepOnly, type SavedParts } from './saved-parts.ts';
import type { Segment } from './segment-bytes.ts';
import { assembleSegments, type IndexedDocument } from './segments.ts';
import { Vocabulary } from './vocabulary.ts';

/** The parts of a search that take time to make; `changed` counts the documents that were analysed anew. */
export interface SavedIndex {
  readonly index: LexicalIndex;
  readonly model: LatentModel;
  readonly changed: number;
}

/** How a saved index is opened: where its parts are kept, and who is told what. */
export interface SavedIndexOptions extends SavedParts {
  /** Called after each document and after the last step; `what` is a document's id, or words for that step. */
  readonly onProgress?: ((done: number, total: number, what: string) => void) | undefined;
  /** Names of parts in the store that others keep there. */
  readonly keep?: readonly string[] | undefined;
}

/**
 * The index of these documents, passages numbered from 0 across them in order: the same to the last bit whether it comes
 * from saved parts or was made anew. Parts that neither it nor `keep` needs are removed
 * from the store.
 */
export async function openSavedIndex(
  documents: readonly IndexedDocument[],
  options: SavedIndexOptions = {},
): Promise<SavedIndex> {
  const total = documents.length + 1;
  const parts = { ...options, code: await codeFingerprint() };
  const { segments, names, changed } = await assembleSegments(documents, parts, (done, what) =>
    options.onProgress?.(done, total, what),
  );
  const index = joinSegments(segments);
  const { model, name } = await savedModel(index, names, parts);
  await keepOnly(options, [...names, name, ...(options.keep ?? [])]);
  options.onProgress?.(total, total, 'quan hệ giữa các từ');
  return { index, model, changed };
}

/** Gives every term its number in one vocabulary, in the order in which reading all passages would have met them. */
function joinSegments(segments: readonly Segment[]): LexicalIndex {
  const vocabulary = new Vocabulary();
  const builder = new PostingsBuilder();
  for (const segment of segments) {
    const ids = segment.terms.map((term) => vocabulary.add(term));
    for (const { terms, weights, length } of segment.passages)
      builder.add({ terms: terms.map((term) => ids[term]!), weights: [...weights] }, length);
  }
  return { vocabulary, postings: builder.build(vocabulary.size, BM25) };
}
