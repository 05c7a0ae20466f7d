import { isSyllable } from '../shared/text/syllable.ts';
import { type LexicalIndex, passagesWith } from './lexical-index.ts';
import type { Spelling } from './spelling.ts';
import { bigram } from './terms.ts';

/**
 * What a syllable was meant to be, where it looks like a slip. Letters that no syllable could have are mended to the
 * commonest neighbour; a possible syllable that the corpus lacks, only to a word that stands beside one of its
 * neighbours; one that it holds, only to a word that stands beside both. Undefined where it is best left alone.
 */
export function mendSlip(
  words: readonly string[],
  at: number,
  index: LexicalIndex,
  spelling: Spelling,
): string | undefined {
  const word = words[at]!;
  const known = passagesWith(index, word) > 0;
  const needed = known ? 2 : Number(isSyllable(word));
  if (known && besideNeighbours(words, at, word, index).some((holding) => holding > 0)) return undefined;
  let best: { word: string; score: number } | undefined;
  for (const candidate of spelling.neighbours(word)) {
    const context = besideNeighbours(words, at, candidate, index);
    if (context.filter((holding) => holding > 0).length < needed) continue;
    const score = context.reduce(
      (sum, holding) => sum + 3 * Math.log1p(holding),
      Math.log1p(passagesWith(index, candidate)),
    );
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
