import type { PrintedPage } from '../printed/printed-page.ts';
import { linesOf } from './line.ts';

/** White wider than this many heights of the type parts what stands beside each other. */
const WIDE = 1.2;

/** All that pages show, running headers and stamps with it: line by line, and cut where wide white parts a line. */
export function* piecesOf(pages: readonly PrintedPage[]): Generator<string> {
  for (const { number, words } of pages)
    for (const line of linesOf(number, words)) {
      let piece = '';
      let right = Number.POSITIVE_INFINITY;
      for (const { text, x, width } of line.words) {
        if (x - right > WIDE * line.height) {
          yield piece;
          piece = '';
        }
        piece += `${piece ? ' ' : ''}${text}`;
        right = x + width;
      }
      yield piece;
      if (piece !== line.text) yield line.text;
    }
}
