import type { PrintedCell, PrintedRow, PrintedTable } from '../printed/printed-document.ts';
import { appendRows } from './append-rows.ts';
import { headRowsOf, isRepeated } from './head-rows.ts';
import type { PageTable } from './page-table.ts';

/** True where a table goes on with the parts on the pages before: its columns stand in the same places. */
export function continues(parts: readonly PageTable[], table: PageTable): boolean {
  const before = parts.at(-1)!;
  if (before.isRuled !== table.isRuled || table.page !== before.page + 1) return false;
  if (isEnd(before)) return isEnd(table) && !/^\p{Lu}{2}/u.test(table.rows[0]!.cells.get(0)!.text);
  return edgesOfAll([...parts, table]) !== undefined;
}

/** The edges of all columns that parts of a table have; undefined where they are not of one. */
function edgesOfAll([first, ...others]: readonly PageTable[]): readonly number[] | undefined {
  return others.reduce<readonly number[] | undefined>(
    (xs, part) => xs && edgesOfBoth({ xs, isRuled: part.isRuled }, part),
    first!.xs,
  );
}

/** How far borders of one table may stand apart on two pages, in points: a scan is never laid on twice alike. */
const SHIFT = 14;
const JITTER = 5;
/** Where white parts columns, it is as wide as their words leave it. */
const WHITE = 30;

/** The receivers and the signer of a paper, in two columns. */
function isEnd({ xs, rows, isRuled }: PageTable): boolean {
  return xs.length === 3 && !isRuled && rows.length === 1 && /(?:^|\n)[-–]\s/u.test(rows[0]!.cells.get(0)!.text);
}

/** The edges of two tables that share the outer ones, where one has all that the other has; moved to where the first stands. */
function edgesOfBoth(
  { xs: first, isRuled }: Pick<PageTable, 'xs' | 'isRuled'>,
  { xs: second }: Pick<PageTable, 'xs'>,
): number[] | undefined {
  if (!isRuled) {
    const isSame = first.length > 3 && first.every((x, i) => Math.abs(x - (second[i] ?? 0)) < WHITE);
    return isSame && first.length === second.length ? [...first] : undefined;
  }
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
    if (isEnd(part)) {
      rows = [
        {
          ...rows[0]!,
          cells: new Map([...rows[0]!.cells].map(([i, cell]) => [i, withMore(cell, part.rows[0]!.cells.get(i)!)])),
        },
      ];
      continue;
    }
    const edges = edgesOfBoth({ xs, isRuled: part.isRuled }, part)!;
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
