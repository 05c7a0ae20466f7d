import type { Cell, Worksheet } from 'exceljs';
import { fold } from '../../../shared/text/fold.ts';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedRow,
  PrintedTable,
  PrintedText,
} from '../../printed/printed-document.ts';
import { cellText } from './cell-text.ts';

const MOST_COLUMNS = 100;
/** So many cells beside each other are a table; fewer are lines of a head or an end. */
const LEAST_CELLS = 3;

/** A row of a sheet that shows something: its cells by the columns in which they begin. */
type Row = ReadonlyMap<number, PrintedCell & { readonly align: PrintedText['align'] }>;

/** What a sheet shows: the lines above its table, the table, and the lines below it. Hidden rows and columns are left out. */
export function sheetBlocks(sheet: Worksheet): PrintedBlock[] {
  const rows = rowsOf(sheet);
  const first = rows.findIndex((row) => row.size >= LEAST_CELLS || isHeader(row));
  if (first < 0) return rows.flatMap(linesOf);
  const end = endOfTable(rows, first);
  return [
    ...rows.slice(0, first).flatMap(linesOf),
    tableOf(rows.slice(first, end)),
    ...rows.slice(end).flatMap(linesOf),
  ];
}

function rowsOf(sheet: Worksheet): Row[] {
  const rows: Row[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden) return;
    const cells = new Map<number, PrintedCell & { align: PrintedText['align'] }>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MOST_COLUMNS || sheet.getColumn(column).hidden) return;
      // A merged cell is told once, where it begins.
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const text = cellText(cell);
      if (text === '') return;
      const span = cell.isMerged ? spanOf(sheet, cell, number, column) : { columns: 1, rows: 1 };
      const isBold = cell.font?.bold === true || isRichBold(cell);
      cells.set(column - 1, { text, ...span, isBold, confidence: 1, align: alignOf(cell) });
    });
    if (cells.size > 0) rows.push(cells);
  });
  return rows;
}

function spanOf(sheet: Worksheet, cell: Cell, row: number, column: number): { columns: number; rows: number } {
  let columns = 1;
  while (column + columns <= MOST_COLUMNS && sheet.getCell(row, column + columns).master === cell) columns++;
  let rows = 1;
  // Rows that show nothing are left out, and a cell that reaches over them reaches less far.
  for (let below = row + 1; sheet.getCell(below, column).master === cell; below++)
    if (showsSomething(sheet, below)) rows++;
  return { columns, rows };
}

function showsSomething(sheet: Worksheet, number: number): boolean {
  const row = sheet.getRow(number);
  let shows = false;
  row.eachCell({ includeEmpty: false }, (cell) => {
    if (!(cell.isMerged && cell.master.address !== cell.address) && cellText(cell) !== '') shows = true;
  });
  return shows && !row.hidden;
}

function isRichBold({ value }: Cell): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'richText' in value &&
    value.richText.every(({ font }) => font?.bold === true)
  );
}

function alignOf({ alignment }: Cell): PrintedText['align'] {
  const said = alignment?.horizontal;
  if (said === 'center' || said === 'centerContinuous') return 'center';
  return said === 'right' || said === 'justify' ? said : 'left';
}

function isHeader(row: Row): boolean {
  return row.size > 1 && [...row.values()].some(({ text }) => /^s?tt\.?$/u.test(fold(text).trim()));
}

const ENDS = /^(?:noi nhan|nguoi lap|(?:tm|kt|tl|tuq)\.|(?:pho )?(?:giam doc|chu tich|truong phong|chanh van phong)$)/u;

/** The table ends where somebody signs, or receivers are listed. */
function endOfTable(rows: readonly Row[], first: number): number {
  const end = rows.findIndex(
    (row, i) =>
      i > first && row.size < LEAST_CELLS && [...row.values()].some(({ text }) => ENDS.test(fold(text).trim())),
  );
  return end < 0 ? rows.length : end;
}

/** One cell is a line; two or more stand side by side, as the head of a paper does. */
function linesOf(row: Row): PrintedBlock[] {
  const [[, only] = [], ...others] = row;
  if (!only) return [];
  if (others.length > 0) return [tableOf([row])];
  return only.text.split(/\n+/u).map((text) => ({
    kind: 'text',
    page: undefined,
    text,
    align: only.align,
    isBold: only.isBold,
    isItalic: false,
    indent: 0,
    confidence: 1,
  }));
}

/** Columns that show nothing in any row are left out. */
function tableOf(rows: readonly Row[]): PrintedTable {
  const used = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const printed = rows.map((row): PrintedRow => {
    const cells = [...row].map(([column, cell]): [number, PrintedCell] => {
      const columns = used.filter((one) => one >= column && one < column + cell.columns).length;
      const { text, isBold, confidence } = cell;
      return [used.indexOf(column), { text, isBold, confidence, rows: cell.rows, columns }];
    });
    return { page: undefined, cells: new Map(cells) };
  });
  return { kind: 'table', page: undefined, columns: used.length, headRows: 0, rows: printed };
}
