import type { Numbered, Numbering } from './numbering.ts';

const RANKS: Readonly<Record<Numbering, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  capital: 4,
  roman: 5,
  article: 6,
  arabic: 7,
  decimal: 8,
  letter: 12,
};
/** Level of the title of the paper; that of headings of a paper begin below it. */
const TITLE_LEVEL = 1;
/** Headings that the file alone calls so stand below those that the paper numbers. */
const UNNUMBERED = 20;
/** As deep as Markdown goes. */
const DEEPEST = 6;

/** Gives headings their levels: one is as deep as others of its numbering above which it does not stand. */
export class Outline {
  readonly #open: number[] = [];
  /** Ranks of numbered headings by the level that the file says they are of. */
  readonly #hinted = new Map<number, number>();

  /** The title of a paper begins: nothing stays open. */
  restart(): void {
    this.#open.length = 0;
  }

  /** Level of a heading with a number, from 2; `hint` is how deep the file says it is, if it does. */
  enter({ numbering, depth }: Pick<Numbered, 'numbering' | 'depth'>, hint?: number): number {
    const rank = RANKS[numbering] + (numbering === 'decimal' ? depth - 2 : 0);
    if (hint !== undefined) this.#hinted.set(hint, rank);
    return this.#enter(rank);
  }

  /** Level of a heading without a number, of which the file says how deep it is: as deep as numbered ones of its like. */
  enterHinted(hint: number): number {
    return this.#enter(this.#hinted.get(hint) ?? UNNUMBERED + hint);
  }

  #enter(rank: number): number {
    while (this.#open.length > 0 && this.#open.at(-1)! >= rank) this.#open.pop();
    this.#open.push(rank);
    return Math.min(DEEPEST, TITLE_LEVEL + this.#open.length);
  }
}
