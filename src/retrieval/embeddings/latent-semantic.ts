import { Embeddings } from '@langchain/core/embeddings';
import type { Steps } from '../../shared/turns.ts';
import { GrowableUint32 } from '../growable.ts';
import { holding, type LexicalIndex, rarity, rarityOf } from '../lexical-index.ts';
import { planQuery } from '../plan-query.ts';
import { IMPACT_LEVELS } from '../postings.ts';
import type { Spelling } from '../spelling.ts';
import type { WeightedTerm } from '../top-passages.ts';
import { type SparseRows, truncatedSvd } from './truncated-svd.ts';

const DIMENSIONS = 64;
/** Terms in fewer passages teach nothing about company; terms in more than this share keep company with everything. */
const FEWEST_PASSAGES = 2;
const LARGEST_SHARE = 0.3;
/** What the training looks at in a large corpus: passages at even steps, and the terms most widely held. Bounds time and memory. */
const MOST_PASSAGES = 5_000;
const MOST_TERMS = 40_000;

/** Passages embedded together: half a megabyte of vectors. */
const BLOCK = 2048;
/** Terms after which the work may stand aside; the commonest are in thousands of passages. */
const TERMS_AT_ONCE = 128;

/** Which index terms have a vector, and the vectors one after another (`DIMENSIONS` numbers each). */
export interface LatentModel {
  readonly dimensions: number;
  readonly terms: Uint32Array;
  readonly vectors: Float32Array;
}

/**
 * Learns vectors from the corpus itself: terms that keep the same company in passages lie near each other. No download.
 * Source: latent semantic analysis, Deerwester et al., JASIS 41(6), 1990.
 */
export function* trainLatentModel(index: LexicalIndex): Steps<LatentModel> {
  const { terms, matrix } = yield* weightedPassagesByTerm(index);
  const { rank, basis, singular } = yield* truncatedSvd(matrix, DIMENSIONS);
  const vectors = new Float32Array(terms.length * rank);
  for (let t = 0; t < terms.length; t++) {
    if (t % TERMS_AT_ONCE === 0) yield;
    for (let at = matrix.starts[t]!; at < matrix.starts[t + 1]!; at++) {
      const from = matrix.column[at]! * rank;
      for (let k = 0; k < rank; k++) {
        if (singular[k]! > 1e-6) vectors[t * rank + k]! += (matrix.value[at]! * basis[from + k]!) / singular[k]!;
      }
    }
  }
  return { dimensions: rank, terms, vectors };
}

function* weightedPassagesByTerm(index: LexicalIndex): Steps<{ terms: Uint32Array; matrix: SparseRows }> {
  const { starts, passages, impacts, passageCount } = index.postings;
  const terms = teachingTerms(index);
  const step = Math.max(1, Math.ceil(passageCount / MOST_PASSAGES));
  const rowStarts = new Uint32Array(terms.length + 1);
  const column = new GrowableUint32();
  const value: number[] = [];
  for (const [row, term] of terms.entries()) {
    if (row % TERMS_AT_ONCE === 0) yield;
    const rare = rarity(index, term);
    for (let at = starts[term]!; at < starts[term + 1]!; at++) {
      if (passages[at]! % step !== 0) continue;
      column.push(passages[at]! / step);
      value.push((impacts[at]! / IMPACT_LEVELS) * rare);
    }
    rowStarts[row + 1] = column.length;
  }
  yield;
  const columns = Math.ceil(passageCount / step);
  const matrix = {
    rows: terms.length,
    columns,
    starts: rowStarts,
    column: column.view(),
    value: Float32Array.from(value),
  };
  yield;
  normaliseColumns(matrix.column, matrix.value, columns);
  return { terms, matrix };
}

/** Terms neither too rare nor too common to teach; the most widely held where there are too many. In rising order. */
function teachingTerms(index: LexicalIndex): Uint32Array {
  const most = Math.max(FEWEST_PASSAGES, index.postings.passageCount * LARGEST_SHARE);
  const terms: number[] = [];
  for (let term = 0; term < index.vocabulary.size; term++) {
    const within = holding(index, term);
    if (within >= FEWEST_PASSAGES && within <= most) terms.push(term);
  }
  if (terms.length <= MOST_TERMS) return Uint32Array.from(terms);
  terms.sort((a, b) => holding(index, b) - holding(index, a) || a - b);
  return Uint32Array.from(terms.slice(0, MOST_TERMS)).sort();
}

function normaliseColumns(column: Uint32Array, value: Float32Array, columns: number): void {
  const squares = new Float64Array(columns);
  for (let at = 0; at < column.length; at++) squares[column[at]!]! += value[at]! ** 2;
  for (let at = 0; at < column.length; at++) value[at]! /= Math.sqrt(squares[column[at]!]!);
}

/** The default embedding, behind LangChain's interface: a text lies where its terms lie. Vectors have length 1, or are zero. */
export class LatentSemanticEmbeddings extends Embeddings {
  readonly #model: LatentModel;
  readonly #rowOf: Map<number, number>;
  readonly #plan: (text: string) => readonly WeightedTerm[];

  constructor(model: LatentModel, index: LexicalIndex, spelling: Spelling) {
    super({});
    this.#model = model;
    this.#rowOf = new Map([...model.terms].map((term, row) => [term, row]));
    this.#plan = (text) => planQuery(text, index, spelling).terms;
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...this.embed(this.#plan(text))];
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }

  /** The vector of a text already cut into weighted terms. */
  embed(terms: readonly WeightedTerm[]): Float32Array {
    const { dimensions } = this.#model;
    const sum = new Float32Array(dimensions);
    for (const { term, weight } of terms) {
      const row = this.#rowOf.get(term);
      if (row === undefined) continue;
      this.#addVector(sum, 0, row, weight);
    }
    scaleToUnit(sum, 0, dimensions);
    return sum;
  }

  /** The vectors of all passages of an index, one after another: by blocks of passages, whose vectors stay in the cache. */
  *embedPassages({ postings }: LexicalIndex): Steps<Float32Array> {
    const { dimensions, terms } = this.#model;
    const all = new Float32Array(postings.passageCount * dimensions);
    const rarities = Float64Array.from(terms, (term) =>
      rarityOf(postings.starts[term + 1]! - postings.starts[term]!, postings.passageCount),
    );
    const next = Uint32Array.from(terms, (term) => postings.starts[term]!);
    for (let block = BLOCK; block < postings.passageCount + BLOCK; block += BLOCK) {
      for (let row = 0; row < terms.length; row++) {
        const end = postings.starts[terms[row]! + 1]!;
        let at = next[row]!;
        for (; at < end && postings.passages[at]! < block; at++) {
          this.#addVector(all, postings.passages[at]! * dimensions, row, rarities[row]! * postings.impacts[at]!);
        }
        next[row] = at;
        if (row % TERMS_AT_ONCE === 0) yield;
      }
    }
    for (let p = 0; p < postings.passageCount; p++) scaleToUnit(all, p * dimensions, dimensions);
    return all;
  }

  #addVector(sum: Float32Array, to: number, row: number, weight: number): void {
    const { dimensions, vectors } = this.#model;
    for (let k = 0; k < dimensions; k++) sum[to + k]! += weight * vectors[row * dimensions + k]!;
  }
}

function scaleToUnit(values: Float32Array, from: number, length: number): void {
  let squares = 0;
  for (let k = from; k < from + length; k++) squares += values[k]! ** 2;
  if (squares === 0) return;
  for (let k = from; k < from + length; k++) values[k]! /= Math.sqrt(squares);
}
