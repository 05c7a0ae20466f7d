import type { ReplyFile } from '../../assistant/message.ts';
import type { Delivery } from '../../assistant/outlet.ts';
import { withChoices } from '../layout/choices.ts';
import { CHAT_WORDS } from './messages.ts';
import { type RenderedMessage, renderZalo } from './render-reply.ts';

/** What is sent in one call: words, or a file, which Zalo takes apart from words. */
export type Part =
  | { readonly kind: 'text'; readonly place: number; readonly message: RenderedMessage }
  | { readonly kind: 'file'; readonly place: number; readonly file: ReplyFile };

/** A delivery as what is sent one after the other: words, choices among them as numbers, then files. */
export function partsOf({ reply }: Pick<Delivery, 'reply'>): Part[] {
  const texts = renderZalo({ ...reply, text: withChoices(reply) });
  const files = reply.files ?? [];
  return [
    ...texts.map((message, place): Part => ({ kind: 'text', place, message })),
    ...files.map((file, i): Part => ({ kind: 'file', place: texts.length + i, file })),
  ];
}

/** What is said where a later part is refused for good; a message of its own, of which nothing was sent before. */
export function partInsteadOf(part: Part): Part {
  const text = part.kind === 'text' ? CHAT_WORDS.partRefused : CHAT_WORDS.fileRefused(part.file.name);
  return { kind: 'text', place: -part.place, message: { text, styles: [] } };
}
