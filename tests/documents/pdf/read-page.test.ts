import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../src/documents/readers/pdf/open-pdf.ts';
import { type LayeredPage, readPage } from '../../../src/documents/readers/pdf/read-page.ts';
import { show, type TinyPage, tinyPdf } from './tiny-pdf.ts';

async function readOnly(page: TinyPage): Promise<LayeredPage> {
  const pdf = await openPdf(tinyPdf([page]), 'thu.pdf');
  try {
    return await readPage(await pdf.document.getPage(1));
  } finally {
    await pdf.close();
  }
}

const near = (value: number) => expect.closeTo(value, 0);

describe('the words of a page', () => {
  it('stand where they are printed, in points from the upper left corner, with their style', async () => {
    const { page } = await readOnly({
      content: `${show('Ke hoach', 100, 742)} ${show('So 5', 300, 742, { font: 'B' })}`,
    });
    expect(page).toMatchObject({ number: 1, width: 595, height: 842 });
    expect(page.words).toMatchObject([
      { text: 'Ke hoach', x: near(100), y: near(91), height: near(12), isBold: false, confidence: 1 },
      { text: 'So 5', x: near(300), isBold: true },
    ]);
  });

  it('are parted where many spaces were typed between them', async () => {
    const { page } = await readOnly({ content: show('Noi nhan:            KT. CHU TICH', 100, 700) });
    expect(page.words.map(({ text }) => text)).toEqual(['Noi nhan:', 'KT. CHU TICH']);
  });

  it('that are printed twice to look bold are bold, once', async () => {
    const { page } = await readOnly({ content: `${show('KE HOACH', 100, 700)} ${show('KE HOACH', 100.4, 700)}` });
    expect(page.words).toMatchObject([{ text: 'KE HOACH', isBold: true }]);
  });

  it('stand upright on pages that are turned, by their file or by their text', async () => {
    const upright = { text: 'Phu luc', height: near(12), y: near(91) };
    const byFile = await readOnly({ content: show('Phu luc', 100, 742), rotate: 90 });
    expect(byFile).toMatchObject({
      turned: 90,
      page: { width: 595, height: 842, words: [{ ...upright, x: near(100) }] },
    });
    for (const matrix of ['0 1 -1 0 91 100', '0 -1 1 0 504 742', '-1 0 0 -1 495 91']) {
      const { page } = await readOnly({ content: `BT /F 12 Tf ${matrix} Tm (Phu luc) Tj ET` });
      expect(page.words).toMatchObject([{ ...upright, y: expect.closeTo(91 - 9, 0) }]);
    }
    const inFile = await readOnly({ content: 'BT /F 12 Tf 0 1 -1 0 100 100 Tm (Phu luc) Tj ET', rotate: 90 });
    expect(inFile).toMatchObject({
      turned: 0,
      page: { width: 842, height: 595, words: [{ ...upright, x: near(100) }] },
    });
  });

  it('off the page are not read', async () => {
    const { page } = await readOnly({ content: `${show('tren giay', 100, 700)} ${show('ngoai giay', 100, 2000)}` });
    expect(page.words.map(({ text }) => text)).toEqual(['tren giay']);
  });
});

describe('the rules of a page', () => {
  const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re f`;

  it('are strokes, and the middles of narrow filled boxes', async () => {
    const { page } = await readOnly({
      content: `100 700 m 300 700 l S ${box(100, 599.5, 200, 1)} ${box(99.5, 600, 1, 100)}`,
    });
    expect(page.rules).toMatchObject([
      { x1: near(100), y1: near(142), x2: near(300), y2: near(142) },
      { x1: near(100), y1: near(242), x2: near(300), y2: near(242) },
      { x1: near(100), y1: near(142), x2: near(100), y2: near(242) },
    ]);
  });

  it('are the four sides of a stroked box, wherever the paper was shifted to', async () => {
    const { page } = await readOnly({ content: 'q 1 0 0 1 50 50 cm 100 600 200 50 re S Q' });
    expect(page.rules).toHaveLength(4);
    expect(page.rules.every(({ x1, x2 }) => Math.min(x1, x2) >= 149.9 && Math.max(x1, x2) <= 350.1)).toBe(true);
  });

  it('are none where they are white, slanted, or a background', async () => {
    const { page } = await readOnly({
      content: `1 1 1 RG 100 700 m 300 700 l S 0 0 0 RG 100 600 m 300 650 l S 0.8 g ${box(100, 400, 200, 50)}`,
    });
    expect(page.rules).toEqual([]);
  });
});

describe('pages that are pictures', () => {
  const picture = 'q 595 0 0 842 0 0 cm /I Do Q';
  const layer = Array.from({ length: 40 }, (_, i) =>
    show('lop chu cua may quet', 60, 800 - 15 * i, { before: '3 Tr' }),
  );

  it('are known by invisible text over them, by text under them, and by having none', async () => {
    const under = Array.from({ length: 40 }, (_, i) => show('lop chu cua may quet', 60, 800 - 15 * i));
    for (const content of [picture, [picture, ...layer].join('\n'), [...under, picture].join('\n')])
      expect(await readOnly({ content })).toMatchObject({ isScanned: true });
  });

  it('are no backgrounds behind text that is seen', async () => {
    const seen = Array.from({ length: 40 }, (_, i) => show('van ban co hinh nen', 60, 800 - 15 * i));
    expect(await readOnly({ content: [picture, ...seen].join('\n') })).toMatchObject({ isScanned: false });
  });
});
