import type { Reply } from '../../assistant/message.ts';
import { layOut } from '../layout/lay-out.ts';
import { plainOf } from '../layout/rich-text.ts';
import { htmlOf } from './html.ts';

/** One message: as HTML, and the same without markup for where that is refused. */
export interface RenderedMessage {
  readonly html: string;
  readonly plain: string;
}

/** What Telegram takes in a message, after its markup is read (core.telegram.org/bots/api#sendmessage). */
const ROOM = { length: 4096, entities: 100 };

/** The words of a reply as messages for Telegram; none for a reply that says nothing. */
export function renderTelegram(reply: Reply): RenderedMessage[] {
  return layOut(reply, ROOM).map((runs) => ({ html: htmlOf(runs), plain: plainOf(runs) }));
}
