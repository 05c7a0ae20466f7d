/** A Uint32Array that grows as numbers are pushed: a tenth of the memory of an array of numbers. */
export class GrowableUint32 {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** Number n of those pushed, without a check that it was. */
  at(n: number): number {
    return this.#values[n]!;
  }

  /** The pushed numbers, in order; shares memory with this object until the next push. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
