import { fold } from '../../shared/text/fold.ts';
import type { PrintedRow } from '../printed/printed-document.ts';
import type { PageTable } from './page-table.ts';

/** How many letters of a hundred may be read otherwise in a head that is printed again. */
const MISREAD = 0.2;

/** True where a row says the same as one on an earlier page, give or take what a scanner misread. */
export function isRepeated(row: PrintedRow, later: PrintedRow): boolean {
  const [one, other] = [lettersOf(row), lettersOf(later)];
  if (one.length < 4 || Math.abs(one.length - other.length) > MISREAD * one.length) return false;
  return one === other || distance(one, other) <= MISREAD * one.length;
}

function lettersOf({ cells }: PrintedRow): string {
  const texts = [...cells].toSorted(([one], [other]) => one - other).map(([, { text }]) => text);
  return fold(texts.join(''))
    .replace(/[^a-z\d]/gu, '')
    .slice(0, 400);
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}

/** "(1)", "2", "A": the row under a head that only counts the columns. */
const COUNT = /^\(?(?:\d{1,2}|[A-E])\)?(?:\s*=.*)?$/u;
const HEADED = /^(?:tt|stt|so tt|so thu tu|no)\.?$/u;

/** How many rows of a table are its head. Those that each page prints again are; else those that its style or words show. */
export function headRowsOf(rows: readonly PrintedRow[], parts: readonly PageTable[]): number {
  const [first] = parts;
  if (!first?.isRuled || rows.length < 2) return 0;
  const later = parts[1];
  let repeated = 0;
  while (later?.rows[repeated] && rows[repeated] && isRepeated(rows[repeated]!, later.rows[repeated]!)) repeated++;
  if (repeated > 0) return repeated;
  const cells = [...rows[0]!.cells.values()];
  const filled = cells.filter(({ text }) => text);
  const isHead = filled.every(({ isBold }) => isBold) || HEADED.test(fold(cells[0]?.text ?? '')) || isNamed(filled);
  if (!isHead || filled.length < 2) return 0;
  const deep = Math.min(rows.length - 1, Math.max(...cells.map((cell) => cell.rows)));
  const next = [...(rows[deep]?.cells.values() ?? [])];
  const isCount =
    next.length > 2 && next.every(({ text }) => COUNT.test(text)) && next.some(({ text }) => /\d/u.test(text));
  return isCount && !isFirstRow(next) ? deep + 1 : deep;
}

/** A scan knows no bold type: the names of columns are short, have no figures and end without a stop. */
function isNamed(cells: readonly { text: string }[]): boolean {
  return cells.every(({ text }) => text.length < 60 && !/\d{2}|[.;]$/u.test(text));
}

/** "1, 2, 3, …" counts columns; "1, 5, 3" is data. */
function isFirstRow(cells: readonly { text: string }[]): boolean {
  const figures = cells.map(({ text }) => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN)).filter(Number.isFinite);
  return figures.some((figure, i) => i > 0 && figure !== figures[i - 1]! + 1);
}
