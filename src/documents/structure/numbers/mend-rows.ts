import type { PrintedRow, PrintedTable } from '../../printed/printed-document.ts';
import { isOrdinalHeader } from '../../table-row.ts';
import { type Guess, guessOf } from './guess.ts';
import { valuesInOrder } from './in-order.ts';
import { mayBeRoman, romanOf, strokesOf, valueOfRoman } from './roman.ts';

/** A row with the number that it bears, as it was read, without its full stop. */
interface NumberedRow {
  readonly at: number;
  readonly read: string;
  /** Names a group of rows, and says nothing else. */
  readonly isGroup: boolean;
}

const LONGEST_NUMBER = 6;
const SUB = /^([IVX]+)\.(\d{1,2})$/u;
/** II.2 without its full stop, its strokes read as letters: IL2, H2. */
const BROKEN_SUB = /^([IVXLHl|]{1,6})[.,]?(\d)$/u;
const ARABIC = /^\d{1,3}$/u;
/** Numbers of other kinds, which are read as they stand. */
const OTHER = /^(?:[A-GĐK]|[a-zđ][).]?|\d+(?:\.\d+)+|\d+[a-zđ]|[-–+•*]+)$/u;

/** A table with the numbers of rows that were read badly, as those before and after them tell. */
export function mendRows(table: PrintedTable): { table: PrintedTable; guesses: Guess[] } {
  const column = ordinalOf(table);
  if (column === undefined) return { table, guesses: [] };
  const rows = numberedRows(table, column);
  const taken = new Map([...subsOf(rows), ...romansOf(rows), ...figuresOf(rows)]);
  const guesses = [...taken].map(([at, number]) => {
    const texts = [...table.rows[at]!.cells].filter(([own]) => own !== column).map(([, { text }]) => text);
    return guessOf(rows.find((row) => row.at === at)!.read, number, texts.find(Boolean) ?? '');
  });
  const mended = table.rows.map((row, at) => (taken.has(at) ? withNumber(row, column, taken.get(at)!) : row));
  return { table: { ...table, rows: mended }, guesses };
}

function ordinalOf({ rows, headRows }: PrintedTable): number | undefined {
  for (const { cells } of rows.slice(0, Math.max(1, headRows)))
    for (const [at, { text }] of cells) if (isOrdinalHeader(text)) return at;
  return undefined;
}

function numberedRows({ rows, headRows, columns }: PrintedTable, column: number): NumberedRow[] {
  return rows.flatMap(({ cells }, at) => {
    const read = cells.get(column)?.text.trim().replace(/\.$/u, '') ?? '';
    if (at < Math.max(1, headRows) || read === '' || read.length > LONGEST_NUMBER || /\s/u.test(read)) return [];
    const filled = [...cells.values()].filter(({ text }) => text.trim() !== '').length;
    return [{ at, read, isGroup: columns > 2 && filled <= 2 }];
  });
}

/** II.2 is below the II before it, and II.1 stands between them; only in tables that number rows so. */
function subsOf(rows: readonly NumberedRow[]): Map<number, string> {
  const groups = rows.filter(({ isGroup }) => isGroup);
  const taken = new Map<number, string>();
  if (!groups.some(({ read }) => SUB.test(read))) return taken;
  const subs = groups.map(({ read }) => SUB.exec(read) ?? BROKEN_SUB.exec(read));
  groups.forEach(({ at, read }, i) => {
    const [, prefix = '', figure] = subs[i] ?? [];
    const before = groups[i - 2]?.read ?? '';
    const value = figure === '2' ? groupValue(before, prefix) : undefined;
    if (value === undefined) return;
    const group = romanOf(value);
    if (read !== `${group}.2`) taken.set(at, `${group}.2`);
    if (groups[i - 1]!.read !== `${group}.1`) taken.set(groups[i - 1]!.at, `${group}.1`);
  });
  return taken;
}

/** What number a group has by its own row and by how one of its parts begins: one of them as it was printed, the other nearly. */
function groupValue(own: string, prefix: string): number | undefined {
  const [one, other] = [own, prefix].map((read) => valueOfRoman(strokesOf(read)));
  if (one !== undefined && mayBeRoman(prefix, one)) return one;
  return other !== undefined && mayBeRoman(own, other) ? other : undefined;
}

function romansOf(rows: readonly NumberedRow[]): Map<number, string> {
  const subs = subsOf(rows);
  const groups = rows.filter(({ isGroup }) => isGroup);
  const counted = groups.filter(({ at, read }, i) => {
    const isLetter = OTHER.test(read) || (read === 'H' && groups[i - 1]?.read === 'G');
    return !isLetter && !SUB.test(read) && !ARABIC.test(read) && !subs.has(at);
  });
  const values = valuesInOrder(counted.map(({ read }) => read));
  return new Map(values.flatMap((value, i) => (value === undefined ? [] : [[counted[i]!.at, romanOf(value)]])));
}

/** What is no number and stands between 4 and 6, or after 4 where the next row is 1 again or none. */
function figuresOf(rows: readonly NumberedRow[]): Map<number, string> {
  const full = rows.filter(({ isGroup }) => !isGroup);
  const valueAt = (i: number) => (ARABIC.test(full[i]?.read ?? '') ? Number(full[i]!.read) : undefined);
  const taken = new Map<number, string>();
  full.forEach(({ at, read }, i) => {
    if (ARABIC.test(read) || OTHER.test(read) || valueOfRoman(read) !== undefined) return;
    const [before, after] = [valueAt(i - 1), valueAt(i + 1)];
    const isLast = i + 1 === full.length || after === 1;
    if (before !== undefined && (after === before + 2 || isLast)) taken.set(at, String(before + 1));
    else if (before === undefined && i === 0 && after === 2) taken.set(at, '1');
  });
  return taken;
}

function withNumber(row: PrintedRow, column: number, number: string): PrintedRow {
  const cell = row.cells.get(column)!;
  const text = cell.text.trim().endsWith('.') ? `${number}.` : number;
  return { ...row, cells: new Map(row.cells).set(column, { ...cell, text }) };
}
