import type { Workbook, Worksheet } from 'exceljs';
import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';
import type { PrintedBlock, PrintedDocument, PrintedText } from '../../printed/printed-document.ts';
import { openOffice } from '../office/open-office.ts';
import { cellText } from './cell-text.ts';
import { refuseEndless } from './refuse-endless.ts';
import { sheetBlocks } from './sheet-blocks.ts';

const MOST_ROWS = 20_000;
/** What shows nothing; the library writes out some of it cell by cell, however many cells it is said of. */
const UNREAD = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
];
/** Names that programs give. */
const UNNAMED = /^(?:sheet|trang tính|trang_tính|bảng)\s*\d*$/iu;

/** A file of Excel, and what it does not show. */
export interface XlsxRead {
  readonly printed: PrintedDocument;
  /** Lines of hidden sheets, headers and footers: no part of the text, but a mark of secrecy may stand there. */
  readonly aside: readonly string[];
}

/** Reads a file of Excel: each sheet that shows, under its name where it has one. Throws UserError where it cannot. */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<XlsxRead> {
  const archive = openOffice(bytes, file, 'xlsx');
  refuseEndless(archive, file);
  const book = await load(bytes, file);
  const rows = book.worksheets.reduce((sum, { actualRowCount }) => sum + actualRowCount, 0);
  if (rows > MOST_ROWS)
    throw new UserError(
      INGEST_WORDS.tooManyRows(file, rows.toLocaleString('vi-VN'), MOST_ROWS.toLocaleString('vi-VN')),
    );
  const shown = book.worksheets.filter(({ state }) => state === 'visible');
  const blocks = shown.flatMap((sheet) => [...headingOf(sheet, shown.length), ...sheetBlocks(sheet)]);
  return { printed: { blocks, pages: undefined, origin: 'text' }, aside: book.worksheets.flatMap(asideOf) };
}

async function load(bytes: Uint8Array, file: string): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer, { ignoreNodes: [...UNREAD] });
    return book;
  } catch (error) {
    throw new UserError(INGEST_WORDS.brokenOffice(file), { cause: error });
  }
}

function headingOf({ name }: Worksheet, sheets: number): PrintedBlock[] {
  if (UNNAMED.test(name) || sheets === 1) return [];
  const look = { align: 'left', isBold: true, isItalic: false, heading: 1, indent: 0, confidence: 1 } as const;
  const heading: PrintedText = { kind: 'text', page: undefined, text: name, ...look };
  return [heading];
}

function asideOf(sheet: Worksheet): string[] {
  // Null where a sheet has none, whatever the library's types say.
  const texts: unknown[] = Object.values(sheet.headerFooter ?? {});
  const edges = texts.flatMap((line) =>
    // "&C&"Arial,Bold"MẬT": codes of places and fonts.
    typeof line === 'string' ? line.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}/gu, '').split(/&[LCR]/u) : [],
  );
  return sheet.state === 'visible' ? edges : [...edges, ...linesOf(sheet)];
}

function linesOf(sheet: Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => lines.push(...cellText(cell).split('\n'))));
  return lines;
}
