import type { PrintedDocument } from '../printed/printed-document.ts';
import { arrangeBody } from './body.ts';
import { findEnds } from './find-ends.ts';
import { findHeads } from './find-heads.ts';
import { takeOutNotes } from './notes.ts';
import { mendNumbers } from './numbers/mend-numbers.ts';
import { readMeta } from './read-meta.ts';
import { partsOf } from './text-parts.ts';
import type { StructuredPaper } from './write-markdown.ts';

/** A paper with its structure; `doubts` are Vietnamese sentences for the administrator who sent it. */
export interface PaperRead extends StructuredPaper {
  readonly doubts: readonly string[];
}

/**
 * Finds in what was printed what a paper says of itself, its headings and their levels, lists, notes and tables, by the
 * layouts of Nghị định 30/2020/NĐ-CP. What is not printed is null and a doubt, never guessed. `fileName` names it where
 * it has no title.
 */
export function readStructure(printed: PrintedDocument, fileName: string): PaperRead {
  const { parts, notes } = takeOutNotes(partsOf(printed.blocks));
  const read = findEnds(findHeads(parts));
  const whole = printed.origin === 'text' ? { parts: read, doubts: [] } : mendNumbers(read);
  const body = arrangeBody(whole.parts);
  const { meta, doubts } = readMeta(whole.parts, body, printed, fileName);
  return { meta, body: body.parts, notes, doubts: [...whole.doubts, ...doubts] };
}
