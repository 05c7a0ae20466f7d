import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PagePicture } from '../../../src/documents/printed/page-picture.ts';
import { openPdf } from '../../../src/documents/readers/pdf/open-pdf.ts';
import { openPdfApart } from '../../../src/documents/readers/pdf/pdf-session.ts';
import { readPdf } from '../../../src/documents/readers/pdf/read-pdf.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { childrenOf } from '../../support/costs.ts';
import { FIRST_ADDED, show, tinyPdf } from './tiny-pdf.ts';

const page = { content: show('Sở Khoa', 100, 700) };
const refusal = (bytes: Uint8Array) =>
  readPdf(bytes, 'ke-hoach.pdf').then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a PDF that cannot be read', () => {
  it('is refused with its name and the way out: locked, broken, without pages, too long', async () => {
    const key = '<'.concat('00'.repeat(32), '>');
    const locked = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O ${key} /U ${key} >> /ID [<00> <00>]`;
    const cases: [Uint8Array, RegExp][] = [
      [tinyPdf([page], { trailer: locked }), /mật khẩu/u],
      [Buffer.from('%PDF-1.7\nkhông phải PDF'), /bị hỏng/u],
      [Buffer.from('không phải PDF'), /bị hỏng/u],
      [tinyPdf([]), /không có trang nào|bị hỏng/u],
      [tinyPdf(new Array(501).fill(page)), /501 trang, quá mức 500 trang/u],
    ];
    for (const [bytes, message] of cases) {
      const error = await openPdf(bytes, 'ke-hoach.pdf').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect((error as Error).message).toMatch(message);
      expect((error as Error).message).toContain('ke-hoach.pdf');
    }
  });

  it('is refused so where a page is empty, or cannot be read', async () => {
    expect(await refusal(tinyPdf([{ content: '' }]))).toMatchObject({
      message: expect.stringMatching(/“ke-hoach.pdf” không có chữ nào/u),
    });
    const broken = tinyPdf([page, { content: '', entries: `/Annots ${FIRST_ADDED} 0 R` }], { objects: ['[ 1 0 R'] });
    expect(await refusal(broken)).toMatchObject({ message: expect.stringMatching(/“ke-hoach.pdf” không mở được/u) });
  });

  it('does no harm: forms that draw themselves, pages that are their own parents, streams that are cut', async () => {
    const form = (draws: string) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${FIRST_ADDED} 0 R >> >> /Length ${draws.length} >>\nstream\n${draws}\nendstream`;
    const looped = tinyPdf([{ content: `${show('Con chu', 100, 700)} /X Do`, entries: '' }], {
      objects: [form('/X Do /X Do')],
    });
    const whole = tinyPdf([page, page]);
    const cut = whole.slice(0, whole.length * 0.7);
    for (const bytes of [looped, cut]) {
      const error = await refusal(bytes);
      expect(error === undefined || error instanceof UserError).toBe(true);
    }
  });
});

describe('a PDF that means harm', () => {
  // A font whose widths are told for two thousand million letters: a JavaScript engine gives up the whole process for it.
  const wideFont = [
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [${FIRST_ADDED + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${FIRST_ADDED + 2} 0 R /W [1 2000000000 500] >>`,
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /StemV 1 >>',
  ];
  const entries = `/Resources << /Font << /G ${FIRST_ADDED} 0 R >> >>`;
  const bytes = tinyPdf([{ content: 'BT /G 12 Tf 100 700 Td <0041> Tj ET', entries }], { objects: wideFont });

  it('brings down only the process that reads it', async () => {
    expect(await refusal(bytes)).toMatchObject({
      message: expect.stringMatching(/“ke-hoach.pdf” cần nhiều bộ nhớ hơn/u),
    });
  });

  it('ends with that process where a page takes too long', async () => {
    // Each form draws the next one twice, forty times over.
    const forms = Array.from({ length: 40 }, (_, i) => {
      const next = `/Resources << /XObject << /X ${FIRST_ADDED + i + 1} 0 R >> >>`;
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${next} /Length 11 >>\nstream\n/X Do /X Do\nendstream`;
    });
    const first = `/Resources << /XObject << /X ${FIRST_ADDED} 0 R >> >>`;
    const doubling = tinyPdf([{ content: '/X Do', entries: first }], { objects: forms });
    const session = await openPdfApart(doubling, 'ke-hoach.pdf', { mostPageMs: 8_000 });
    await expect(session.readPage(1)).rejects.toThrow(/ke-hoach.pdf” đọc quá 8 giây chưa xong/u);
    await session.close();
  });

  it('ends with that process where it takes more memory than it may, whatever for', async () => {
    const huge = 'q 595 0 0 842 0 0 cm /X Do Q';
    const data = deflateSync(Buffer.alloc(3 * 7000 * 7000)).toString('latin1');
    const picture = `<< /Type /XObject /Subtype /Image /Width 7000 /Height 7000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
    const entries = `/Resources << /XObject << /X ${FIRST_ADDED} 0 R >> >>`;
    const bytes = tinyPdf([{ content: huge, entries }], { objects: [picture] });
    const limits = { mostResidentMegabytes: 600, mostPageMs: 25_000 };
    const session = await openPdfApart(bytes, 'ke-hoach.pdf', limits);
    await expect(session.draw(1, { dpi: 300, turned: 0 })).rejects.toThrow(/ke-hoach.pdf” cần nhiều bộ nhớ hơn/u);
    await session.close();
  });
});

describe('a PDF whose text cannot be trusted', () => {
  const garbled = Array.from({ length: 30 }, (_, i) =>
    show('chuyén d6i s6 trén dja ban tinh hiéu lyc', 60, 800 - 15 * i),
  ).join('\n');
  const sound = { content: show('Trang 2', 100, 700) };
  const reader = (seen: PagePicture[]) => ({
    read: async (picture: PagePicture, number: number) => {
      seen.push(picture);
      const words = [
        {
          text: 'chuyển đổi số',
          x: 100,
          y: 100,
          width: 80,
          height: 12,
          isBold: false,
          isItalic: false,
          confidence: 0.9,
        },
      ];
      return { number, width: 595, height: 842, words, rules: [] };
    },
    close: async () => {
      closed++;
    },
  });
  let closed = 0;

  it('is read by the pictures of just those pages, which is told', async () => {
    const seen: PagePicture[] = [];
    const told: number[] = [];
    closed = 0;
    const read = await readPdf(tinyPdf([{ content: garbled }, sound]), 'quet.pdf', {
      openPictures: async () => reader(seen),
      onPage: (done) => told.push(done),
    });
    expect(read).toMatchObject({ pages: 2, origin: 'text', pictured: [1] });
    expect(read.blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toEqual(['chuyển đổi số', 'Trang 2']);
    expect(read.doubts).toEqual([expect.stringMatching(/Trang 1 đọc từ ảnh quét/u)]);
    expect(told).toEqual([1, 2]);
    expect(closed).toBe(1);
    expect(seen).toHaveLength(1);
    const { width, height, pixels, dpi } = seen[0]!;
    expect([width, height, dpi]).toEqual([2479, 3508, 300]);
    expect(pixels).toHaveLength(width * height);
    expect(pixels.some((pixel) => pixel < 100)).toBe(true);
  });

  it('is read as it stands where pictures cannot be read, with a doubt', async () => {
    const { doubts, pictured } = await readPdf(tinyPdf([{ content: garbled }, sound]), 'quet.pdf');
    expect(pictured).toEqual([]);
    expect(doubts).toEqual([expect.stringMatching(/Trang 1 .*lớp chữ hỏng/u)]);
  });

  it('is refused by its name where its picture cannot be read', async () => {
    const openPictures = async () => ({
      read: () => Promise.reject(new UserError('Trang 1 là ảnh mà đọc quá 120 giây vẫn chưa xong.')),
      close: async () => undefined,
    });
    const told = readPdf(tinyPdf([{ content: garbled }]), 'quet.pdf', { openPictures });
    await expect(told).rejects.toThrow('Tệp “quet.pdf”: Trang 1 là ảnh');
  });

  it('is left as soon as nobody wants it', async () => {
    const stop = new AbortController();
    const reading = readPdf(tinyPdf([sound, sound, sound]), 'a.pdf', {
      signal: stop.signal,
      onPage: () => stop.abort(),
    });
    await expect(reading).rejects.toThrow(/abort/iu);
  });
});

it('sees the end of every process that it started, however reading ended', async () => {
  const before = childrenOf();
  await readPdf(tinyPdf([page]), 'a.pdf');
  await refusal(Buffer.from('%PDF-1.7'));
  const stop = new AbortController();
  const stopped = readPdf(tinyPdf(new Array(50).fill(page)), 'a.pdf', {
    signal: stop.signal,
    onPage: () => stop.abort(),
  });
  await expect(stopped).rejects.toThrow();
  expect(childrenOf()).toEqual(before);
});

it('tells what stamps and signatures say, apart from the paper', async () => {
  const stamp = '<< /Type /Annot /Subtype /FreeText /Rect [10 10 200 40] /DA (/F 12 Tf) /Contents (TUYET MAT) >>';
  const bytes = tinyPdf([{ content: show('Noi dung', 100, 700), entries: `/Annots [${FIRST_ADDED} 0 R]` }], {
    objects: [stamp],
  });
  const { blocks, beside } = await readPdf(bytes, 'dau.pdf');
  expect(blocks).toHaveLength(1);
  expect(beside).toContain('TUYET MAT');
});
