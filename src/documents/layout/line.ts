import type { PrintedWord } from '../printed/printed-page.ts';

/** Words that stand beside each other on one line, from left to right. Points, as in PrintedPage. */
export interface Line {
  readonly page: number;
  readonly words: readonly PrintedWord[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  /** Of most of its words. */
  readonly height: number;
  /** Figures that are raised are written so: "Đề án¹". */
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly confidence: number;
}

/** The words as one line. */
export function lineOf(page: number, words: readonly PrintedWord[]): Line {
  const sorted = words.toSorted((one, other) => one.x - other.x);
  const height = usualHeight(sorted);
  return {
    page,
    words: sorted,
    x: sorted[0]!.x,
    right: Math.max(...sorted.map(({ x, width }) => x + width)),
    y: Math.min(...sorted.map(({ y }) => y)),
    bottom: Math.max(...sorted.map((word) => word.y + word.height)),
    height,
    text: textOf(sorted, height),
    isBold: mostLetters(sorted, ({ isBold }) => isBold),
    isItalic: mostLetters(sorted, ({ isItalic }) => isItalic),
    confidence: Math.min(...sorted.map(({ confidence }) => confidence)),
  };
}

/** The lines that words make, from the upper to the lower; what stands side by side is one line. */
export function linesOf(page: number, words: readonly PrintedWord[]): Line[] {
  const rows: { words: PrintedWord[]; upper: number; lower: number }[] = [];
  for (const word of words.toSorted((one, other) => middle(one) - middle(other))) {
    const row = rows.slice(-4).findLast((candidate) => isBeside(candidate, word));
    if (!row) rows.push({ words: [word], upper: word.y, lower: word.y + word.height });
    else {
      row.words.push(word);
      if (word.height > row.lower - row.upper) [row.upper, row.lower] = [word.y, word.y + word.height];
    }
  }
  return rows.map((row) => lineOf(page, row.words)).toSorted((one, other) => one.y - other.y);
}

/** The height that half of the letters reach. */
export function usualHeight(words: readonly PrintedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  let passed = 0;
  for (const { height, text } of words.toSorted((one, other) => one.height - other.height)) {
    passed += text.length;
    if (passed * 2 >= letters) return height;
  }
  return 0;
}

function middle({ y, height }: PrintedWord): number {
  return y + height / 2;
}

function isBeside(row: { upper: number; lower: number }, { y, height }: PrintedWord): boolean {
  const shared = Math.min(row.lower, y + height) - Math.max(row.upper, y);
  return shared > 0.35 * Math.min(height, row.lower - row.upper);
}

function mostLetters(words: readonly PrintedWord[], is: (word: PrintedWord) => boolean): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.filter(is).reduce((sum, { text }) => sum + text.length, 0) > 0.9 * letters;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function textOf(words: readonly PrintedWord[], height: number): string {
  const type = typeOf(words);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const isRaised = /^\d{1,3}$/u.test(word.text) && isSmallAndHigh(word, type);
    const gap = word.x - right;
    const isClose = gap < 0.6 * height && (isRaised || /^[,.;:)”]/u.test(word.text));
    // The number of a note, with whatever white behind it.
    const isNumbered = /^[⁰¹²³⁴-⁹]+$/u.test(text) && !isRaised;
    if (text && (isNumbered || (!isClose && gap > 0.1 * height))) text += ' ';
    text += isRaised ? word.text.replace(/\d/gu, (figure) => RAISED[Number(figure)]!) : word.text;
    right = Math.max(right, word.x + word.width);
  }
  return text;
}

/**
 * How high letters that rise are, and where they stand: a scanner's boxes are as high as their letters. In "Huế, ngày 08
 * tháng 01 năm 2026" none rises without another that hangs; a year stands as high and as deep.
 */
function typeOf(words: readonly PrintedWord[]): { height: number; base: number } {
  const standing = words.filter(({ text }) => !/[gjpqyQ,;()]/u.test(text));
  const rising = standing.filter(({ text }) => /[\p{Lu}bdđfhklt]/u.test(text));
  const years = standing.filter(({ text }) => /^\d{4}\p{P}*$/u.test(text));
  const measured = [rising, years, words].find(({ length }) => length > 0)!;
  const bases = measured.map((word) => word.y + word.height).toSorted((one, other) => one - other);
  return { height: usualHeight(measured), base: bases[Math.floor(bases.length / 2)]! };
}

function isSmallAndHigh(word: PrintedWord, { height, base }: { height: number; base: number }): boolean {
  return word.height < 0.8 * height && word.y + word.height < base - 0.2 * height;
}
