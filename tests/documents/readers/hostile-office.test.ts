import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSentFile } from '../../../src/documents/ingest/read-sent-file.ts';
import { SecretFileError } from '../../../src/documents/ingest/secret-file-error.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { docxOf, p, zipOf } from './office-file.ts';

async function refusal(name: string, bytes: Uint8Array): Promise<UserError> {
  const error = await readSentFile({ name, bytes }).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error;
}

const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array<number>(64).fill(0)]);
const TYPES = { '[Content_Types].xml': '<Types/>' };

/** The sizes that the directory of an archive claims are written anew. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

const REFUSED: [string, string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
  ['with a password', 'a.docx', () => bytesOf(0xd0, 0xcf, 0x11, 0xe0), /mật khẩu/u],
  ['that is a PDF', 'a.xlsx', () => new TextEncoder().encode('%PDF-1.7 …'), /PDF/u],
  ['that is none', 'a.docx', () => bytesOf(1, 2, 3), /không đúng với đuôi/u],
  ['that is another archive', 'a.docx', () => zipOf({ ...TYPES, 'x.txt': 'a' }), /nén ZIP/u],
  ['that is one of Excel', 'a.docx', () => zipOf({ ...TYPES, 'xl/workbook.xml': '<a/>' }), /tệp Excel/u],
  [
    'with macros',
    'a.docx',
    () => zipOf({ ...TYPES, 'word/document.xml': '<a/>', 'word/vbaProject.bin': 'x' }),
    /macro/u,
  ],
  [
    'with macros by its kind',
    'a.docm',
    () => zipOf({ '[Content_Types].xml': '<Types a="macroEnabled"/>', 'word/document.xml': '<a/>' }),
    /macro/u,
  ],
  ['cut short', 'a.docx', async () => (await docxOf(p('Chữ'))).slice(0, 200), /hỏng/u],
  ['with broken XML', 'a.docx', () => zipOf({ ...TYPES, 'word/document.xml': '<w:document><w:body>' }), /hỏng/u],
  [
    'with entities',
    'a.docx',
    () => zipOf({ ...TYPES, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    /hỏng/u,
  ],
  ['with nothing in it', 'a.docx', () => docxOf(p('')), /không có gì/u],
  [
    'that grows without end',
    'a.docx',
    () => zipOf({ ...TYPES, 'word/document.xml': ' '.repeat(40_000_000) }),
    /nén dữ liệu lớn bất thường/u,
  ],
  [
    'that says to grow without end',
    'a.docx',
    async () => lying(await docxOf(p('Chữ')), 0xfffffff0),
    /nén dữ liệu lớn bất thường/u,
  ],
  ['that grows more than it says', 'a.docx', async () => lying(await docxOf(p('Chữ'.repeat(5000))), 100), /hỏng/u],
  ['nested too deeply', 'a.docx', () => docxOf('<w:p>'.repeat(30_000) + '</w:p>'.repeat(30_000)), /hỏng|không có gì/u],
];

describe('a file of Word or Excel is refused', () => {
  it.each(REFUSED)('%s', async (_, name, make, wanted) => {
    expect((await refusal(name, await make())).message).toMatch(wanted);
  });

  it.each([
    ['over all cells there are', 'A1:XFD1048576'],
    ['many times over', 'A1:Z20000'],
  ])('whose cells are merged %s', async (_, ref) => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Kế hoạch').addRow(['TT', 'Nhiệm vụ', 'Chủ trì']);
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer());
    const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
    zip.file(
      'xl/worksheets/sheet1.xml',
      sheet.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`),
    );
    const { message } = await refusal('a.xlsx', await zip.generateAsync({ type: 'uint8array' }));
    expect(message).toMatch(/nhiều bộ nhớ/u);
  });
});

describe('the mark of a state secret', () => {
  const frame =
    '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>';
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['in the text of Word', 'a.docx', () => docxOf(p('TỐI MẬT') + p('Kế hoạch'))],
    ['in a header of Word', 'a.docx', () => docxOf(p('Kế hoạch'), { header1: p('MẬT') })],
    ['in a frame in a header of Word', 'a.docx', () => docxOf(p('Kế hoạch'), { header2: frame })],
    [
      'in a comment of Word',
      'a.docx',
      () => docxOf(p('Kế hoạch'), { comments: `<w:comment>${p('Độ mật: Tối mật')}</w:comment>` }),
    ],
    ['in plain text', 'a.txt', () => new TextEncoder().encode('UBND TỈNH X        T0I MAT\nKế hoạch')],
    [
      'in wide plain text',
      'a.txt',
      () =>
        new Uint8Array([
          0xff,
          0xfe,
          ...new Uint8Array(new Uint16Array([...'MẬT\nKế hoạch'].map((letter) => letter.charCodeAt(0))).buffer),
        ]),
    ],
    [
      'on a hidden sheet',
      'a.xlsx',
      async () => workbook((book) => book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['MẬT'])),
    ],
    [
      'in the header of a sheet',
      'a.xlsx',
      async () =>
        workbook((book) => {
          book.worksheets[0]!.headerFooter.oddHeader = '&C&"Times,Bold"&14TỐI MẬT&RTrang &P';
        }),
    ],
  ])('%s is seen, and nothing is said of the file', async (_, name, make) => {
    const error = await refusal(name, await make());
    expect(error).toBeInstanceOf(SecretFileError);
    expect(error.message).not.toContain(name);
  });
});

async function workbook(change: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Kế hoạch').addRow(['TT', 'Nhiệm vụ', 'Chủ trì']);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
