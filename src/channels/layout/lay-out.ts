import type { Reply } from '../../assistant/message.ts';
import { blocksOf } from '../../assistant/reply-blocks.ts';
import { linesOf } from './block-lines.ts';
import { type Run, tidy } from './rich-text.ts';
import { sourceLines } from './sources.ts';
import { type Room, splitLines } from './split.ts';
import { WORDS } from './words.ts';

const LONGEST_PART_LINE = '(9999/9999)\n'.length;

/**
 * A reply as messages that each fit into the room, in the order in which they are read: its blocks, then its sources; several
 * begin with a line that counts them. Choices and files go their own ways. None for a reply that says nothing.
 */
export function layOut({ text, table, citations }: Pick<Reply, 'text' | 'table' | 'citations'>, room: Room): Run[][] {
  const blocks = blocksOf({ text: tidy(text), ...(table ? { table } : {}) });
  const lines = [...blocks.flatMap((_, i) => linesOf(blocks, i)), ...sourceLines(citations)];
  const whole = splitLines(lines, room);
  return whole.length > 1 ? numberParts(splitLines(lines, belowPartLine(room))) : whole;
}

function belowPartLine({ length, entities }: Room): Room {
  return { length: length - LONGEST_PART_LINE, ...(entities === undefined ? {} : { entities: entities - 1 }) };
}

function numberParts(parts: readonly Run[][]): Run[][] {
  return parts.map((runs, i) => [
    { text: WORDS.part(i + 1, parts.length), looks: ['italic'] },
    { text: '\n', looks: [] },
    ...runs,
  ]);
}
