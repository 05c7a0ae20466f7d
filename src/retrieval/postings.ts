import { atOnce, type Steps } from '../shared/turns.ts';
import { GrowableUint32 } from './growable.ts';

/** Settings of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
export interface Bm25Settings {
  /** How fast a repeated term stops counting; larger is slower. */
  readonly k1: number;
  /** How much a long passage is held against itself, 0 to 1. */
  readonly b: number;
}

/**
 * For each term the passages that hold it, in rising order, with the term's saturated weight in each as a byte.
 * Term t owns places `starts[t]` to `starts[t + 1]` of `passages` and `impacts`.
 */
export interface Postings {
  readonly passageCount: number;
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly impacts: Uint8Array;
  /** What an impact of 255 stands for: the largest saturated weight. */
  readonly impactScale: number;
}

/** The largest impact that a byte holds; it stands for `impactScale`. */
export const IMPACT_LEVELS = 255;

/** A passage's distinct terms by number, and the weighted count of each. */
export interface WeightedTerms {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Gathers weighted term counts passage by passage, then lays them out by term. */
export class PostingsBuilder {
  readonly #terms = new GrowableUint32();
  readonly #weights = new GrowableUint32();
  readonly #ends = new GrowableUint32();
  readonly #lengths = new GrowableUint32();

  /** Adds the next passage: the weighted counts of its terms and its length in weighted terms (both kept in thousandths). */
  add({ terms, weights }: WeightedTerms, length: number): void {
    for (let i = 0; i < terms.length; i++) {
      this.#terms.push(terms[i]!);
      this.#weights.push(Math.round(weights[i]! * 1000));
    }
    this.#ends.push(this.#terms.length);
    this.#lengths.push(Math.round(length * 1000));
  }

  build(termCount: number, settings: Bm25Settings): Postings {
    return atOnce(this.building(termCount, settings));
  }

  *building(termCount: number, settings: Bm25Settings): Steps<Postings> {
    const terms = this.#terms.view();
    const starts = countStarts(terms, termCount);
    const next = starts.slice();
    const passages = new Uint32Array(terms.length);
    const impacts = new Uint8Array(terms.length);
    const impactScale = settings.k1 + 1;
    const weigh = this.#saturation(settings);
    const weights = this.#weights.view();
    const ends = this.#ends.view();
    for (let passage = 0; passage < ends.length; passage++) {
      for (let at = passage === 0 ? 0 : ends[passage - 1]!; at < ends[passage]!; at++) {
        const place = next[terms[at]!]!++;
        passages[place] = passage;
        impacts[place] = Math.max(1, Math.round((weigh(weights[at]!, passage) / impactScale) * IMPACT_LEVELS));
      }
      if (passage % LAID_OUT_AT_ONCE === 0) yield;
    }
    return { passageCount: this.#ends.length, starts, passages, impacts, impactScale };
  }

  #saturation({ k1, b }: Bm25Settings): (count: number, passage: number) => number {
    const lengths = this.#lengths.view();
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    return (count, passage) => {
      const held = k1 * (1 - b + (b * lengths[passage]!) / average);
      return ((count / 1000) * (k1 + 1)) / (count / 1000 + held);
    };
  }
}

/** Passages after which the work may stand aside: some milliseconds of it. */
const LAID_OUT_AT_ONCE = 64;

function countStarts(terms: Uint32Array, termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let t = 0; t < termCount; t++) starts[t + 1]! += starts[t]!;
  return starts;
}
