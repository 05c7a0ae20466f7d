/** Stands for any figure, whatever its value. */
export const FIGURE = '#';
/** Stands for where a text begins; no word is spelled so. */
export const BEGIN = '';

/** What is usual in clean text: how surprising a word is after another, in nats. Words are in lower case. */
export interface Language {
  readonly words: ReadonlySet<string>;
  surprise(before: string, word: string): number;
  surpriseAlone(word: string): number;
  /** True where the texts themselves have one word right after the other, both being words. */
  follows(before: string, word: string): boolean;
}

/** Taken from every count, and given to what was not seen (Ney, Essen and Kneser 1994). */
const DISCOUNT = 0.7;
/** As many words may be spelled by the rules; an unseen one is any of them. */
const SPELLABLE = 18_000;

/** Learns which words clean texts use, and which follow each other. */
export function learnLanguage(texts: readonly string[]): Language {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  const followers = new Map<string, number>();
  let all = 0;
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    let before = BEGIN;
    for (const word of wordsOf(line)) {
      all++;
      singles.set(word, (singles.get(word) ?? 0) + 1);
      const pair = `${before} ${word}`;
      if (!pairs.has(pair)) followers.set(before, (followers.get(before) ?? 0) + 1);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      before = word;
    }
    singles.set(BEGIN, (singles.get(BEGIN) ?? 0) + 1);
  }
  const alone = (word: string) =>
    (Math.max(0, (singles.get(word) ?? 0) - DISCOUNT) + (DISCOUNT * singles.size) / SPELLABLE) / Math.max(1, all);
  const after = (before: string, word: string) => {
    const seen = singles.get(before) ?? 0;
    if (seen === 0) return alone(word);
    const kept = Math.max(0, (pairs.get(`${before} ${word}`) ?? 0) - DISCOUNT) / seen;
    const given = 1 - Math.max(0, seen - DISCOUNT * (followers.get(before) ?? 0)) / seen;
    return kept + Math.max(given, 0.05) * alone(word);
  };
  return {
    words: new Set([...singles.keys()].filter((word) => word !== BEGIN && word !== FIGURE)),
    surprise: (before, word) => -Math.log(after(before, word)),
    surpriseAlone: (word) => -Math.log(alone(word)),
    follows: (before, word) =>
      before !== BEGIN && before !== FIGURE && word !== FIGURE && pairs.has(`${before} ${word}`),
  };
}

/** The words of a line in lower case; what is a figure or has one is `FIGURE`. */
function wordsOf(line: string): string[] {
  const words =
    line
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return words.map((word) => (/\d/u.test(word) ? FIGURE : word));
}
