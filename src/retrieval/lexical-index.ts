import { type Analysis, analyse } from './analyse.ts';
import { PassageCounts } from './passage-counts.ts';
import { type Bm25Settings, type Postings, PostingsBuilder } from './postings.ts';
import { markedTerm } from './terms.ts';
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

/** Tuned on the tuning half of the public collection. */
export const BM25: Bm25Settings = { k1: 0.9, b: 0.6 };

/** How much more a rare term counts than plain BM25 would let it; measured on questions, which are short. */
const RARITY_POWER = 1.25;

/** Builds the index in one pass; passage n of the result is the n-th given. */
export function buildLexicalIndex(passages: Iterable<readonly Field[]>): LexicalIndex {
  const vocabulary = new Vocabulary();
  const builder = new PostingsBuilder();
  const counts = new PassageCounts();
  for (const fields of passages) builder.add(counts, countPassage(fields, vocabulary, counts));
  return { vocabulary, postings: builder.build(vocabulary.size, BM25) };
}

/** Puts the weighted count of each term of a passage into `counts`, cleared first; gives the passage's length in weighted words. */
export function countPassage(fields: readonly Field[], vocabulary: Vocabulary, counts: PassageCounts): number {
  counts.clear();
  let length = 0;
  for (const { text, weight } of fields) {
    const analysis = analyse(text);
    length += weight * analysis.folded.length;
    addTerms(analysis, weight, vocabulary, counts);
  }
  return length;
}

/** Counts words and pairs, folded and marked. Neighbours pair up across punctuation too: measured better than stopping. */
function addTerms({ folded, marked }: Analysis, weight: number, vocabulary: Vocabulary, counts: PassageCounts): void {
  let foldedBefore = -1;
  let markedBefore = -1;
  for (let i = 0; i < folded.length; i++) {
    const foldedWord = vocabulary.addWord(folded[i]!);
    const markedWord = vocabulary.addWord(markedTerm(marked[i]!));
    counts.add(foldedWord, weight);
    counts.add(markedWord, weight);
    if (i > 0) {
      counts.add(vocabulary.addPair(foldedBefore, foldedWord), weight);
      counts.add(vocabulary.addPair(markedBefore, markedWord), weight);
    }
    foldedBefore = foldedWord;
    markedBefore = markedWord;
  }
}

/** In how many passages a term stands, by its number; 0 for undefined. */
export function holding(index: LexicalIndex, term: number | undefined): number {
  return term === undefined ? 0 : index.postings.starts[term + 1]! - index.postings.starts[term]!;
}

/** In how many passages a term stands; 0 where the index does not know it. */
export function passagesWith(index: LexicalIndex, term: string): number {
  return holding(index, index.vocabulary.id(term));
}

/** How telling a term is, by its number; see `rarityOf`. */
export function rarity(index: LexicalIndex, term: number): number {
  return rarityOf(holding(index, term), index.postings.passageCount);
}

/** How telling a term is: the less common, the higher. Zero where the index does not know it. */
export function inverseFrequency(index: LexicalIndex, term: string): number {
  const id = index.vocabulary.id(term);
  return id === undefined || holding(index, id) === 0 ? 0 : rarity(index, id);
}

/** How telling a term is that stands in so many of all passages. Source: the idf of BM25, raised to a power. */
export function rarityOf(within: number, passageCount: number): number {
  return Math.log(1 + (passageCount - within + 0.5) / (within + 0.5)) ** RARITY_POWER;
}
