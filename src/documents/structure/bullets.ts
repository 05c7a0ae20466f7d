import type { TextPart } from './parts.ts';

const BULLET = /^([-–—•●▪■◦○*+·➢➤✓§\uf0b7\uf02d\uf0a7\uf0d8\uf0fc])(?:\s+|(?=[\p{L}“"]))(?=\S)/u;
/** Points by which an item must stand further in to be below one with the same mark. */
const DEEPER = 14;

/** An item of a list without its mark. */
export interface Bullet {
  /** One for all dashes, whatever their lengths. */
  readonly mark: string;
  readonly text: string;
}

/** Reads the mark that an item of a list begins with, or that the file says it has; undefined for other text. */
export function readBullet({ text, item }: Pick<TextPart, 'text' | 'item'>): Bullet | undefined {
  const match = BULLET.exec(text);
  if (match) {
    const mark = /[–—\uf02d]/u.test(match[1]!) ? '-' : match[1]!;
    return { mark, text: text.slice(match[0].length).trim() };
  }
  return item === undefined ? undefined : { mark: `item ${item}`, text };
}

/** How deep the items of a list are: a mark that is new stands below the one before it. */
export class BulletDepth {
  #open: { mark: string; indent: number }[] = [];

  /** Something else than an item: the next one begins a list. */
  end(): void {
    this.#open = [];
  }

  /** Level of an item, from 1. */
  enter(mark: string, indent: number): number {
    const at = this.#open.findLastIndex((one) => one.mark === mark && indent > one.indent - DEEPER);
    const isDeeper = at >= 0 && indent > this.#open[at]!.indent + DEEPER;
    const outer = at >= 0 ? at : this.#open.findIndex((one) => one.mark === mark);
    if (outer >= 0 && !isDeeper) {
      this.#open.length = outer + 1;
      return outer + 1;
    }
    this.#open.push({ mark, indent });
    return this.#open.length;
  }
}
