/**
 * How a stretch of text looks: `code` is copied at a tap, `fixed` has letters of one width, `folded` is opened by whoever
 * wants to read it. A channel shows what of that it can.
 */
export type Look = 'bold' | 'italic' | 'code' | 'fixed' | 'folded';

/** A stretch of text that looks the same throughout; the outermost look first. */
export interface Run {
  readonly text: string;
  readonly looks: readonly Look[];
}

/** A line of a reply, without its line break. */
export interface Line {
  readonly runs: readonly Run[];
  /** True where an empty line is before it. */
  readonly isApart: boolean;
  /** How well a message may end before it: `bound` stays with the line before it if at all possible. */
  readonly begins: 'block' | 'item' | 'bound';
}

/** Controls, marks without width or that turn the direction of writing, halves of letters; but for what joins emoji. */
const UNSEEN = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text without what nobody sees, in NFC, with single blanks: a message of nothing but blanks would be refused. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[^\S\n]{2,}|\t/gu, ' ');
}

/** The same in one line. */
export function tidyLine(text: string): string {
  return tidy(text).replace(/\s+/gu, ' ').trim();
}

/** The looks that both have, from the outermost in. */
export function sharedLooks(one: readonly Look[], other: readonly Look[]): Look[] {
  const end = one.findIndex((look, i) => look !== other[i]);
  return one.slice(0, end === -1 ? one.length : end);
}

/** What is read, without how it looks. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs between two places of their text, counted in UTF-16 units. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap(({ text, looks }) => {
    const part = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    start += text.length;
    return part === '' ? [] : [{ text: part, looks }];
  });
}
