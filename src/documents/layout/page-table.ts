import type { PrintedCell, PrintedRow } from '../printed/printed-document.ts';
import type { PrintedWord } from '../printed/printed-page.ts';
import { cellOf } from './cell-text.ts';
import { cutAt } from './cut-words.ts';
import type { Grid, GridCell } from './grid.ts';

/** A table, or the part of one that stands on a page. */
export interface PageTable {
  readonly kind: 'table';
  readonly page: number;
  readonly y: number;
  readonly bottom: number;
  /** Where its columns begin, and where the last ends. */
  readonly xs: readonly number[];
  readonly rows: readonly PrintedRow[];
  /** False where nothing but white parts its cells. */
  readonly isRuled: boolean;
}

/** True where the middle of a word is within a grid. */
export function isWithin({ xs, ys }: Grid, { x, y, width, height }: PrintedWord): boolean {
  const [across, down] = [x + width / 2, y + height / 2];
  return across > xs[0]! && across < xs.at(-1)! && down > ys[0]! && down < ys.at(-1)!;
}

/** The table that a grid and the words in it make; lines and columns that hold nothing and have no room for it are left out. */
export function tableOf(page: number, grid: Grid, words: readonly PrintedWord[]): PageTable {
  const held = new Map<GridCell, PrintedWord[]>(grid.cells.map((cell) => [cell, []]));
  for (const word of words)
    for (const piece of cutAt(word, bordersBeside(grid, word))) {
      const cell = cellAt(grid, piece);
      if (cell) held.get(cell)!.push(piece);
    }
  const rows = Array.from({ length: grid.ys.length - 1 }, () => new Map<number, PrintedCell>());
  const white = whiteBeside(grid, held);
  for (const [cell, inside] of held) {
    const [left, right] = [grid.xs[cell.column]!, grid.xs[cell.column + cell.columns]!];
    const place = { ...cell, left: left + white, right: right - white };
    rows[cell.row]!.set(cell.column, cellOf(page, inside, place));
  }
  return {
    kind: 'table',
    page,
    y: grid.ys[0]!,
    bottom: grid.ys.at(-1)!,
    xs: grid.xs,
    rows: withoutEmpty(rows, grid.ys).map((cells) => ({ page, cells })),
    isRuled: true,
  };
}

/** More white than this beside the words of a cell, in points, is not what parts them from its borders. */
const MOST_WHITE = 9;

/** The white that parts words from the borders of their cells: the least before those of the cells that are filled. */
function whiteBeside({ xs }: Grid, held: ReadonlyMap<GridCell, readonly PrintedWord[]>): number {
  const whites = [...held].flatMap(([{ column }, words]) => words.map(({ x }) => x - xs[column]!));
  const sorted = whites.filter((white) => white > 0).toSorted((one, other) => one - other);
  return Math.min(MOST_WHITE, sorted[Math.floor(sorted.length * 0.05)] ?? 0);
}

/** The borders that part cells at the height of a word. */
function bordersBeside({ xs, ys, cells }: Grid, { y, height }: PrintedWord): number[] {
  const down = y + height / 2;
  return cells
    .filter((cell) => ys[cell.row]! <= down && ys[cell.row + cell.rows]! > down && cell.column > 0)
    .map(({ column }) => xs[column]!)
    .toSorted((one, other) => one - other);
}

function cellAt({ xs, ys, cells }: Grid, { x, y, width, height }: PrintedWord): GridCell | undefined {
  const [across, down] = [x + width / 2, y + height / 2];
  return cells.find(
    ({ row, column, rows, columns }) =>
      xs[column]! <= across && across < xs[column + columns]! && ys[row]! <= down && down < ys[row + rows]!,
  );
}

/** Lower than this, in points, no line of type stands in a row. */
const LOWEST_ROW = 7;

function withoutEmpty(rows: readonly Map<number, PrintedCell>[], ys: readonly number[]): Map<number, PrintedCell>[] {
  const isLow = (row: number) => ys[row + 1]! - ys[row]! < LOWEST_ROW;
  return rows.filter((cells, row) => !isLow(row) || [...cells.values()].some(({ text }) => text));
}
