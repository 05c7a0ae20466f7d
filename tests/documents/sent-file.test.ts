import { describe, expect, it } from 'vitest';
import { mostBytesOf } from '../../src/documents/ingest/formats.ts';
import { readSentFile } from '../../src/documents/ingest/read-sent-file.ts';
import { SecretFileError } from '../../src/documents/ingest/secret-file-error.ts';
import { UserError } from '../../src/shared/errors.ts';
import { paperSource } from './paper.ts';
import { show, tinyPdf } from './pdf/tiny-pdf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PAPER = paperSource('# KẾ HOẠCH\n\nPhấn đấu 85% hộ dân.\n');

/** Why a file is refused. */
async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const error = await readSentFile({ name, bytes }).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error.message;
}

describe('a file that was sent', () => {
  it('is read like one of the folder', async () => {
    const { document, markdown } = await readSentFile({ name: 'Ke Hoach.MD', bytes: utf8(PAPER) });
    const { id, meta, blocks } = document;
    expect(markdown).toBe(PAPER);
    expect({ id, number: meta.number, blocks: blocks.length }).toEqual({
      id: 'ke-hoach',
      number: '7/KH-UBND',
      blocks: 2,
    });
    expect((await readSentFile({ name: 'a.md', bytes: utf8(`\ufeff${PAPER}`) })).document.id).toBe('ke-hoach');
  });

  it.each([
    ['nothing in it', 'a.md', '', /không có gì bên trong/u],
    ['blanks in it', 'a.md', ' \n\t\n', /không có gì bên trong/u],
    ['no ending', 'kehoach', PAPER, /chưa đọc được.*Markdown/u],
    ['an ending that is not read', 'kehoach.odt', 'PK', /chưa đọc được.*“kehoach\.odt”/u],
    ['a PDF in it', 'a.md', '%PDF-1.7\n', /không đúng với đuôi.*PDF/u],
    ['a ZIP in it', 'a.md', new Uint8Array([0x50, 0x4b, 3, 4, 0]), /không đúng với đuôi.*ZIP/u],
    ['other bytes in it', 'a.md', `${PAPER}\0`, /nhị phân/u],
    ['another encoding', 'a.md', new Uint8Array([...utf8(PAPER), 0xff]), /UTF-8/u],
    ['UTF-16', 'a.md', new Uint8Array(Buffer.from(`\ufeff${PAPER}`, 'utf16le')), /UTF-8|nhị phân/u],
    ['no head', 'a.md', '# KẾ HOẠCH\n', /a\.md không có phần khai báo/u],
    ['a head that is wrong', 'a.md', PAPER.replace('access: "public"', 'access: "moi-nguoi"'), /access/u],
    ['a head that is no YAML', 'a.md', PAPER.replace('kind: "Kế hoạch"', 'kind: ["'), /khai báo/u],
    ['a head alone', 'a.md', paperSource('\n'), /không có nội dung/u],
    ['more than is taken', 'a.md', new Uint8Array(5 * 1024 * 1024).fill(0x61), /nặng 5 MB, quá mức 4 MB/u],
  ])('with %s is refused, which says why', async (_, name, content, why) => {
    expect(await refusal(name, content)).toMatch(why);
  });

  it.each([
    ['a line', PAPER.replace('# KẾ', 'TỐI MẬT\n\n# KẾ')],
    ['its head', PAPER.replace('kind:', 'doMat: Mật\nkind:')],
    ['a file without a head', 'TỐI MẬT\n\n# KẾ HOẠCH'],
    ['a cell', paperSource('| A | B |\n| --- | --- |\n| **MẬT** | x |\n')],
    ['letters that are written as numbers', PAPER.replace('# KẾ', 'M&#7852;T\n\n# KẾ')],
    ['a broken line', PAPER.replace('# KẾ', 'TUYỆT MẬT  \nSố: 05\n\n# KẾ')],
    ['a file of Windows', PAPER.replace('# KẾ', 'TUYỆT MẬT\n\n# KẾ').replaceAll('\n', '\r\n')],
    ['a note', `${PAPER}\nXem.[^1]\n\n[^1]: T&#7888;I M&#7852;T\n`],
  ])(
    'that bears the mark of a state secret in %s is refused for that, and nothing of it is said',
    async (_, content) => {
      const error = await readSentFile({ name: 'ten-rieng.md', bytes: utf8(content) }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(SecretFileError);
      expect(error.message).toContain('117/2025/QH15');
      expect(error.message).not.toMatch(/ten-rieng|85%|7\/KH/u);
    },
  );
});

it('is taken up to the limits that are set, which are named where it goes beyond them', async () => {
  const limits = { mostBytes: 1024 * 1024, mostPages: 2 };
  const large = { name: 'a.md', bytes: new Uint8Array(1024 * 1024 + 1).fill(0x61) };
  await expect(readSentFile(large, { limits })).rejects.toThrow(/quá mức 1 MB.*Xin tách/u);
  const long = { name: 'a.pdf', bytes: tinyPdf(new Array(3).fill({ content: show('Trang', 100, 700) })) };
  await expect(readSentFile(long, { limits })).rejects.toThrow(/3 trang, quá mức 2 trang.*Xin tách/u);
  // A kind with a lower limit of its own keeps it.
  expect(mostBytesOf('a.md', { mostBytes: 900 * 1024 * 1024 })).toBe(4 * 1024 * 1024);
  expect(mostBytesOf('a.pdf', { mostBytes: 900 * 1024 * 1024 })).toBe(900 * 1024 * 1024);
});
