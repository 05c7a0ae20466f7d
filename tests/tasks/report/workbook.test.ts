import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { toWorkbook } from '../../../src/tasks/report/workbook.ts';
import { readWorkbook, tableFrom, valuesIn } from './read-workbook.ts';
import { emptyReport, longReport, reportOf, rowWith, sampleReport } from './sample-report.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

describe('the sheet of tasks', () => {
  it('has a row for each task with all that is known of it', async () => {
    const [sheet] = await readWorkbook(await toWorkbook(sampleReport()));
    expect(sheet.name).toBe('Nhiệm vụ');
    expect(valuesIn(sheet, 1)).toEqual([
      'STT',
      'Mã',
      'Nhiệm vụ',
      'Văn bản',
      'Chủ trì',
      'Thời hạn (như in)',
      'Hạn cuối',
      'Tình trạng',
      'Số ngày muộn',
      'Tiến độ',
      'Tin mới nhất',
      'Nguồn',
    ]);
    expect(valuesIn(sheet, 2)).toEqual([
      1,
      '05-PL2-I-2',
      expect.stringMatching(/^Xây dựng, cập nhật Khung kiến trúc/u),
      'Kế hoạch 05/KH-UBND',
      'Sở Khoa học và Công nghệ',
      'Quý II/2026',
      new Date('2026-06-30T00:00:00Z'),
      'Quá hạn',
      148,
      0.6,
      expect.stringMatching(/^20\/11\/2026, Sở/u),
      'Phụ lục II › I. › dòng 2, trang 19',
    ]);
    expect(sheet.getCell('J5').value).toBe(0.855);
    expect(sheet.getCell('J5').numFmt).toBe('0.0%');
    expect(sheet.getCell('G2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('G9').value).toBeNull();
    expect(sheet.rowCount).toBe(14);
  });

  it('keeps its header in sight and filters, in LibreOffice too', async () => {
    const bytes = await toWorkbook(sampleReport());
    const [sheet] = await readWorkbook(bytes);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.autoFilter).toBe('A1:L14');
    const names = await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')!.async('text');
    expect(names).toContain('name="_xlnm._FilterDatabase" localSheetId="0">&apos;Nhiệm vụ&apos;!$A$1:$L$14<');
  });
});

describe('the look of the sheet of tasks', () => {
  it('is set up for A4 across, with its header and a number on each page', async () => {
    const [sheet] = await readWorkbook(await toWorkbook(sampleReport({ scope: 'Sở A & B' })));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
    expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
    expect(sheet.headerFooter.oddHeader).toContain('Sở A && B');
  });

  it('writes Times New Roman, wrapped, and paints each standing with a tint of its own', async () => {
    const [sheet] = await readWorkbook(await toWorkbook(sampleReport()));
    const cells = [1, 2, 8].map((row) => sheet.getCell(row, 8));
    for (const cell of cells) {
      expect(cell.font.name).toBe('Times New Roman');
      expect(cell.alignment.wrapText).toBe(true);
    }
    const tints = Array.from({ length: 13 }, (_, row) => JSON.stringify(sheet.getCell(row + 2, 8).fill));
    expect(new Set(tints).size).toBe(10);
  });

  it('makes rows as high as their longest cell', async () => {
    const titles = ['Ngắn.', 'Xây dựng nền tảng số dùng chung của tỉnh. '.repeat(8)];
    const [sheet] = await readWorkbook(await toWorkbook(reportOf(titles.map((title) => rowWith({ title, news: '' })))));
    expect(sheet.getRow(2).height).toBeLessThan(50);
    expect(sheet.getRow(3).height).toBeGreaterThan(110);
  });

  it('grows wider for very long texts, and shows the beginning of what no row can hold', async () => {
    const titles = ['Xây dựng nền tảng số. '.repeat(120), 'x'.repeat(9000)];
    const [long, endless] = await Promise.all(
      titles.map(async (title) => (await readWorkbook(await toWorkbook(reportOf([rowWith({ title })]))))[0]),
    );
    expect(long!.getColumn(3).width).toBeGreaterThan(45);
    expect(long!.getRow(2).height).toBeLessThan(409);
    expect(long!.getCell('C2').alignment.vertical).toBe('middle');
    expect(endless!.getColumn(3).width).toBe(120);
    expect(endless!.getRow(2).height).toBe(409);
    expect(endless!.getCell('C2').alignment.vertical).toBe('top');
  });
});

describe('what a cell holds', () => {
  it('never makes a formula of text, nor lets a program make one of it later', async () => {
    const texts = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const rows = texts.map((title) => rowWith({ title, news: ` \t${title}`, lead: [title], document: title }));
    const bytes = await toWorkbook(reportOf(rows, { scope: '=2+2' }));
    const sheets = (await JSZip.loadAsync(bytes)).file(/sheet\d\.xml$/u);
    for (const sheet of sheets) expect(await sheet.async('text')).not.toContain('<f');
    const [sheet, , units] = await readWorkbook(bytes);
    for (const [index, text] of texts.entries())
      for (const column of [3, 4, 5, 11]) {
        expect(sheet.getCell(index + 2, column).value).toBe(text);
        expect(sheet.getCell(index + 2, column).numFmt).toBe('@');
      }
    expect(units.getColumn(1).values).toContain('=1+1');
  });

  it('loses what an .xlsx file cannot hold', async () => {
    const [sheet] = await readWorkbook(
      await toWorkbook(reportOf([rowWith({ title: 'a\u0000b\u000bc\ud800d\r\n\te' })])),
    );
    expect(sheet.getCell('C2').value).toBe('ab cd e');
  });
});

describe('a report of another length', () => {
  it('says so where there are no tasks', async () => {
    const [sheet, , units] = await readWorkbook(await toWorkbook(emptyReport()));
    expect(sheet.getCell('C2').value).toBe('Không có nhiệm vụ nào trong phạm vi này.');
    expect(units.getCell('A4').value).toBe('Không có nhiệm vụ nào trong phạm vi này.');
  });

  it('holds 500 tasks', async () => {
    const [sheet] = await readWorkbook(await toWorkbook(longReport(500)));
    expect(sheet.rowCount).toBe(501);
    expect(sheet.autoFilter).toBe('A1:L501');
  });
});

it('counts every standing, with a total', async () => {
  const [, sheet] = await readWorkbook(await toWorkbook(sampleReport()));
  expect(sheet.name).toBe('Tổng hợp');
  expect(sheet.getCell('A2').value).toBe('Phạm vi: Toàn bộ văn bản');
  const table = tableFrom(sheet, 'Tình trạng');
  expect(table).toHaveLength(13);
  expect(table.slice(0, 3)).toEqual([
    ['Tình trạng', 'Số nhiệm vụ', 'Tỷ lệ'],
    ['Quá hạn', 3, 3 / 13],
    ['Sắp đến hạn', 2, 2 / 13],
  ]);
  expect(table.at(-1)).toEqual(['Tổng số', 13, 1]);
});

it('counts by office, most late first, and says how these counts add up', async () => {
  const [, , sheet] = await readWorkbook(await toWorkbook(sampleReport()));
  expect(sheet.name).toBe('Theo đơn vị');
  const [header, first, second, ...others] = tableFrom(sheet, 'Đơn vị chủ trì');
  expect(header!.slice(0, 4)).toEqual(['Đơn vị chủ trì', 'Tổng số', 'Quá hạn', 'Sắp đến hạn']);
  expect(first).toEqual(['Sở Khoa học và Công nghệ', 8, 2, 2, 0, 1, 1, 0, 0, 1, 1, 0]);
  expect(second!.slice(0, 3)).toEqual(['Công an tỉnh', 3, 2]);
  expect(others.at(-1)).toEqual(['Toàn bộ nhiệm vụ', 13, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
  const notes = sheet.getColumn(1).values;
  expect(notes).toContain('Nhiệm vụ có nhiều đơn vị chủ trì được tính cho từng đơn vị.');
  expect(notes).toContain('Nhiệm vụ không ghi đơn vị chủ trì chỉ có trong tổng số.');
});

it('does not say so where tasks without an office have a row of their own', async () => {
  const report = sampleReport();
  const own = { unit: 'Không ghi đơn vị chủ trì', total: 1, counts: { no_deadline: 1 } };
  const [, , sheet] = await readWorkbook(await toWorkbook({ ...report, units: [...report.units, own] }));
  expect(sheet.getColumn(1).values).not.toContain('Nhiệm vụ không ghi đơn vị chủ trì chỉ có trong tổng số.');
});

it.each(['America/Los_Angeles', 'Asia/Ho_Chi_Minh'])('is the same, byte for byte, in %s', async (TZ) => {
  const code = `
    import { toWorkbook } from './src/tasks/report/workbook.ts';
    import { sampleReport } from './tests/tasks/report/sample-report.ts';
    process.stdout.write(new Date('2026-06-30T00:00').getTimezoneOffset() + '\\n');
    process.stdout.write(Buffer.from(await toWorkbook(sampleReport())).toString('base64'));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const out = execFileSync(process.execPath, args, { cwd: ROOT, env: { PATH: '', TZ }, encoding: 'utf8' });
  const [offset, base64] = out.split('\n');
  expect(Number(offset)).not.toBe(0);
  expect(base64).toBe(Buffer.from(await toWorkbook(sampleReport())).toString('base64'));
  const zip = await JSZip.loadAsync(Buffer.from(base64!, 'base64'));
  // 46203 days from 30/12/1899: 30/06/2026, a whole number.
  expect(await zip.file('xl/worksheets/sheet1.xml')!.async('text')).toMatch(/<c r="G2"[^>]*><v>46203<\/v>/u);
});
