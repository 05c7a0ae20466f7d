import { UserError } from '../../shared/errors.ts';
import { withoutPiledMarks } from '../../shared/text/piled-marks.ts';
import type { PrintedBlock, PrintedDocument } from '../printed/printed-document.ts';
import { readStructure } from '../structure/read-structure.ts';
import { writeMarkdown } from '../structure/write-markdown.ts';
import { INGEST_WORDS } from './messages.ts';
import type { ReadText } from './read-text.ts';
import { refuseMarked } from './secret-file-error.ts';

/**
 * A paper as Markdown, once all that it prints was looked through for the mark of a state secret; `aside` is what a file
 * holds beside its text. Throws SecretFileError where one stands there, UserError where there is nothing to read.
 */
export function readPrinted(read: PrintedDocument, aside: readonly string[], name: string): ReadText {
  const printed = { ...read, blocks: read.blocks.map(unpiled) };
  refuseMarked(linesOf(printed));
  refuseMarked(aside);
  const paper = readStructure(printed, name);
  if (paper.body.length === 0) throw new UserError(INGEST_WORDS.empty(name));
  return { markdown: writeMarkdown(paper), doubts: paper.doubts };
}

function* linesOf({ blocks }: PrintedDocument): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'text') yield* block.text.split('\n');
    else for (const { cells } of block.rows) for (const { text } of cells.values()) yield* text.split('\n');
  }
}

/** Pieces that were harmless by themselves may be none together. */
function unpiled(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'text') return { ...block, text: withoutPiledMarks(block.text) };
  const rows = block.rows.map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([column, cell]) => [column, { ...cell, text: withoutPiledMarks(cell.text) }])),
  }));
  return { ...block, rows };
}
