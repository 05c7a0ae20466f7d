import type { Reply } from '../../assistant/message.ts';
import { markCopyable } from './copyable.ts';
import { type Line, tidyLine } from './rich-text.ts';
import { WORDS } from './words.ts';

type Table = NonNullable<Reply['table']>;
type Cells = readonly string[];

/** As many letters of one width as a phone shows in a line. */
const WIDEST = 36;
const GAP = '  ';
const NUMERIC = /^[-+]?\d[\d.,]*\s?%?$/u;

/** A table: in columns where a phone shows them side by side, else row by row, each cell behind the name of its column. */
export function tableLines({ header, rows }: Table): Line[] {
  const names = header.map(tidyLine);
  const filled = rows.map((row) => row.map(tidyLine)).filter((row) => row.some(Boolean));
  const widths = names.map((_, column) => Math.max(...[names, ...filled].map((row) => widthOf(row[column] ?? ''))));
  const width = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
  if (filled.length > 0 && width > WIDEST) return filled.flatMap((row, i) => spelledOut(names, row, i + 1));
  return inColumns(names, filled, widths);
}

function inColumns(names: Cells, rows: readonly Cells[], widths: readonly number[]): Line[] {
  const isNumeric = widths.map((_, column) => column > 0 && rows.every((row) => NUMERIC.test(row[column] || '0')));
  const drawn = [names, ...(rows.length > 0 ? [widths.map((width) => '─'.repeat(width))] : []), ...rows];
  return drawn.map((row, i) => {
    const cells = widths.map((width, column) => padded(row[column] ?? '', width, isNumeric[column]!));
    const text = cells.join(GAP).trimEnd();
    return { runs: [{ text, looks: ['fixed'] }], isApart: i === 0, begins: ROW_BEGINS[i] ?? 'item' };
  });
}

/** The names of the columns and the rule below them stay with the first row. */
const ROW_BEGINS = ['block', 'bound', 'bound'] as const;

function spelledOut(names: Cells, row: Cells, number: number): Line[] {
  const cells = row.flatMap((cell, column) => (cell === '' ? [] : [WORDS.cell(names[column] ?? '', cell)]));
  return cells.map((cell, i) => ({
    runs: i === 0 ? [{ text: `${number}. `, looks: ['bold'] }, ...markCopyable(cell, ['bold'])] : markCopyable(cell),
    isApart: i === 0,
    begins: i > 0 ? 'bound' : number === 1 ? 'block' : 'item',
  }));
}

/** Letters, not their marks; cutting a long cell into its letters would take far more memory than the cell. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

function padded(text: string, width: number, toTheRight: boolean): string {
  const blanks = ' '.repeat(Math.max(width - widthOf(text), 0));
  return toTheRight ? blanks + text : text + blanks;
}
