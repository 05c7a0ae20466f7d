import type { PrintedCell, PrintedRow, PrintedTable } from '../printed/printed-document.ts';
import { appendRows } from './append-rows.ts';
import { headRowsOf, isRepeated } from './head-rows.ts';
import type { PageTable } from './page-table.ts';

/** True where a table goes on with the one that ends the page before: its columns stand in the same places. */
export function continues(before: PageTable, table: PageTable): boolean {
  if (before.isRuled !== table.isRuled || table.page !== before.page + 1) return false;
  if (!table.isRuled) return isEnd(before) && isEnd(table) && !/^\p{Lu}{2}/u.test(table.rows[0]!.cells.get(0)!.text);
  return edgesOfBoth(before.xs, table.xs) !== undefined;
}

/** How far borders of one table may stand apart on two pages, in points: a scan is never laid on twice alike. */
const SHIFT = 14;
const JITTER = 5;

/** The receivers and the signer of a paper, in two columns. */
function isEnd({ xs, rows }: PageTable): boolean {
  return xs.length === 3 && rows.length === 1 && /(?:^|\n)[-–]\s/u.test(rows[0]!.cells.get(0)!.text);
}

/** The edges of two tables that share the outer ones, where one has all that the other has; moved to where the first stands. */
function edgesOfBoth(first: readonly number[], second: readonly number[]): number[] | undefined {
  const shift = first[0]! - second[0]!;
  const isAlike = Math.abs(shift) < SHIFT && Math.abs(first.at(-1)! - second.at(-1)! - shift) < JITTER * 2;
  if (!isAlike) return undefined;
  const moved = second.map((x) => x + shift);
  const [more, fewer] = first.length >= moved.length ? [first, moved] : [moved, first];
  const has = (x: number) => more.some((other) => Math.abs(other - x) < JITTER);
  return fewer.every(has) ? [...more] : undefined;
}

/** The parts of one table as one, without the heads that are printed again and with the rows whole that pages cut. */
export function joinTable(parts: readonly PageTable[]): PrintedTable {
  let xs = parts[0]!.xs;
  let rows: PrintedRow[] = [...parts[0]!.rows];
  for (const part of parts.slice(1)) {
    if (!part.isRuled) {
      rows = [
        {
          ...rows[0]!,
          cells: new Map([...rows[0]!.cells].map(([i, cell]) => [i, withMore(cell, part.rows[0]!.cells.get(i)!)])),
        },
      ];
      continue;
    }
    const edges = edgesOfBoth(xs, part.xs)!;
    const shift = edges[0]! - part.xs[0]!;
    const added = moveColumns(
      part.rows,
      part.xs.map((x) => x + shift),
      edges,
    );
    rows = moveColumns(rows, xs, edges);
    xs = edges;
    let from = 0;
    while (from < added.length && from < rows.length && isRepeated(rows[from]!, added[from]!)) from++;
    rows = appendRows(rows, added.slice(from));
  }
  return { kind: 'table', page: parts[0]!.page, columns: xs.length - 1, headRows: headRowsOf(rows, parts), rows };
}

/** The rows with their cells counted by other edges, which have all that theirs have. */
function moveColumns(rows: readonly PrintedRow[], from: readonly number[], to: readonly number[]): PrintedRow[] {
  if (from.length === to.length) return [...rows];
  const place = (column: number) => to.findIndex((x) => Math.abs(x - from[column]!) < JITTER);
  return rows.map(({ page, cells }) => ({
    page,
    cells: new Map(
      [...cells].map(([column, cell]) => {
        const begins = place(column);
        return [begins, { ...cell, columns: place(column + cell.columns) - begins }] as const;
      }),
    ),
  }));
}

function withMore(cell: PrintedCell, more: PrintedCell): PrintedCell {
  return { ...cell, text: [cell.text, more.text].filter(Boolean).join('\n') };
}
