/** The weighted counts of one passage's terms, reused from passage to passage: a sparse set, since a new Map for each is slow. */
export class PassageCounts {
  readonly terms: number[] = [];
  /** The count of the term at the same place of `terms`. */
  readonly weights: number[] = [];
  #places = new Uint32Array(1024);

  clear(): void {
    this.terms.length = 0;
    this.weights.length = 0;
  }

  add(term: number, weight: number): void {
    if (term >= this.#places.length) this.#grow(term);
    const place = this.#places[term]!;
    if (this.terms[place] === term) {
      this.weights[place]! += weight;
      return;
    }
    this.#places[term] = this.terms.push(term) - 1;
    this.weights.push(weight);
  }

  #grow(term: number): void {
    const larger = new Uint32Array(Math.max(term + 1, this.#places.length * 2));
    larger.set(this.#places);
    this.#places = larger;
  }
}
