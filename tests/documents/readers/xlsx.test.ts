import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { PrintedTable, PrintedText } from '../../../src/documents/printed/printed-document.ts';
import { readXlsx } from '../../../src/documents/readers/xlsx/read-xlsx.ts';

async function read(fill: (book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  fill(book);
  return (await readXlsx(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')).printed.blocks;
}

const rowsOf = ({ rows }: PrintedTable) =>
  rows.map(({ cells }) => [...cells].map(([at, { text }]) => `${at}: ${text}`));

/** A sheet as offices send them: a head of merged cells, a table with merged cells, a signature. */
function plan(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow(['PHỤ LỤC']);
  sheet.addRow(['DANH MỤC NHIỆM VỤ NĂM 2026']);
  for (const row of [1, 2]) {
    sheet.mergeCells(row, 1, row, 5);
    sheet.getCell(row, 1).alignment = { horizontal: 'center' };
    sheet.getCell(row, 1).font = { bold: true };
  }
  sheet.addRow([]);
  sheet.addRow(['TT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí']);
  sheet.addRow([null, null, null, 'Năm 2026', 'Năm 2027']);
  for (const column of [1, 2, 3]) sheet.mergeCells(4, column, 5, column);
  sheet.mergeCells(4, 4, 4, 5);
  sheet.addRow(['1', 'Tập huấn', 'Sở Nội vụ', 1234.5, 0.5]);
  sheet.addRow([
    '2',
    { richText: [{ text: 'Tổng ' }, { text: 'kết' }] },
    null,
    { formula: 'D6*2', result: 2469 },
    new Date(Date.UTC(2026, 0, 31)),
  ]);
  sheet.mergeCells(6, 3, 7, 3);
  sheet.getCell('D6').numFmt = '#,##0.0';
  sheet.getCell('D7').numFmt = '#,##0';
  sheet.getCell('E6').numFmt = '0%';
  sheet.getCell('E7').numFmt = 'dd/mm/yyyy';
  sheet.addRow(['', '', '', 'GIÁM ĐỐC']);
  sheet.addRow(['Nơi nhận: Như trên', '', '', 'Nguyễn Văn An']);
}

describe('a file of Excel', () => {
  it('is lines above a table, the table with its merged cells, and lines below it', async () => {
    const [first, second, table, ...below] = await read(plan);
    expect(first).toMatchObject({ text: 'PHỤ LỤC', align: 'center', isBold: true } satisfies Partial<PrintedText>);
    expect(second).toMatchObject({ text: 'DANH MỤC NHIỆM VỤ NĂM 2026' });
    expect(rowsOf(table as PrintedTable)).toEqual([
      ['0: TT', '1: Nhiệm vụ', '2: Chủ trì', '3: Kinh phí'],
      ['3: Năm 2026', '4: Năm 2027'],
      ['0: 1', '1: Tập huấn', '2: Sở Nội vụ', '3: 1.234,5', '4: 50%'],
      ['0: 2', '1: Tổng kết', '3: 2.469', '4: 31/01/2026'],
    ]);
    expect((table as PrintedTable).rows[0]!.cells.get(0)).toMatchObject({ rows: 2, columns: 1 });
    expect((table as PrintedTable).rows[0]!.cells.get(3)).toMatchObject({ rows: 1, columns: 2 });
    expect((table as PrintedTable).rows[2]!.cells.get(2)).toMatchObject({ rows: 2 });
    expect(below).toMatchObject([{ text: 'GIÁM ĐỐC' }, { kind: 'table', columns: 2 }]);
  });

  it('calls its sheets by the names that people gave them, and leaves out what is hidden', async () => {
    const blocks = await read((book) => {
      book.addWorksheet('Chỉ tiêu').addRow(['TT', 'Chỉ tiêu', 'Kết quả']);
      const second = book.addWorksheet('Nhiệm vụ');
      second.addRow(['TT', 'Nhiệm vụ', 'Ghi chú', 'Ẩn']);
      second.addRow(['1', 'hàng ẩn', '', '']).hidden = true;
      second.getColumn(4).hidden = true;
      book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['bí mật']);
    });
    expect(blocks.map((block) => (block.kind === 'text' ? [block.text, block.heading] : rowsOf(block)))).toEqual([
      ['Chỉ tiêu', 1],
      [['0: TT', '1: Chỉ tiêu', '2: Kết quả']],
      ['Nhiệm vụ', 1],
      [['0: TT', '1: Nhiệm vụ', '2: Ghi chú']],
    ]);
  });

  it.each([
    [1234567.891, '', '1234567,891'],
    [1234567.891, '#,##0', '1.234.568'],
    [0.955, '0.0%', '95,5%'],
    [7, '00', '07'],
    [46000, 'General', '46000'],
    [true, '', 'x'],
  ])('shows %s in the format “%s” as %s', async (value, format, wanted) => {
    const [table] = await read((book) => {
      const sheet = book.addWorksheet('A');
      sheet.addRow(['TT', 'Giá trị', 'Khác']);
      sheet.addRow([1, value, 'x']).getCell(2).numFmt = format;
    });
    expect((table as PrintedTable).rows[1]!.cells.get(1)?.text).toBe(wanted);
  });
});
