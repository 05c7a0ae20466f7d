import { cleanText } from '../../shared/text/fold.ts';
import type { PrintedBlock } from '../printed/printed-document.ts';
import type { Part } from './parts.ts';

/** Blocks as a reader handed them over, as parts: blanks squeezed, and what only draws a line left out. */
export function partsOf(blocks: readonly PrintedBlock[]): Part[] {
  return blocks.flatMap((block): Part[] => {
    if (block.kind === 'table') return [...block.rows].some(({ cells }) => cells.size > 0) ? [block] : [];
    const text = cleanText(block.text)
      .replace(/ *\n+ */gu, '\n')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const { page, heading, item, indent, isBold, isItalic } = block;
    return [{ kind: 'text', page, text, heading, item, indent, isBold, isItalic, isCentred: block.align === 'center' }];
  });
}
