import type { Column, Row } from 'exceljs';
import { type MeasuredFont, wrapText } from '../text-width.ts';

/** The size of text in the cells of tables, in points. */
export const CELL_FONT_PT = 11;

const LINE_PT = 15;
/** No row of a sheet can be higher. */
const HIGHEST_ROW_PT = 409;
/** A column is so many pixels of 96 to the inch wide for each unit of its width, less what is left free at its sides. */
const [UNIT_PX, FREE_PX, PT_PER_PX] = [7, 7, 0.75] as const;
/** Programs break lines a little earlier on some screens and printers than letters alone would have it. */
const SAFETY = 0.95;

/**
 * Makes a row as high as its longest cell needs, where `taken` units of each width are not free for words. LibreOffice
 * and phones do not do it by themselves, and Excel not always. Text that needs more than can be shows its beginning.
 */
export function fitHeight(row: Row, { font = 'times', taken = 0 }: { font?: MeasuredFont; taken?: number } = {}): void {
  let needed = LINE_PT;
  row.eachCell((cell, column) => {
    const width = (row.worksheet.getColumn(column).width ?? 0) - taken;
    if (typeof cell.value === 'string') needed = Math.max(needed, heightNeeded(cell.value, width, font));
  });
  row.height = Math.min(needed, HIGHEST_ROW_PT);
  if (needed <= HIGHEST_ROW_PT) return;
  row.eachCell((cell) => {
    cell.alignment = { ...cell.alignment, vertical: 'top' };
  });
}

/** Widens a column, up to `widest` units, until even the longest text below its header fits into the highest row. */
export function widenColumn(column: Partial<Column>, widest: number): void {
  let longest = '';
  column.eachCell?.(({ value }) => {
    if (typeof value === 'string' && value.length > longest.length) longest = value;
  });
  let width = column.width ?? 0;
  while (width < widest && heightNeeded(longest, width, 'times') > HIGHEST_ROW_PT) width += 5;
  column.width = width;
}

/** The height, in points, of text in a cell of a width in units of a sheet. */
export function heightNeeded(text: string, width: number, font: MeasuredFont, sizePt = CELL_FONT_PT): number {
  const widthEm = ((width * UNIT_PX - FREE_PX) * PT_PER_PX * SAFETY) / sizePt;
  return Math.ceil((wrapText(text, widthEm, font).length * LINE_PT * sizePt) / CELL_FONT_PT) + 3;
}
