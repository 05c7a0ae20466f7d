import {
  AlignmentType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { oneLine } from '../one-line.ts';
import { wrapText } from '../text-width.ts';
import { MM_PER_PT, run, SIZE_PT, TEXT_WIDTH_MM, twips } from './look.ts';

/** A column of a table; words are flush left unless it is centred. */
export interface LetterColumn {
  readonly name: string;
  readonly widthMm: number;
  readonly centred?: boolean;
}

const PADDING_MM = 1;
const PADDING = { left: twips(PADDING_MM), right: twips(PADDING_MM), top: twips(0.5), bottom: twips(0.5) };
/** Rows of more lines may be torn at the end of a page: there may be no page for them otherwise. */
const MOST_LINES_IN_ONE_PIECE = 20;

/**
 * A table with a frame, whose header stands on each page again and whose rows are not torn apart, save very high ones
 * and the first: LibreOffice loses text where these may not be torn (compare CollaboraOnline/online#16066).
 */
export function framedTable(
  columns: readonly LetterColumn[],
  rows: readonly (readonly string[])[],
  sum = false,
): Table {
  const header = rowOf(
    columns,
    columns.map(({ name }) => name),
    { bold: true, tableHeader: true, cantSplit: true },
  );
  const body = rows.map((texts, index) => {
    const cells = texts.map(oneLine);
    const whole = index > 0 && linesIn(columns, cells) <= MOST_LINES_IN_ONE_PIECE;
    return rowOf(columns, cells, { bold: sum && index === rows.length - 1, tableHeader: false, cantSplit: whole });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(columns.reduce((width, { widthMm }) => width + widthMm, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ widthMm }) => twips(widthMm)),
    rows: [header, ...body],
  });
}

/** Two blocks side by side without a frame, row by row; together as wide as the text. */
export function sideBySide(leftMm: number, rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  const widths = [leftMm, TEXT_WIDTH_MM - leftMm].map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    rows: rows.map((row) => {
      const children = row.map(
        (blocks, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            children: blocks,
          }),
      );
      return new TableRow({ cantSplit: true, children });
    }),
  });
}

function rowOf(
  columns: readonly LetterColumn[],
  cells: readonly string[],
  { bold, ...options }: { readonly bold: boolean; readonly tableHeader: boolean; readonly cantSplit: boolean },
): TableRow {
  const children = columns.map(({ widthMm, centred }, index) => {
    const alignment = options.tableHeader || centred ? AlignmentType.CENTER : AlignmentType.LEFT;
    return new TableCell({
      width: { size: twips(widthMm), type: WidthType.DXA },
      margins: PADDING,
      verticalAlign: options.tableHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [new Paragraph({ alignment, children: [run(cells[index] ?? '', SIZE_PT.table, { bold })] })],
    });
  });
  return new TableRow({ ...options, children });
}

function linesIn(columns: readonly LetterColumn[], cells: readonly string[]): number {
  const lines = columns.map(({ widthMm }, index) => {
    const widthEm = (widthMm - 2 * PADDING_MM) / (SIZE_PT.table * MM_PER_PT);
    return wrapText(cells[index] ?? '', widthEm, 'times').length;
  });
  return Math.max(...lines);
}
