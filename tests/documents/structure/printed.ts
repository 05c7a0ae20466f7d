import type { Document } from '../../../src/documents/document.ts';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedTable,
  PrintedText,
} from '../../../src/documents/printed/printed-document.ts';
import { readMarkdown } from '../../../src/documents/readers/markdown.ts';
import { type PaperRead, readStructure } from '../../../src/documents/structure/read-structure.ts';
import { writeMarkdown } from '../../../src/documents/structure/write-markdown.ts';

/** A paragraph as a reader hands it over. */
export function line(text: string, changed: Partial<PrintedText> = {}): PrintedText {
  const look = { align: 'justify', isBold: false, isItalic: false, indent: 0, confidence: 1 } as const;
  return { kind: 'text', page: 1, text, ...look, ...changed };
}

/** A centred line in bold, as titles are printed. */
export function centred(text: string, changed: Partial<PrintedText> = {}): PrintedText {
  return line(text, { align: 'center', isBold: true, ...changed });
}

type CellSaid = string | (Partial<PrintedCell> & { readonly text: string });

/** A table: cells in their order; one that is `undefined` is covered by another. */
export function table(rows: readonly (readonly (CellSaid | undefined)[])[], headRows = 1): PrintedTable {
  const printed = rows.map((cells) => ({
    page: 1,
    cells: new Map(
      cells.flatMap((cell, at): [number, PrintedCell][] => {
        if (cell === undefined) return [];
        const said = typeof cell === 'string' ? { text: cell } : cell;
        return [[at, { columns: 1, rows: 1, isBold: false, confidence: 1, ...said }]];
      }),
    ),
  }));
  return { kind: 'table', page: 1, columns: Math.max(...rows.map(({ length }) => length)), headRows, rows: printed };
}

/** What is found in blocks. */
export function structureOf(blocks: readonly PrintedBlock[], origin: PrintedDocument['origin'] = 'text'): PaperRead {
  return readStructure({ blocks, pages: 1, origin }, 'van-ban.pdf');
}

/** The same, written and read again as a document of the knowledge. */
export function documentOf(blocks: readonly PrintedBlock[]): Document {
  return readMarkdown(writeMarkdown(structureOf(blocks)), 'van-ban.md');
}

/** Headings with as many # as they are deep, items with as many dashes, other text as it stands. */
export function outlineOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    return [
      `${block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : block.level > 0 ? `${'-'.repeat(block.level)} ` : ''}${block.text}`,
    ];
  });
}

/** A head in two columns, as most papers have it. */
export const HEAD: PrintedTable = table(
  [
    ['UBND TỈNH SƠN HÀ\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['Số: 12/KH-SNV', 'Sơn Hà, ngày 05 tháng 02 năm 2026'],
  ],
  0,
);

/** The end of a paper, as most have it. */
export const END: PrintedTable = table(
  [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn An']],
  0,
);
