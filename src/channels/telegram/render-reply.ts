import type { Reply } from '../../assistant/message.ts';
import { blocksOf } from '../../assistant/reply-blocks.ts';
import { linesOf } from './block-lines.ts';
import { htmlOf } from './html.ts';
import { RENDER_WORDS } from './render-words.ts';
import { plainOf, type Run, tidy } from './rich-text.ts';
import { sourceLines } from './sources.ts';
import { splitLines } from './split.ts';

/** One message: as HTML, and the same without markup for where that is refused. */
export interface RenderedMessage {
  readonly html: string;
  readonly plain: string;
}

const ROOM = { length: 4096, entities: 100 };
/** The same below a line that says which part it is, of 9,999 at most. */
const ROOM_OF_PART = { length: ROOM.length - '(9999/9999)\n'.length, entities: ROOM.entities - 1 };

/**
 * A reply as messages for Telegram, in the order in which they are read: its blocks, then its sources. Choices and files go
 * their own ways. None for a reply that says nothing.
 */
export function renderTelegram({ text, table, citations }: Reply): RenderedMessage[] {
  const blocks = blocksOf({ text: tidy(text), ...(table ? { table } : {}) });
  const lines = [...blocks.flatMap((_, i) => linesOf(blocks, i)), ...sourceLines(citations)];
  const whole = splitLines(lines, ROOM);
  const messages = whole.length > 1 ? numberParts(splitLines(lines, ROOM_OF_PART)) : whole;
  return messages.map((runs) => ({ html: htmlOf(runs), plain: plainOf(runs) }));
}

function numberParts(parts: readonly Run[][]): Run[][] {
  return parts.map((runs, i) => [
    { text: RENDER_WORDS.part(i + 1, parts.length), tags: ['i'] },
    { text: '\n', tags: [] },
    ...runs,
  ]);
}
