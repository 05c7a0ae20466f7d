import { inTurns, standAside } from '../shared/turns.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import type { LatentModel } from './embeddings/latent-semantic.ts';
import { BM25, type LexicalIndex } from './lexical-index.ts';
import { PostingsBuilder } from './postings.ts';
import { savedModel } from './saved-model.ts';
import { keepOnly, type SavedParts } from './saved-parts.ts';
import type { Segment } from './segment-bytes.ts';
import { type IndexedDocument, takeSegments } from './segments.ts';
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
  const vocabulary = new Vocabulary();
  const builder = new PostingsBuilder();
  const names: string[] = [];
  let changed = 0;
  for await (const { id, name, segment, saved } of takeSegments(documents, parts)) {
    addSegment(segment, vocabulary, builder);
    names.push(name);
    changed += saved ? 0 : 1;
    options.onProgress?.(names.length, total, id);
    await standAside();
  }
  const index = { vocabulary, postings: await inTurns(builder.building(vocabulary.size, BM25)) };
  const { model, name } = await savedModel(index, names, parts);
  await keepOnly(options, [...names, name, ...(options.keep ?? [])]);
  options.onProgress?.(total, total, 'quan hệ giữa các từ');
  return { index, model, changed };
}

/** Gives every term its number in one vocabulary, in the order in which reading all passages would have met them. */
function addSegment({ terms, passages }: Segment, vocabulary: Vocabulary, builder: PostingsBuilder): void {
  const ids = terms.map((term) => vocabulary.add(term));
  for (const passage of passages)
    builder.add({ terms: passage.terms.map((term) => ids[term]!), weights: passage.weights }, passage.length);
}
