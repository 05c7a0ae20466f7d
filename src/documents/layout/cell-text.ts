import type { PrintedCell } from '../printed/printed-document.ts';
import type { PrintedWord } from '../printed/printed-page.ts';
import { endsEarly, isBeginning } from './goes-on.ts';
import { joinLines } from './join-lines.ts';
import { type Line, linesOf } from './line.ts';

/** Where a cell stands, how far it reaches, and between which places its lines are filled. */
export interface CellPlace {
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
}

/** What is written in a cell; lines that its width broke are one, "\n" stands where its writer broke them. */
export function cellOf(page: number, words: readonly PrintedWord[], place: CellPlace): PrintedCell {
  const lines = linesOf(page, words);
  return {
    text: cellText(lines, place.right - place.left),
    columns: place.columns,
    rows: place.rows,
    isBold: lines.length > 0 && lines.every(({ isBold }) => isBold),
    confidence: Math.min(1, ...lines.map(({ confidence }) => confidence)),
  };
}

/** What is written in a column without borders: line by line, but for words that plainly go on with the line before. */
export function columnCellOf(page: number, words: readonly PrintedWord[]): PrintedCell {
  const cell = cellOf(page, words, { columns: 1, rows: 1, left: 0, right: 0 });
  const lines: string[] = [];
  for (const { text } of linesOf(page, words))
    if (lines.length > 0 && /^\p{Ll}/u.test(text) && !isBeginning(text)) lines.push(joinLines([lines.pop()!, text]));
    else lines.push(text);
  return { ...cell, text: lines.join('\n') };
}

function cellText(lines: readonly Line[], width: number): string {
  const paragraphs: string[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && !isBroken(before, line, width)) paragraphs.at(-1)!.push(line.text);
    else paragraphs.push([line.text]);
  });
  return paragraphs.map(joinLines).join('\n');
}

function isBroken(line: Line, next: Line, width: number): boolean {
  if (/[,\p{Ll}]$/u.test(line.text) && /^\p{Ll}/u.test(next.text) && !isBeginning(next.text)) return false;
  const isPoint = /^[-+•]\s/u.test(next.text) && /[.;:,]$/u.test(line.text);
  return isPoint || endsEarly(line, next, width - (line.right - line.x));
}
