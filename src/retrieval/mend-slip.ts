import { bigram } from './analyse.ts';
import { type LexicalIndex, passagesWith } from './lexical-index.ts';
import type { Spelling } from './spelling.ts';

/**
 * What a syllable was meant to be, where it looks like a slip: the corpus does not hold it, or holds it but beside
 * neither neighbour while a word one slip away stands beside both. Undefined where it is best left alone.
 */
export function mendSlip(words: readonly string[], at: number, index: LexicalIndex, spelling: Spelling): string | undefined {
  const word = words[at]!;
  const known = passagesWith(index, word) > 0;
  if (known && besideNeighbours(words, at, word, index).some((holding) => holding > 0)) return undefined;
  let best: { word: string; score: number } | undefined;
  for (const candidate of spelling.neighbours(word)) {
    const context = besideNeighbours(words, at, candidate, index);
    if (known && !(context.length === 2 && context.every((holding) => holding > 0))) continue;
    const score = context.reduce((sum, holding) => sum + 3 * Math.log1p(holding), Math.log1p(passagesWith(index, candidate)));
    if (!best || score > best.score) best = { word: candidate, score };
  }
  return best?.word;
}

/** In how many passages a word stands beside each of the two words it would have here. */
function besideNeighbours(words: readonly string[], at: number, word: string, index: LexicalIndex): number[] {
  const pairs = [];
  if (at > 0) pairs.push(bigram(words[at - 1]!, word));
  if (at + 1 < words.length) pairs.push(bigram(word, words[at + 1]!));
  return pairs.map((pair) => passagesWith(index, pair));
}
