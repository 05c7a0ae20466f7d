import { IMPACT_LEVELS, type Postings } from './postings.ts';

/** A term of the query and how much it counts; unknown terms are left out beforehand. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

/** A passage and its score; the higher, the better. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
}

/** A term, the place of its postings, what one level of impact adds to a score, and the most it can add. */
interface Share {
  readonly from: number;
  readonly end: number;
  readonly factor: number;
  readonly most: number;
}

/** Bounds are widened by this share of all that can be scored, since scores are kept with 24 bits. */
const ROUNDING = 1e-5;

/** What a step of a binary search costs against a step along the list, for lists larger than the cache. */
const LOOK_COST = 8;

/**
 * The `wanted` best passages for a weighted sum of terms, best first, exactly as if all were scored. Terms are taken
 * by the most they can add; once those left cannot lift a new passage into the result, only passages seen so far are
 * scored on, and those that can no longer reach the result are dropped after each term.
 * Source: MaxScore, Turtle and Flood 1995, in its term-at-a-time form.
 */
export class TopPassages {
  readonly #postings: Postings;
  readonly #largestImpacts: Uint8Array;
  readonly #scores: Float32Array;
  readonly #candidates: Uint32Array;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#largestImpacts = largestImpacts(postings);
    this.#scores = new Float32Array(postings.passageCount);
    this.#candidates = new Uint32Array(postings.passageCount);
  }

  /** `allowed[p]` is 1 where passage p may be returned; without it all may. */
  find(query: readonly WeightedTerm[], wanted: number, allowed?: Uint8Array): Scored[] {
    const shares = query.map((term) => this.#share(term)).sort((a, b) => b.most - a.most);
    const total = shares.reduce((sum, { most }) => sum + most, 0);
    let left = total * (1 + ROUNDING);
    let count = 0;
    let closed = false;
    for (const share of shares) {
      if (closed || this.#worthClosing(share, count, wanted, total - left, left)) {
        const floor = this.#threshold(count, wanted) - left;
        closed ||= floor > 0;
        if (closed) count = this.#dropBelow(floor, count);
      }
      if (closed) this.#addToCandidates(share, count);
      else count = this.#addToAll(share, count, allowed);
      left -= share.most;
    }
    return this.#takeBest(count, wanted);
  }

  #share({ term, weight }: WeightedTerm): Share {
    const { starts, impactScale } = this.#postings;
    const factor = (weight * impactScale) / IMPACT_LEVELS;
    return { from: starts[term]!, end: starts[term + 1]!, factor, most: factor * this.#largestImpacts[term]! };
  }

  /** Looking for the threshold takes a walk over the candidates: done only before a term whose own walk is as long. */
  #worthClosing({ from, end }: Share, count: number, wanted: number, reached: number, left: number): boolean {
    return count >= wanted && reached > left && (end - from) * 2 > count;
  }

  #addToAll({ from, end, factor }: Share, seen: number, allowed?: Uint8Array): number {
    const { passages, impacts } = this.#postings;
    const scores = this.#scores;
    const candidates = this.#candidates;
    let count = seen;
    for (let at = from; at < end; at++) {
      const passage = passages[at]!;
      if (allowed && allowed[passage] === 0) continue;
      const score = scores[passage]!;
      if (score === 0) candidates[count++] = passage;
      scores[passage] = score + factor * impacts[at]!;
    }
    return count;
  }

  /** Adds a term to the candidates: by a look into its list for each when they are few, else along the list. */
  #addToCandidates({ from, end, factor }: Share, count: number): void {
    const { passages, impacts } = this.#postings;
    const scores = this.#scores;
    if (count * LOOK_COST * Math.log2(end - from + 2) < end - from) {
      for (let i = 0; i < count; i++) {
        const passage = this.#candidates[i]!;
        const at = indexOf(passages, passage, from, end);
        if (at >= 0) scores[passage]! += factor * impacts[at]!;
      }
      return;
    }
    for (let at = from; at < end; at++) {
      const score = scores[passages[at]!]!;
      if (score > 0) scores[passages[at]!] = score + factor * impacts[at]!;
    }
  }

  /** Forgets candidates that score less than `floor`; gives how many are left. */
  #dropBelow(floor: number, count: number): number {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const passage = this.#candidates[i]!;
      if (this.#scores[passage]! < floor) this.#scores[passage] = 0;
      else this.#candidates[kept++] = passage;
    }
    return kept;
  }

  /** The score of the candidate at place `wanted`, kept by a heap; 0 where there are fewer. */
  #threshold(count: number, wanted: number): number {
    if (count < wanted) return 0;
    const heap = new Float32Array(wanted);
    for (let i = 0; i < count; i++) {
      const score = this.#scores[this.#candidates[i]!]!;
      if (score > heap[0]!) replaceSmallest(heap, score);
    }
    return heap[0]!;
  }

  #takeBest(count: number, wanted: number): Scored[] {
    const floor = this.#threshold(count, wanted);
    const best: Scored[] = [];
    for (let i = 0; i < count; i++) {
      const passage = this.#candidates[i]!;
      const score = this.#scores[passage]!;
      if (score >= floor) best.push({ passage, score });
      this.#scores[passage] = 0;
    }
    return best.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, wanted);
  }
}

function largestImpacts({ starts, impacts }: Postings): Uint8Array {
  const largest = new Uint8Array(starts.length - 1);
  for (let term = 0; term < largest.length; term++) {
    for (let at = starts[term]!; at < starts[term + 1]!; at++)
      if (impacts[at]! > largest[term]!) largest[term] = impacts[at]!;
  }
  return largest;
}

/** Puts a value in place of the smallest of a binary heap, whose root is its smallest. */
function replaceSmallest(heap: Float32Array, value: number): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}

function indexOf(sorted: Uint32Array, value: number, from: number, end: number): number {
  let low = from;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
