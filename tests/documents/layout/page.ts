import type { PrintedPage, PrintedRule, PrintedWord } from '../../../src/documents/printed/printed-page.ts';

/** Type of 14 points: a letter is 7 wide here, the paper's text stands between 85 and 553. */
const LETTER = 6.4;
const SIZE = 14;

/** A line of type that begins at `x`, `y`. */
export function word(text: string, x: number, y: number, style: Partial<PrintedWord> = {}): PrintedWord {
  const height = style.height ?? SIZE;
  const width = (text.length * LETTER * height) / SIZE;
  return { text, x, y, width, height, isBold: false, isItalic: false, confidence: 1, ...style };
}

/** A line of type that fills the paper from `x` to its right margin. */
export function fullLine(text: string, x: number, y: number, style: Partial<PrintedWord> = {}): PrintedWord {
  return word(text, x, y, { width: 553 - x, ...style });
}

/** A line of type in the middle of the paper. */
export function centred(text: string, y: number, style: Partial<PrintedWord> = {}): PrintedWord {
  const line = word(text, 0, y, style);
  return { ...line, x: 319 - line.width / 2 };
}

/** An upright page of A4. */
export function page(number: number, words: readonly PrintedWord[], rules: readonly PrintedRule[] = []): PrintedPage {
  return { number, width: 595, height: 842, words, rules };
}

/** All borders of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): PrintedRule[] {
  const [left, right, upper, lower] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return [
    ...ys.map((y) => ({ x1: left, y1: y, x2: right, y2: y })),
    ...xs.map((x) => ({ x1: x, y1: upper, x2: x, y2: lower })),
  ];
}
