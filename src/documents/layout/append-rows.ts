import type { PrintedCell, PrintedRow } from '../printed/printed-document.ts';
import { joinLines } from './join-lines.ts';

/** The rows of a page after those of the page before: a row that the page cut is whole again, and so are its merged cells. */
export function appendRows(rows: readonly PrintedRow[], added: readonly PrintedRow[]): PrintedRow[] {
  const [first] = added;
  if (!first || rows.length === 0) return [...rows, ...added];
  const whole = rows.map(({ page, cells }) => ({ page, cells: new Map(cells) }));
  const open = openCells(whole);
  const isWhole = !isCut(new Map([...open].map(([column, { cell }]) => [column, cell])), first);
  const left = new Map<number, PrintedCell>();
  for (const [column, cell] of first.cells) {
    const before = open.get(column);
    const isSpanned = cell.text === '' && Math.max(cell.rows, before?.cell.rows ?? 1) > 1;
    if (!before || (isWhole && !isSpanned)) left.set(column, cell);
    else before.row.cells.set(column, isWhole ? grown(before.cell, cell.rows) : joinCells(before.cell, cell));
  }
  return [...whole, ...(isWhole ? [{ page: first.page, cells: left }] : []), ...added.slice(1)];
}

interface OpenCell {
  readonly row: { readonly cells: Map<number, PrintedCell> };
  readonly cell: PrintedCell;
}

/** The cells that reach the last row, by their columns. */
function openCells(rows: readonly OpenCell['row'][]): Map<number, OpenCell> {
  const open = new Map<number, OpenCell>();
  rows.forEach((row, i) => {
    for (const [column, cell] of row.cells) if (i + cell.rows >= rows.length) open.set(column, { row, cell });
  });
  return open;
}

function grown(cell: PrintedCell, rows: number): PrintedCell {
  return { ...cell, rows: cell.rows + rows };
}

function joinCells(cell: PrintedCell, more: PrintedCell): PrintedCell {
  const joined = grown(cell, more.rows - 1);
  if (!more.text) return joined;
  const isNewLine = /[.;:]$/u.test(cell.text) && /^[-+•]\s/u.test(more.text);
  const text = isNewLine ? `${cell.text}\n${more.text}` : joinLines([cell.text, more.text].filter(Boolean));
  return { ...joined, text, confidence: Math.min(cell.confidence, more.confidence) };
}

/**
 * True where a page begins in the middle of a row. It bears no number of its own while the row before has one, or the
 * other way round where numbers stand in the middle; and its words go on with a sentence, or few of its cells are filled.
 */
function isCut(last: ReadonlyMap<number, PrintedCell>, first: PrintedRow): boolean {
  const cells = [...first.cells].filter(([, { text }]) => text);
  const isSameForm = [...first.cells].every(([column, { columns }]) => last.get(column)?.columns === columns);
  if (!isSameForm || cells.length === 0 || (cells.length === 1 && cells[0]![1].isBold)) return false;
  const [lastNumber, firstNumber] = [last.get(0)?.text ?? '', first.cells.get(0)?.text ?? ''];
  if (lastNumber && firstNumber) return false;
  const told = cells
    .filter(([column]) => column > 0)
    .map(([column, { text }]) => [last.get(column)?.text ?? '', text] as const);
  if (told.some(([, text]) => TOTAL.test(text))) return false;
  const isSparse = lastNumber !== '' && cells.length < 0.6 * first.cells.size;
  const goingOn = told.filter(([before, text]) => goesOn(before, text)).length;
  const beginning = told.filter(([before, text]) => begins(before, text)).length;
  return isSparse || goingOn > beginning || (goingOn === beginning && goingOn > 0);
}

const TOTAL = /^(?:tổng|cộng)/iu;

function goesOn(before: string, text: string): boolean {
  const isMiddle = /^[\p{Ll}\d,.;:)]/u.test(text) || /[,\-–(]$/u.test(before);
  return isMiddle || (/\p{Ll}$/u.test(before) && /^\p{Lu}{2,}/u.test(text));
}

function begins(before: string, text: string): boolean {
  return before === '' || (/[.;:]$/u.test(before) && /^\p{Lu}/u.test(text));
}
