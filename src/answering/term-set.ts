import { analyse } from '../retrieval/analyse.ts';
import { bigram, markedTerm } from '../retrieval/terms.ts';

/** Everything that a topic may ask of a text: its syllables and neighbouring pairs, folded and with their marks. */
export function termSet(text: string): Set<string> {
  const { folded, marked } = analyse(text);
  const pairs = (words: readonly string[]) => words.slice(1).map((word, i) => bigram(words[i]!, word));
  return new Set([...folded, ...pairs(folded), ...[...marked, ...pairs(marked)].map(markedTerm)]);
}
