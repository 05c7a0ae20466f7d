import { analyse } from './analyse.ts';
import { type Bm25Settings, type Postings, PostingsBuilder } from './postings.ts';
import { termsOf } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** One field of a passage and how much a term in it counts against a term in the body (1). */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** BM25 over fields (BM25F): counts of all fields are added by weight before they saturate. */
export interface LexicalIndex {
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
}

export const BM25: Bm25Settings = { k1: 0.9, b: 0.6 };

/** How much more a rare term counts than plain BM25 would let it; measured on questions, which are short. */
const RARITY_POWER = 1.25;

/** Builds the index in one pass; passage n of the result is the n-th given. */
export function buildLexicalIndex(passages: Iterable<readonly Field[]>): LexicalIndex {
  const vocabulary = new Vocabulary();
  const builder = new PostingsBuilder();
  for (const fields of passages) {
    const { counts, length } = countTerms(fields, vocabulary);
    builder.add(counts, length);
  }
  return { vocabulary, postings: builder.build(vocabulary.size, BM25) };
}

function countTerms(fields: readonly Field[], vocabulary: Vocabulary): { counts: Map<number, number>; length: number } {
  const counts = new Map<number, number>();
  let length = 0;
  for (const { text, weight } of fields) {
    const analysis = analyse(text);
    length += weight * analysis.folded.length;
    for (const term of termsOf(analysis)) {
      const id = vocabulary.add(term);
      counts.set(id, (counts.get(id) ?? 0) + weight);
    }
  }
  return { counts, length };
}

/** In how many passages a term stands; 0 where the index does not know it. */
export function passagesWith(index: LexicalIndex, term: string): number {
  const id = index.vocabulary.id(term);
  return id === undefined ? 0 : index.postings.starts[id + 1]! - index.postings.starts[id]!;
}

/** How telling a term is: the less common, the higher. Zero where the index does not know it. Source: the idf of BM25, raised to a power. */
export function inverseFrequency(index: LexicalIndex, term: string): number {
  const holding = passagesWith(index, term);
  if (holding === 0) return 0;
  return Math.log(1 + (index.postings.passageCount - holding + 0.5) / (holding + 0.5)) ** RARITY_POWER;
}
