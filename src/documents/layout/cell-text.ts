import type { PrintedWord } from '../printed/printed-page.ts';
import type { PrintedCell } from '../printed/printed-document.ts';
import { endsEarly, isBeginning } from './goes-on.ts';
import { joinLines } from './join-lines.ts';
import { type Line, linesOf } from './line.ts';

/** What is written in a cell; lines that its width broke are one, "\n" stands where its writer broke them. */
export function cellOf(page: number, words: readonly PrintedWord[], span: { columns: number; rows: number }): PrintedCell {
  const lines = linesOf(page, words);
  return {
    text: cellText(lines),
    ...span,
    isBold: lines.length > 0 && lines.every(({ isBold }) => isBold),
    confidence: Math.min(1, ...lines.map(({ confidence }) => confidence)),
  };
}

/** Lines of a cell as text, by the width that they fill. */
export function cellText(lines: readonly Line[]): string {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.x));
  const paragraphs: string[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    // Centred lines leave as much free before them as behind.
    const shift = before ? Math.max(0, before.x - left - 1) : 0;
    if (before && !isBroken({ ...before, right: before.right + shift }, line, right)) paragraphs.at(-1)!.push(line.text);
    else paragraphs.push([line.text]);
  });
  return paragraphs.map(joinLines).join('\n');
}

function isBroken(line: Line, next: Line, right: number): boolean {
  if (/[,\p{Ll}]$/u.test(line.text) && /^\p{Ll}/u.test(next.text) && !isBeginning(next.text)) return false;
  return endsEarly(line, next, right) || (isBeginning(next.text) && /^[-+•]\s/u.test(next.text) && /[.;:,]$/u.test(line.text));
}
