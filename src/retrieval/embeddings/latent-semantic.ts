import { Embeddings } from '@langchain/core/embeddings';
import { inverseFrequency, type LexicalIndex } from '../lexical-index.ts';
import { planQuery } from '../plan-query.ts';
import { IMPACT_LEVELS } from '../postings.ts';
import type { Spelling } from '../spelling.ts';
import type { WeightedTerm } from '../top-passages.ts';
import { type SparseRows, truncatedSvd } from './truncated-svd.ts';

const DIMENSIONS = 64;
/** Terms in fewer passages teach nothing about company; terms in more than this share keep company with everything. */
const FEWEST_PASSAGES = 2;
const LARGEST_SHARE = 0.3;

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
export function trainLatentModel(index: LexicalIndex): LatentModel {
  const { terms, matrix } = weightedPassagesByTerm(index);
  const { rank, basis, singular } = truncatedSvd(matrix, DIMENSIONS);
  const vectors = new Float32Array(terms.length * rank);
  for (let t = 0; t < terms.length; t++) {
    for (let at = matrix.starts[t]!; at < matrix.starts[t + 1]!; at++) {
      const from = matrix.column[at]! * rank;
      for (let k = 0; k < rank; k++) {
        if (singular[k]! > 1e-6) vectors[t * rank + k]! += (matrix.value[at]! * basis[from + k]!) / singular[k]!;
      }
    }
  }
  return { dimensions: rank, terms, vectors };
}

function weightedPassagesByTerm(index: LexicalIndex): { terms: Uint32Array; matrix: SparseRows } {
  const { starts, passages, impacts, passageCount } = index.postings;
  const holding = (term: number) => starts[term + 1]! - starts[term]!;
  const terms = Uint32Array.from(index.vocabulary.terms.keys()).filter(
    (term) => holding(term) >= FEWEST_PASSAGES && holding(term) <= Math.max(FEWEST_PASSAGES, passageCount * LARGEST_SHARE),
  );
  const rowStarts = new Uint32Array(terms.length + 1);
  terms.forEach((term, row) => {
    rowStarts[row + 1] = rowStarts[row]! + holding(term);
  });
  const column = new Uint32Array(rowStarts[terms.length]!);
  const value = new Float32Array(column.length);
  terms.forEach((term, row) => {
    const rarity = inverseFrequency(index, index.vocabulary.terms[term]!);
    for (let i = 0; i < holding(term); i++) {
      column[rowStarts[row]! + i] = passages[starts[term]! + i]!;
      value[rowStarts[row]! + i] = (impacts[starts[term]! + i]! / IMPACT_LEVELS) * rarity;
    }
  });
  normaliseColumns(column, value, passageCount);
  return { terms, matrix: { rows: terms.length, columns: passageCount, starts: rowStarts, column, value } };
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
    const { dimensions, vectors } = this.#model;
    const sum = new Float32Array(dimensions);
    for (const { term, weight } of terms) {
      const row = this.#rowOf.get(term);
      if (row === undefined) continue;
      for (let k = 0; k < dimensions; k++) sum[k]! += weight * vectors[row * dimensions + k]!;
    }
    scaleToUnit(sum, 0, dimensions);
    return sum;
  }

  /** The vectors of all passages of an index, one after another, in one pass over its postings. */
  embedPassages(index: LexicalIndex): Float32Array {
    const { postings, vocabulary } = index;
    const { dimensions, terms, vectors } = this.#model;
    const all = new Float32Array(postings.passageCount * dimensions);
    terms.forEach((term, row) => {
      const rarity = inverseFrequency(index, vocabulary.terms[term]!);
      for (let at = postings.starts[term]!; at < postings.starts[term + 1]!; at++) {
        const to = postings.passages[at]! * dimensions;
        const weight = rarity * postings.impacts[at]!;
        for (let k = 0; k < dimensions; k++) all[to + k]! += weight * vectors[row * dimensions + k]!;
      }
    });
    for (let p = 0; p < postings.passageCount; p++) scaleToUnit(all, p * dimensions, dimensions);
    return all;
  }
}

function scaleToUnit(values: Float32Array, from: number, length: number): void {
  let squares = 0;
  for (let k = from; k < from + length; k++) squares += values[k]! ** 2;
  if (squares === 0) return;
  for (let k = from; k < from + length; k++) values[k]! /= Math.sqrt(squares);
}
