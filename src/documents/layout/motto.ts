import { fold } from '../../shared/text/fold.ts';
import type { PrintedWord } from '../printed/printed-page.ts';
import { cutAt } from './cut-words.ts';
import { widthShare } from './letter-widths.ts';
import { type Line, lineOf } from './line.ts';

/** How the right column of a head begins, folded: the only column that may stand close to its neighbour. */
export const MOTTO = /^(?:c[o0]ng h[o0]a x[ao] h[o0]i|dang c[o0]ng san viet)/u;

/** The line with the words of the motto in one piece, apart from the name of the office before it. */
export function withMottoApart(line: Line): Line {
  const at = /(?:c[o0]ng h[o0]a x[ao] h[o0]i|dang c[o0]ng san viet)/u.exec(fold(line.text))?.index;
  if (at === undefined || at === 0) return line;
  const letters = line.text.length - fold(line.text).length;
  if (letters !== 0) return line;
  const [before, motto] = partedAt(line.words, at);
  if (before.length === 0 || motto.length === 0) return line;
  const joined = lineOf(line.page, motto);
  const word = { ...motto[0]!, text: joined.text, width: joined.right - joined.x, confidence: joined.confidence };
  return lineOf(line.page, [...before, word]);
}

/** The words that stand before a letter of their line, and those after it; one that holds the letter is cut. */
function partedAt(words: readonly PrintedWord[], letter: number): [PrintedWord[], PrintedWord[]] {
  const before: PrintedWord[] = [];
  let passed = 0;
  for (const [i, word] of words.entries()) {
    if (passed + word.text.length > letter) {
      const within = letter - passed;
      const pieces = within <= 0 ? [word] : cutAt(word, [word.x + widthShare(word.text, within) * word.width]);
      if (within > 0 && pieces.length > 1) before.push(pieces.shift()!);
      return [before, [...pieces, ...words.slice(i + 1)]];
    }
    before.push(word);
    passed += word.text.length + 1;
  }
  return [before, []];
}
