import type { Lot } from './lot.ts';

/**
 * Lets several processes work at once, one step of theirs at a time: whose step is next is drawn by lot when all of them
 * stand still. So a seed gives the same course every time, and nobody waits for a lock of the database.
 */
export class Turns {
  readonly #lot: Lot;
  readonly #waiting: (() => void)[] = [];
  #moving = 0;

  constructor(lot: Lot) {
    this.#lot = lot;
  }

  /** Resolves when it is the caller's turn; to be called only within `all`. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#moving--;
      this.#call();
    });
  }

  /** Until each of these is done. */
  async all(courses: readonly (() => Promise<void>)[]): Promise<void> {
    this.#moving += courses.length;
    const follow = async (course: () => Promise<void>) => {
      await course();
      this.#moving--;
      this.#call();
    };
    await Promise.all(courses.map(follow));
  }

  #call(): void {
    if (this.#moving > 0 || this.#waiting.length === 0) return;
    const [resolve] = this.#waiting.splice(this.#lot.between(0, this.#waiting.length - 1), 1);
    this.#moving++;
    resolve!();
  }
}
