import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readSentFile } from '../../../src/documents/ingest/read-sent-file.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { withoutPiledMarks } from '../../../src/shared/text/piled-marks.ts';
import { paperSource } from '../paper.ts';
import { docxOf, p } from './office-file.ts';

/** Minutes go by while so many are put in order, in a call that cannot be broken off. */
const PILE = `a${'\u0301\u0323'.repeat(200_000)}`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = `KẾ HOẠCH\n${PILE}\nPhấn đấu 85% hộ dân.\n`;
const paper = (text: string) => utf8(paperSource(`# KẾ HOẠCH\n\n${text} Phấn đấu 85%.\n`));

const FILES: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['plain text', 'a.txt', () => utf8(lines)],
  ['wide plain text', 'a.txt', () => new Uint8Array([0xff, 0xfe, ...Buffer.from(lines, 'utf16le')])],
  ['Markdown', 'a.md', () => paper(PILE)],
  ['letters of Markdown that are written as numbers', 'a.md', () => paper(`a${'&#769;&#803;'.repeat(100_000)}`)],
  ['Word', 'a.docx', () => docxOf(p('KẾ HOẠCH') + p(PILE))],
  [
    'Word, in many pieces',
    'a.docx',
    () => docxOf(`${p('KẾ HOẠCH')}<w:p>${`<w:r><w:t>${'\u0301\u0323'.repeat(4)}</w:t></w:r>`.repeat(30_000)}</w:p>`),
  ],
  [
    'Excel',
    'a.xlsx',
    async () => {
      const book = new ExcelJS.Workbook();
      book.addWorksheet('A').addRow(['TT', PILE, 'Sở Nội vụ']);
      return new Uint8Array(await book.xlsx.writeBuffer());
    },
  ],
];

it.each(FILES)('a pile of marks upon one letter holds nobody up in %s', async (_, name, make) => {
  const outcome = await readSentFile({ name, bytes: await make() }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome === undefined || outcome instanceof UserError, String(outcome)).toBe(true);
});

it('marks that letters bear are left as they are', () => {
  const text = 'Phấn đấu đến năm 2030'.normalize('NFD');
  expect(withoutPiledMarks(text)).toBe(text);
});
