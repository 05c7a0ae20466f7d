import type { PrintedCell, PrintedRow, PrintedTable } from '../printed/printed-document.ts';
import { headRowsOf, isRepeated } from './head-rows.ts';
import type { PageTable } from './page-table.ts';

/** True where a table goes on with the one that ends the page before: its columns stand in the same places. */
export function continues(before: PageTable, table: PageTable): boolean {
  if (!before.isRuled || !table.isRuled || table.page !== before.page + 1) return false;
  return edgesOfBoth(before.xs, table.xs) !== undefined;
}

/** How far borders of one table may stand apart on two pages, in points: a scan is never laid on twice alike. */
const SHIFT = 14;
const JITTER = 5;

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
    const edges = edgesOfBoth(xs, part.xs)!;
    const shift = edges[0]! - part.xs[0]!;
    const added = moveColumns(part.rows, part.xs.map((x) => x + shift), edges);
    rows = moveColumns(rows, xs, edges);
    xs = edges;
    let from = 0;
    while (from < added.length && from < rows.length && isRepeated(rows[from]!, added[from]!)) from++;
    rows = withCutRow(rows, added.slice(from));
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

function withCutRow(rows: readonly PrintedRow[], added: readonly PrintedRow[]): PrintedRow[] {
  const [last, first] = [rows.at(-1), added[0]];
  if (!last || !first || !isCut(last, first)) return [...rows, ...added];
  const cells = new Map([...last.cells].map(([column, cell]) => [column, joinCells(cell, first.cells.get(column))]));
  return [...rows.slice(0, -1), { page: last.page, cells }, ...added.slice(1)];
}

function joinCells(cell: PrintedCell, more: PrintedCell | undefined): PrintedCell {
  if (!more?.text) return cell;
  const isNewLine = /[.;:]$/u.test(cell.text) && /^[-+•]\s/u.test(more.text);
  const text = [cell.text, more.text].filter(Boolean).join(isNewLine ? '\n' : ' ');
  return { ...cell, text, confidence: Math.min(cell.confidence, more.confidence) };
}

/** True where a page begins in the middle of a row: it bears no number of its own, or its words go on with a sentence. */
function isCut(last: PrintedRow, first: PrintedRow): boolean {
  const cells = [...first.cells].filter(([, { text }]) => text);
  const isSameForm = [...first.cells].every(([column, { columns }]) => last.cells.get(column)?.columns === columns);
  if (!isSameForm || cells.length === 0 || cells.length === 1 && cells[0]![1].isBold) return false;
  const ordinals = [last.cells.get(0)?.text ?? '', first.cells.get(0)?.text ?? ''];
  if (ordinals.every(Boolean)) return false;
  const told = cells.filter(([column]) => column > 0).map(([column, { text }]) => [last.cells.get(column)?.text ?? '', text]);
  const goingOn = told.filter(([before, text]) => goesOn(before!, text!)).length;
  const beginning = told.filter(([before, text]) => begins(before!, text!)).length;
  return goingOn > beginning || (goingOn === beginning && goingOn > 0 && ordinals[1] === '');
}

function goesOn(before: string, text: string): boolean {
  return /^[\p{Ll}\d,.;:)]/u.test(text) || /[,\-–(]$/u.test(before) || (/\p{Ll}$/u.test(before) && /^\p{Lu}{2,}/u.test(text));
}

function begins(before: string, text: string): boolean {
  return /^(?:tổng|cộng)/iu.test(text) || (/[.;:]$/u.test(before) && /^[\p{Lu}]/u.test(text));
}
