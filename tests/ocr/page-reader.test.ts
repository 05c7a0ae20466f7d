import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLayout } from '../../src/documents/layout/read-layout.ts';
import type { PagePicture } from '../../src/documents/printed/page-picture.ts';
import type { Engine } from '../../src/documents/readers/ocr/engine.ts';
import { createPageReader } from '../../src/documents/readers/ocr/page-reader.ts';
import { turnQuarters } from '../../src/documents/readers/ocr/turn-picture.ts';
import { createWasmEngine } from '../../src/documents/readers/ocr/wasm-engine.ts';
import { openPdf } from '../../src/documents/readers/pdf/open-pdf.ts';
import { ROOT } from '../house/sources.ts';
import { renderPage } from '../support/scan/render-page.ts';

const SLOW_MS = 120_000;
const reader = createPageReader({ threads: 1, openEngine: createWasmEngine });
let scan: PagePicture;

beforeAll(async () => {
  const pdf = await openPdf(readFileSync(`${ROOT}tests/recordings/scans/table.pdf`), 'table.pdf');
  scan = await renderPage(await pdf.document.getPage(1), 200);
  await pdf.close();
}, SLOW_MS);
afterAll(() => reader.close());

async function cellsIn(picture: PagePicture): Promise<string[]> {
  const blocks = readLayout([await reader.read(picture, 1)]);
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)) : [],
  );
}

describe('a scanned table, 1.2 degrees askew', () => {
  const PRINTED = ['TT', 'Chủ trì', '1', '2', '3', '2025', 'CTX, NST', 'Phòng BCVT&CĐS', '3.640', '2693', '290'];

  it.each([
    ['as it lies', 0],
    ['on its side', 1],
    ['on its head', 2],
    ['on its other side', 3],
  ])(
    'is read into its cells %s',
    async (_, quarters) => {
      const cells = await cellsIn(turnQuarters(scan, quarters));
      expect(cells).toEqual(expect.arrayContaining(PRINTED));
      expect(cells.length).toBe(24);
    },
    SLOW_MS,
  );
});

describe('a reader of pictures', () => {
  const blank = (width: number, height: number): PagePicture => ({
    pixels: new Uint8Array(width * height).fill(255),
    width,
    height,
    dpi: 300,
  });

  it('finds nothing on a blank page', async () => {
    expect(await reader.read(blank(600, 800), 3)).toMatchObject({
      number: 3,
      width: 144,
      height: 192,
      words: [],
      rules: [],
    });
  });

  it('refuses a picture that is too large, and says which page', async () => {
    const huge = { ...blank(1, 1), width: 10_000, height: 7_000 };
    await expect(reader.read(huge, 12)).rejects.toThrow(/^Trang 12 /u);
  });

  it(
    'stops when it is told to, and reads again afterwards',
    async () => {
      const stop = new AbortController();
      const reading = reader.read(scan, 1, stop.signal);
      stop.abort();
      await expect(reading).rejects.toBe(stop.signal.reason);
      expect((await cellsIn(scan)).length).toBe(24);
    },
    SLOW_MS,
  );

  it('hands on what an engine died of, and closes every engine', async () => {
    const closed: string[] = [];
    const broken = (): Engine => ({
      name: 'broken',
      read: () => Promise.reject(new Error('đứt')),
      close: async () => void closed.push('closed'),
    });
    const other = createPageReader({ threads: 2, openEngine: broken });
    await expect(other.read(scan, 1)).rejects.toThrow('đứt');
    await other.close();
    expect(closed.length).toBe(2);
  });
});
