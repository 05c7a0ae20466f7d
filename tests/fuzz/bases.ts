import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { paperSource } from '../documents/paper.ts';
import { show, tinyPdf } from '../documents/pdf/tiny-pdf.ts';
import { readPaper } from '../support/paper/read-paper.ts';
import { toDocx } from '../support/paper/to-docx.ts';
import { picturePdf } from '../support/scan/picture-pdf.ts';
import { pack } from './pack.ts';

/** The kinds of files that are told apart in the report. */
export const KINDS = ['pdf', 'scan', 'docx', 'xlsx', 'txt', 'md'] as const;
export type Kind = (typeof KINDS)[number];

/** Sound files of a kind, from which hostile ones are made. */
export type Bases = Readonly<Record<Kind, readonly Uint8Array[]>>;

const RECORDINGS = 'tests/recordings';

/** Prints and gathers what every run begins with: what programs really wrote, and small files of our own. */
export async function makeBases(): Promise<Bases> {
  const papers = ['558-qd-ubnd-ly-son-2025', '1411-kh-skhcn-2025'].map((id) => `knowledge/${id}.md`);
  const sources = await Promise.all(papers.map((path) => readFile(path, 'utf8')));
  const recorded = ['05-kh-ubnd-2026.chromium', '1411-kh-skhcn-2025.chromium', '41-bc-skhcn-2025.libreoffice'];
  const printed = recorded.map((name) => readFile(`${RECORDINGS}/pdf/${name}.pdf`));
  const words = paperSource(
    '# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\nPhấn đấu 85% hộ dân.[^1]\n\n| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Họp | Sở Nội vụ |\n\n[^1]: Ghi chú.\n',
  );
  const ocr = await readFile(`${RECORDINGS}/ocr/002_0d91f31ff388d5a3.txt`);
  return {
    // The small ones come more often: each reading of a long one takes a second.
    pdf: [...(await Promise.all(printed)), ...[1, 2, 3, 5].map(smallPdf)],
    scan: [await readFile(`${RECORDINGS}/scans/table.pdf`), smallScan(1), smallScan(2)],
    docx: await Promise.all(sources.map(async (source, i) => timeless(await toDocx(readPaper(source, papers[i]!))))),
    xlsx: await Promise.all([smallBook(12, 1), smallBook(200, 3)]),
    txt: [ocr, Buffer.from(words), Buffer.from(sources[0]!)],
    md: [Buffer.from(words), ...sources.map((source) => Buffer.from(source))],
  };
}

/** Pages of text, with a table between lines. */
function smallPdf(pages: number): Uint8Array {
  const rows = Array.from(
    { length: 5 },
    (_, row) => `100 ${500 - 20 * row} 300 20 re S ${show(`Dong ${row}`, 105, 505 - 20 * row)}`,
  );
  const lines = Array.from({ length: 8 }, (_, line) =>
    show(`${line + 1}. Các xã báo cáo công tác hàng tháng và quý, trình Ban giám sát`, 80, 760 - 20 * line),
  );
  const content = [show('KE HOACH', 250, 800, { font: 'B' }), ...lines, ...rows].join('\n');
  return tinyPdf(new Array(pages).fill({ content }));
}

/** Pages that are pictures: dark bars as lines of letters are. */
function smallScan(pages: number): Uint8Array {
  const [width, height, dpi] = [420, 594, 50.8];
  const pixels = new Uint8Array(width * height).fill(250);
  for (let y = 40; y < height - 40; y += 14)
    for (let x = 40; x < width - 40; x++)
      if ((x * 7 + y) % 11 > 4) for (let dy = 0; dy < 6; dy++) pixels[(y + dy) * width + x] = 20;
  return picturePdf(new Array(pages).fill({ pixels, width, height, dpi }), 60);
}

async function smallBook(rows: number, sheets: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (let number = 1; number <= sheets; number++) {
    const sheet = book.addWorksheet(`Sheet${number}`);
    sheet.addRow(['ỦY BAN NHÂN DÂN TỈNH X']);
    sheet.addRow(['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Kinh phí']).font = { bold: true };
    for (let row = 1; row <= rows; row++)
      sheet.addRow([
        row,
        `Nhiệm vụ số ${row}`,
        'Sở Nội vụ',
        new Date(Date.UTC(2026, 5, 30)),
        { formula: `A${row}*2`, result: row * 2 },
      ]);
    sheet.mergeCells('A1:E1');
    sheet.getCell('B3').value = { richText: [{ text: 'Họp ', font: { bold: true } }, { text: 'giao ban' }] };
    sheet.pageSetup.printArea = 'A1:E20';
    sheet.headerFooter.oddFooter = '&CTrang &P';
  }
  return timeless(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Without the time at which it was written, so that a seed makes the same files on every day. */
async function timeless(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const core = await zip.file('docProps/core.xml')?.async('string');
  if (core) zip.file('docProps/core.xml', core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '2026-01-01T00:00:00Z'));
  return pack(zip);
}
