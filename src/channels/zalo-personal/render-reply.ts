import type { Reply } from '../../assistant/message.ts';
import { layOut } from '../layout/lay-out.ts';
import { type Look, plainOf, type Run } from '../layout/rich-text.ts';

/** A stretch of a message that Zalo shows bold or slanting; places are UTF-16 units. */
export interface Style {
  readonly start: number;
  readonly len: number;
  readonly st: 'b' | 'i';
}

/** One message: its words, and how they look. */
export interface RenderedMessage {
  readonly text: string;
  readonly styles: readonly Style[];
}

/** zca-js checks no length. The limit of Zalo is not known; others send 2,000 at a time and see it arrive. */
const ROOM = { length: 2000 };
const STYLES: Partial<Record<Look, Style['st']>> = { bold: 'b', italic: 'i' };

/** The words of a reply as messages for Zalo; none for a reply that says nothing. */
export function renderZalo(reply: Pick<Reply, 'text' | 'table' | 'citations'>): RenderedMessage[] {
  return layOut(reply, ROOM).map((runs) => ({ text: plainOf(runs), styles: stylesOf(runs) }));
}

function stylesOf(runs: readonly Run[]): Style[] {
  let start = 0;
  return runs.flatMap(({ text, looks }) => {
    const from = start;
    start += text.length;
    return looks.flatMap((look) => (STYLES[look] ? [{ start: from, len: text.length, st: STYLES[look] }] : []));
  });
}
