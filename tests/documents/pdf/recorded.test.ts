import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/readers/pdf/read-pdf.ts';
import { comparePaper } from '../../support/paper/compare.ts';
import { readPaper } from '../../support/paper/read-paper.ts';

const RECORDED = [
  ['05-kh-ubnd-2026', 'chromium'],
  ['1411-kh-skhcn-2025', 'chromium'],
  ['1411-kh-skhcn-2025', 'libreoffice'],
  ['41-bc-skhcn-2025', 'libreoffice'],
] as const;

describe.each(RECORDED)('%s printed by %s', (id, producer) => {
  it('is read back, paragraph by paragraph and cell by cell', async () => {
    const paper = readPaper(await readFile(`knowledge/${id}.md`, 'utf8'), id);
    const read = await readPdf(await readFile(`tests/recordings/pdf/${id}.${producer}.pdf`), `${id}.pdf`);
    const { paragraphs, exactParagraphs, cells, exactCells, lost } = comparePaper(paper, read.blocks);
    expect(paragraphs).toBeGreaterThan(80);
    expect(cells).toBeGreaterThan(90);
    // A little room: the knowledge may be corrected after its paper was printed.
    expect(exactParagraphs / paragraphs, lost.join('\n')).toBeGreaterThan(0.98);
    expect(exactCells / cells, lost.join('\n')).toBeGreaterThan(0.98);
    expect(read).toMatchObject({ origin: 'text', pictured: [], doubts: [] });
  });
});
