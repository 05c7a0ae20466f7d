import type { Candidate } from './candidates.ts';
import { inCaseOf } from './in-case-of.ts';
import { BEGIN, FIGURE, type Language, learnLanguage } from './language.ts';
import { areAlike, surpriseOfTone, withoutTone } from './tones.ts';
import { weigh } from './weigh.ts';

/** A word with how sure its reading is, 0 to 1. */
export interface ReadWord {
  readonly text: string;
  readonly confidence: number;
}

/** Mends tones in good readings; whatever else a word has stays as it is. */
export type ToneMender = <T extends ReadWord>(words: readonly T[]) => T[];

/** Less sure changes are not made, and no changed word is surer than this. */
const SURE_ENOUGH = 0.85;
const MOST_SURE = 0.9;

/** How often one word follows another where that alone tells that it does here. */
const USUAL = 0.3;
const LIKELY = 0.2;

/**
 * Makes a mender out of what clean papers say: it takes "chuyển đối số" for "chuyển đổi số". Only words that those papers
 * have, in an order that they have, come out of it.
 */
export function createToneMender(cleanTexts: readonly string[]): ToneMender {
  const language = learnLanguage(cleanTexts);
  const family = familiesOf(language.words);
  const choicesOf = (word: string): Candidate[] => {
    const others = (family.get(withoutTone(word)) ?? []).flatMap((other) => {
      const surprise = other === word ? Number.POSITIVE_INFINITY : surpriseOfTone(other, word);
      return Number.isFinite(surprise) ? [{ word: other, surprise }] : [];
    });
    return [{ word, surprise: 0 }, ...others];
  };
  return (words) => {
    const steps = words.map(({ text }) => {
      const bare = bareOf(text);
      return /\d/u.test(bare) ? [{ word: FIGURE, surprise: 0 }] : choicesOf(bare);
    });
    const best = weigh(steps, language).map((weights) => {
      const sure = Math.max(...weights);
      return { choice: weights.indexOf(sure), sure };
    });
    const said = best.map(({ choice }, index) => steps[index]![choice]!.word);
    return words.map((word, index) => {
      const { choice, sure } = best[index]!;
      if (choice === 0 || sure < SURE_ENOUGH) return word;
      const around = { before: said[index - 1] ?? BEGIN, after: said[index + 1] ?? BEGIN };
      const change = { read: steps[index]![0]!.word, mended: said[index]! };
      const isName = isCapitalized(word.text) && isCapitalized(words[index - 1]?.text ?? '');
      return isBorneOut(change, around, isName, language) ? withWord(word, change.mended, sure) : word;
    });
  };
}

/**
 * True where clean papers say the word beside what stands here: on both sides, or on one where hardly another word
 * would stand, the less so if what was read may well be meant.
 */
function isBorneOut(
  { read, mended }: { readonly read: string; readonly mended: string },
  { before, after }: { readonly before: string; readonly after: string },
  isName: boolean,
  { words, follows, surprise }: Language,
): boolean {
  const [isAfter, isBefore] = [follows(before, mended), follows(mended, after)];
  if (areAlike(read, mended)) return isAfter || isBefore;
  if (isName || !(isAfter || isBefore)) return false;
  const expected = Math.min(
    isAfter ? surprise(before, mended) : Infinity,
    isBefore ? surprise(mended, after) : Infinity,
  );
  return (isAfter && isBefore) || expected <= -Math.log(words.has(read) ? USUAL : LIKELY);
}

/** Words that differ by their tone alone, by what they have in common. */
function familiesOf(words: Iterable<string>): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const word of words) {
    const key = withoutTone(word);
    families.set(key, [...(families.get(key) ?? []), word]);
  }
  return families;
}

function withWord<T extends ReadWord>(read: T, word: string, sure: number): T {
  const bare = bareOf(read.text);
  const at = read.text.toLowerCase().indexOf(bare);
  const mended = inCaseOf(read.text.slice(at, at + bare.length), word);
  const text = read.text.slice(0, at) + mended + read.text.slice(at + bare.length);
  return { ...read, text, confidence: Math.min(MOST_SURE, read.confidence, sure) };
}

/** As the words of names are: of two in a row the second may be that of somebody whom no other paper names. */
function isCapitalized(text: string): boolean {
  return /^\P{L}*\p{Lu}\p{Ll}*$/u.test(text);
}

/** The word without the signs around it, in lower case. */
function bareOf(text: string): string {
  return /[\p{L}\p{M}\d]+/u.exec(text.toLowerCase())?.[0] ?? '';
}
