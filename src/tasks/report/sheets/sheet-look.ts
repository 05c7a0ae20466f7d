import type { Cell, Row, Worksheet } from 'exceljs';
import type { Day } from '../../../shared/day.ts';
import { SHEET_WORDS } from '../messages.ts';
import { oneLine } from '../one-line.ts';
import { CELL_FONT_PT, fitHeight, heightNeeded } from './fit-cells.ts';

const FONT = 'Times New Roman';
/** The button of a filter takes so many units of width from the words of a header. */
const FILTER_BUTTON = 3;

const HAIR = { style: 'thin', color: { argb: 'FF9E9E9E' } } as const;

/** A day as a date that exceljs writes as a whole number, which no time zone can shift. */
export function toExcelDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Text that stays text: what a program would take for a formula when the cell is edited is marked as text. */
export function writeText(cell: Cell, text: string): void {
  const line = oneLine(text);
  cell.value = line || null;
  if (/^[=+\-@]/u.test(line)) cell.numFmt = '@';
}

/** Gives cells of a table their font, frame and wrapping. */
export function styleCells(row: Row, { bold = false, centred = [] as readonly number[] } = {}): void {
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cell.font = { name: FONT, size: CELL_FONT_PT, bold };
    cell.border = { top: HAIR, left: HAIR, bottom: HAIR, right: HAIR };
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: centred.includes(column) ? 'center' : 'left',
    };
  });
}

/** Writes the header of a table, white on dark so that it stands out in black and white too. */
export function writeHeader(row: Row, names: readonly string[]): void {
  row.values = [...names];
  styleCells(row, { bold: true });
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: CELL_FONT_PT, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = solid('37474F');
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  fitHeight(row, { font: 'timesBold', taken: FILTER_BUTTON });
}

/** Writes lines above a table, across its columns, the first of them bold and larger. */
export function writeHeading(sheet: Worksheet, lines: readonly string[], columns: number): void {
  for (const [index, line] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    const size = index === 0 ? CELL_FONT_PT + 3 : CELL_FONT_PT;
    writeText(row.getCell(1), line);
    row.getCell(1).font = { name: FONT, size, bold: index === 0 };
    row.getCell(1).alignment = { vertical: 'top', wrapText: true };
    sheet.mergeCells(row.number, 1, row.number, columns);
    let width = 0;
    for (let column = 1; column <= columns; column++) width += sheet.getColumn(column).width ?? 0;
    row.height = heightNeeded(oneLine(line), width, index === 0 ? 'timesBold' : 'times', size);
  }
}

/** A ground of one colour, RRGGBB. */
export function solid(colour: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } } as const;
}

/** Prints a sheet on A4 as wide as the page, with the row of its header on each page, a title above and numbers below. */
export function setUpPrint(sheet: Worksheet, headerRow: number, title = ''): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.4, right: 0.4, top: title ? 0.8 : 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  const text = (size: number, words: string) => `&C&"${FONT},Regular"&${size} ${words}`;
  // Excel reads no more than 255 letters here.
  if (title) sheet.headerFooter.oddHeader = text(12, oneLine(title).slice(0, 180).replaceAll('&', '&&'));
  sheet.headerFooter.oddFooter = text(10, SHEET_WORDS.page('&P', '&N'));
}
