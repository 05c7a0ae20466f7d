import { IMPACT_LEVELS, type Postings } from './postings.ts';

/** A term of the query and how much it counts; unknown terms are left out beforehand. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

export interface Scored {
  readonly passage: number;
  readonly score: number;
}

/**
 * The `wanted` best passages for a weighted sum of terms, best first, exactly as if all were scored. Terms are taken
 * by their greatest possible share; once those left cannot lift a new passage into the result, only the passages
 * seen so far are scored on. Source: MaxScore, Turtle and Flood 1995, in its term-at-a-time form.
 */
export class TopPassages {
  readonly #postings: Postings;
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#scores = new Float32Array(postings.passageCount);
    this.#touched = new Uint32Array(postings.passageCount);
  }

  /** `allowed[p]` is 1 where passage p may be returned; without it all may. */
  find(query: readonly WeightedTerm[], wanted: number, allowed?: Uint8Array): Scored[] {
    const terms = [...query].sort((a, b) => b.weight - a.weight);
    let left = terms.reduce((sum, { weight }) => sum + weight * this.#postings.impactScale, 0);
    let count = 0;
    let closed = false;
    for (const { term, weight } of terms) {
      closed ||= count >= wanted && left < this.#threshold(count, wanted);
      if (closed) this.#addToSeen(term, weight, count);
      else count = this.#addToAll(term, weight, count, allowed);
      left -= weight * this.#postings.impactScale;
    }
    return this.#takeBest(count, wanted);
  }

  #addToAll(term: number, weight: number, seen: number, allowed?: Uint8Array): number {
    const { starts, passages, impacts, impactScale } = this.#postings;
    const scores = this.#scores;
    const factor = (weight * impactScale) / IMPACT_LEVELS;
    let count = seen;
    for (let at = starts[term]!, end = starts[term + 1]!; at < end; at++) {
      const passage = passages[at]!;
      if (allowed && allowed[passage] === 0) continue;
      if (scores[passage] === 0) this.#touched[count++] = passage;
      scores[passage]! += factor * impacts[at]!;
    }
    return count;
  }

  /** Adds a term to passages already seen: by a look into the list for each when they are few, else along the list. */
  #addToSeen(term: number, weight: number, count: number): void {
    const { starts, passages, impacts, impactScale } = this.#postings;
    const scores = this.#scores;
    const factor = (weight * impactScale) / IMPACT_LEVELS;
    const from = starts[term]!;
    const end = starts[term + 1]!;
    if (count * Math.log2(end - from + 2) < end - from) {
      for (let i = 0; i < count; i++) {
        const at = indexOf(passages, this.#touched[i]!, from, end);
        if (at >= 0) scores[this.#touched[i]!]! += factor * impacts[at]!;
      }
      return;
    }
    for (let at = from; at < end; at++) if (scores[passages[at]!]! > 0) scores[passages[at]!]! += factor * impacts[at]!;
  }

  #threshold(count: number, wanted: number): number {
    const scores = Float32Array.from({ length: count }, (_, i) => this.#scores[this.#touched[i]!]!).sort();
    return scores[count - wanted]!;
  }

  #takeBest(count: number, wanted: number): Scored[] {
    const floor = count > wanted ? this.#threshold(count, wanted) : 0;
    const best: Scored[] = [];
    for (let i = 0; i < count; i++) {
      const passage = this.#touched[i]!;
      const score = this.#scores[passage]!;
      if (score >= floor) best.push({ passage, score });
      this.#scores[passage] = 0;
    }
    return best.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, wanted);
  }
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
