import { isValidSyllable } from './valid-syllable.ts';

/** What tells sound Vietnamese text from a bad reading of it. */
export interface TextHealth {
  /** Words of two letters and more, abbreviations without vowels left out. */
  readonly words: number;
  /** The share of them that are spelled as Vietnamese syllables are, 0 to 1. */
  readonly valid: number;
  /** The share that are, and bear a mark or đ. */
  readonly marked: number;
}

/**
 * Of clean official papers, pieces of 40 lines have 0.81 and more valid, 0.61 and more marked; of the recordings in
 * tests/recordings/ocr 0.46 to 0.70 valid and at most 0.18 marked; text in the fonts of before Unicode has next to none.
 */
const LEAST_VALID = 0.72;
const LEAST_MARKED = 0.45;
/** A page of fewer words says too little of itself. */
const FEWEST_WORDS = 12;

/** Counts the words of a text by how sound they look. */
export function textHealth(text: string): TextHealth {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter(isCounted);
  const valid = words.filter(isValidSyllable);
  const share = (of: readonly string[]) => of.length / Math.max(1, words.length);
  return { words: words.length, valid: share(valid), marked: share(valid.filter(isMarked)) };
}

/** True where a text cannot be what a Vietnamese paper said: a scanner's bad reading, lost marks, a font from before Unicode. */
export function isGarbled(text: string): boolean {
  const { words, valid, marked } = textHealth(text);
  return words >= FEWEST_WORDS && (valid < LEAST_VALID || marked < LEAST_MARKED);
}

function isCounted(word: string): boolean {
  if (!/\p{L}/u.test(word) || /^\d+\p{L}?$/u.test(word) || word.length < 2) return false;
  return word !== word.toUpperCase() || /[AEIOUY]/u.test(word.normalize('NFD'));
}

function isMarked(word: string): boolean {
  return /đ|[\u0300-\u036f]/u.test(word.normalize('NFD').toLowerCase());
}
