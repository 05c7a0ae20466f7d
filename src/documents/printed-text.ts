import type { Document } from './document.ts';
import { withoutNotes } from './notes.ts';

/** All that a document prints, line by line and cell by cell, without its note marks. */
export function printedText({ blocks }: Document): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.header, ...block.rows.flatMap(({ cells }) => cells)] : [block.text],
  );
  return withoutNotes(texts.join('\n'));
}
