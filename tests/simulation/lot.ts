import { seededRandom } from '../../src/shared/random.ts';

/** Everything that a simulation leaves to chance comes from here, so that its seed tells all of it. */
export class Lot {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  /** One of what there is, each as likely as it weighs. */
  weighed<T>(from: readonly (readonly [number, T])[]): T {
    let left = this.#random() * from.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of from) {
      left -= weight;
      if (left < 0) return one;
    }
    return from.at(-1)![1];
  }
}
