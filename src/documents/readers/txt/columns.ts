import { fold } from '../../../shared/text/fold.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '../../printed/printed-document.ts';

/** White between columns: as many blanks as no sentence has. */
const GAP = 2;
const LEAST_LINES = 2;

/** The columns in which lines stand that are parted by blanks alone: where each begins, or undefined for running text. */
export function columnsOf(lines: readonly string[]): number[] | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  const width = Math.max(...lines.map(({ length }) => length));
  const starts: number[] = [];
  let blanks = 0;
  for (let at = 0; at < width; at++) {
    const isBlank = lines.every((line) => (line[at] ?? ' ') === ' ');
    if (!isBlank && (blanks >= GAP || starts.length === 0)) starts.push(at);
    blanks = isBlank ? blanks + 1 : 0;
  }
  return starts.length > 1 ? starts : undefined;
}

/** Lines side by side as a table; a line whose first column is empty goes on with the row above it. */
export function tableOfLines(
  lines: readonly string[],
  starts: readonly number[],
  page: number | undefined,
): PrintedTable {
  const rows: string[][] = [];
  // The two columns of a head or an end are read one after the other.
  const isHead = starts.length === 2 && lines.some((line) => /cong hoa xa hoi|noi nhan/u.test(fold(line)));
  for (const line of lines) {
    const cells = starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
    const above = rows.at(-1);
    if (cells[0] === '' && above && starts.length > 2)
      rows[rows.length - 1] = above.map((text, i) => joined(text, cells[i]!, ' '));
    else if (isHead && above) rows[0] = above.map((text, i) => joined(text, cells[i]!, '\n'));
    else rows.push(cells);
  }
  const printed = rows.map((cells): PrintedRow => ({ page, cells: new Map(cells.flatMap(asCell)) }));
  return { kind: 'table', page, columns: starts.length, headRows: 0, rows: printed };
}

function joined(above: string, below: string, by: string): string {
  return [above, below].filter(Boolean).join(by);
}

function asCell(text: string, column: number): [number, PrintedCell][] {
  return text === '' ? [] : [[column, { text, columns: 1, rows: 1, isBold: false, confidence: 1 }]];
}
