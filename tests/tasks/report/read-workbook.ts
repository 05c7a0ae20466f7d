import ExcelJS, { type Worksheet } from 'exceljs';

/** The sheets of an .xlsx file. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<[tasks: Worksheet, summary: Worksheet, units: Worksheet]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const [tasks, summary, units] = book.worksheets;
  return [tasks!, summary!, units!];
}

/** What a row shows, from its first cell to its last. */
export function valuesIn(sheet: Worksheet, row: number): unknown[] {
  return (sheet.getRow(row).values as unknown[]).slice(1);
}

/** The rows of a sheet from the one that begins with `first` on. */
export function tableFrom(sheet: Worksheet, first: string): unknown[][] {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => valuesIn(sheet, index + 1));
  return rows.slice(rows.findIndex(([cell]) => cell === first));
}
