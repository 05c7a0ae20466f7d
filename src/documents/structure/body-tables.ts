import { fold } from '../../shared/text/fold.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed/printed-document.ts';
import { isOrdinalHeader } from '../table-row.ts';
import { readNumbering } from './numbering.ts';
import type { BodyPart, BodyRow } from './parts.ts';

type BodyTable = Extract<BodyPart, { kind: 'table' }>;
type Cell = BodyRow['cells'][number];

const EMPTY: Cell = { text: '', isBold: false };
const COLUMN_NAMES =
  /\b(?:nhiem vu|noi dung|cong viec|chi tieu|chu tri|phoi hop|thoi gian|thoi han|san pham|ket qua|kinh phi|don vi|ghi chu|co quan)\b/u;

/** A printed table as Markdown can say it: one row of names, and rows in which every cell stands for itself. */
export function bodyTable(table: PrintedTable): BodyTable {
  const heads = headRowsOf(table);
  const head = table.rows.slice(0, heads);
  const below = table.rows.slice(heads);
  const rows = repeatMerged(isCount(below[0], table.columns) ? below.slice(1) : below, table.columns, ordinalOf(head));
  return { kind: 'table', page: table.page, header: headerOf(head, table.columns), rows };
}

/** A cell that reaches further down than the head that was found belongs to it, and so do the cells beside it. */
function headRowsOf({ headRows, rows }: PrintedTable): number {
  const found = headRows > 0 ? headRows : looksLikeHead(rows[0]) ? 1 : 0;
  const reach = rows.slice(0, found).flatMap(({ cells }, i) => [...cells.values()].map((cell) => i + cell.rows));
  return Math.min(rows.length, Math.max(found, ...reach));
}

function looksLikeHead(row: PrintedRow | undefined): boolean {
  const cells = [...(row?.cells.values() ?? [])];
  if (cells.some(({ text }) => isOrdinalHeader(text))) return true;
  const named = cells.filter(({ text }) => text.length < 60 && COLUMN_NAMES.test(fold(text)));
  return named.length >= 2 || (cells.length > 1 && cells.every(({ isBold, text }) => isBold || text === ''));
}

/** "(1) (2) (3)" or "A B 1 2" below the head only counts the columns. */
function isCount(row: PrintedRow | undefined, columns: number): boolean {
  const texts = [...(row?.cells.values() ?? [])].map(({ text }) => text.replace(/[()[\]\s]/gu, ''));
  return (
    columns > 2 &&
    texts.length === columns &&
    texts.every((text, i) => text === `${i + 1}` || text.startsWith(`${i + 1}=`))
  );
}

function ordinalOf(head: readonly PrintedRow[]): number | undefined {
  for (const { cells } of head) for (const [at, { text }] of cells) if (isOrdinalHeader(text)) return at;
  return undefined;
}

/** Names of columns; those below a common name are led in by it: "Kinh phí: Năm 2026". */
function headerOf(head: readonly PrintedRow[], columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => {
    const names = head.flatMap(({ cells }) => {
      const over = [...cells].find(([at, cell]) => at <= column && column < at + cell.columns);
      return over ? [oneLine(over[1].text)] : [];
    });
    return names.filter((name, i) => name !== '' && name !== names[i - 1]).join(': ');
  });
}

function repeatMerged(rows: readonly PrintedRow[], columns: number, ordinal: number | undefined): BodyRow[] {
  const reaching = new Map<number, { cell: PrintedCell; left: number }>();
  return rows.map(({ page, cells }) => {
    const written: Cell[] = Array.from({ length: columns }, () => EMPTY);
    for (const [at, { cell, left }] of reaching) {
      if (!cells.has(at)) written[at] = asCell(cell);
      if (left > 1) reaching.set(at, { cell, left: left - 1 });
      else reaching.delete(at);
    }
    for (const [at, cell] of cells) {
      const isWide = cell.columns > 1 && at === ordinal && at + 1 < columns && !readNumbering(cell.text);
      const column = isWide && !/^\S{1,6}$/u.test(cell.text) ? at + 1 : at;
      if (column < columns) written[column] = asCell(cell);
      if (cell.rows > 1) reaching.set(column, { cell, left: cell.rows - 1 });
    }
    return { page, cells: written };
  });
}

function asCell({ text, isBold }: PrintedCell): Cell {
  return {
    text: text
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ *\n+ */gu, '\n')
      .trim(),
    isBold,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
