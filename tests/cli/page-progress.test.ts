import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createPageProgress } from '../../src/cli/page-progress.ts';

function collect(isTTY: boolean) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { written, stderr: Object.assign(stream, { isTTY, columns: 80 }) };
}

function read(pages: number, isTTY = false): string[] {
  const { written, stderr } = collect(isTTY);
  const onPage = createPageProgress(stderr)('ke-hoach.pdf');
  for (let page = 1; page <= pages; page++) onPage(page, pages);
  return written;
}

it('says where nobody watches how far a file is, four times at most', () => {
  expect(read(200)).toEqual([50, 100, 150, 200].map((page) => `Đang đọc ke-hoach.pdf: ${page} trên 200 trang.\n`));
  expect(read(3)).toEqual(['1', '2', '3'].map((page) => `Đang đọc ke-hoach.pdf: ${page} trên 3 trang.\n`));
});

it('draws one line in a terminal, which goes away', () => {
  const written = read(4, true);
  expect(written[1]).toMatch(/2\/4 Đang đọc ke-hoach\.pdf$/u);
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});
