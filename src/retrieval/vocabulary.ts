import { GrowableUint32 } from './growable.ts';
import { bigram, isMarked, markedTerm, PAIR_SIGN, withoutMarker } from './terms.ts';

/** Stands in place of a first part where a term is a word, not a pair. */
const NO_PAIR = 0xffffffff;

/**
 * The distinct terms of an index, numbered from 0 in order of first sight. Words are kept as text; a pair of neighbours
 * is kept as the numbers of its two words, since a large corpus has millions of pairs and text for each would take
 * most of the memory and of the time to build.
 */
export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #texts: string[] = [];
  /** For term n: the first word of a pair or NO_PAIR, and the second word of a pair or the place of its text. */
  readonly #first = new GrowableUint32();
  readonly #second = new GrowableUint32();
  /** Open addressing: the number of a pair plus 1, or 0 for an empty slot. */
  #slots = new Uint32Array(1 << 12);
  #pairs = 0;

  static of(terms: Iterable<string>): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const term of terms) vocabulary.add(term);
    return vocabulary;
  }

  get size(): number {
    return this.#first.length;
  }

  /** Words with their numbers, pairs left out. */
  words(): IterableIterator<[string, number]> {
    return this.#words.entries();
  }

  /** The name of a term, as `terms.ts` spells it. */
  text(id: number): string {
    const first = this.#first.at(id);
    if (first === NO_PAIR) return this.#texts[this.#second.at(id)]!;
    return bigram(this.text(first), withoutMarker(this.text(this.#second.at(id))));
  }

  id(term: string): number | undefined {
    const parts = partsOf(term);
    if (!parts) return this.#words.get(term);
    const [first, second] = [this.#words.get(parts[0]), this.#words.get(parts[1])];
    return first === undefined || second === undefined ? undefined : this.pairId(first, second);
  }

  /** The number of the pair of two words, both marked or both folded, given by their numbers. */
  pairId(first: number, second: number): number | undefined {
    const found = this.#slots[this.#slotOf(first, second)]!;
    return found === 0 ? undefined : found - 1;
  }

  add(term: string): number {
    const parts = partsOf(term);
    return parts ? this.addPair(this.addWord(parts[0]), this.addWord(parts[1])) : this.addWord(term);
  }

  addWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = this.size;
    this.#words.set(word, id);
    this.#first.push(NO_PAIR);
    this.#second.push(this.#texts.push(word) - 1);
    return id;
  }

  addPair(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    if (this.#slots[slot] !== 0) return this.#slots[slot]! - 1;
    const id = this.size;
    this.#first.push(first);
    this.#second.push(second);
    this.#slots[slot] = id + 1;
    if (++this.#pairs * 2 > this.#slots.length) this.#growSlots();
    return id;
  }

  /** The slot that holds the pair, or the empty one where it belongs. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    while (slots[slot] !== 0) {
      const id = slots[slot]! - 1;
      if (this.#first.at(id) === first && this.#second.at(id) === second) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const entry of old) {
      if (entry !== 0) this.#slots[this.#slotOf(this.#first.at(entry - 1), this.#second.at(entry - 1))] = entry;
    }
  }
}

/** The names of the two words of a pair; undefined for a word. */
function partsOf(term: string): [string, string] | undefined {
  const at = term.indexOf(PAIR_SIGN);
  if (at < 0) return undefined;
  const second = term.slice(at + PAIR_SIGN.length);
  return [term.slice(0, at), isMarked(term) ? markedTerm(second) : second];
}
