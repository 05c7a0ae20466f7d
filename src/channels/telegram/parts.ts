import type { InlineKeyboardMarkup } from 'grammy/types';
import type { ReplyFile } from '../../assistant/message.ts';
import type { Delivery } from '../../assistant/outlet.ts';
import { withChoices } from '../layout/choices.ts';
import { WORDS } from '../layout/words.ts';
import type { CallbackData } from './callback-data.ts';
import { keyboardOf } from './keyboard.ts';
import { type RenderedMessage, renderTelegram } from './render-reply.ts';

/** What is sent in one call. */
export type Part =
  | (RenderedMessage & { readonly kind: 'text'; readonly keyboard?: InlineKeyboardMarkup })
  | { readonly kind: 'photo' | 'document'; readonly file: ReplyFile };

/** A delivery as what is sent one after the other: words, with the buttons below the last ones, then files. */
export function partsOf({ reply, chat, turn }: Delivery, data: CallbackData): Part[] {
  const { choices = [], files = [] } = reply;
  const isPressed = turn !== undefined && choices.length > 0;
  // Where no turn is named buttons would lead nowhere; the number can still be typed.
  const text = isPressed ? reply.text : withChoices(reply);
  const rendered = renderTelegram({ ...reply, text });
  const texts = rendered.length === 0 && isPressed ? [{ html: WORDS.choose, plain: WORDS.choose }] : rendered;
  const words = texts.map((message, i): Part => {
    const isLast = i === texts.length - 1;
    return {
      kind: 'text',
      ...message,
      ...(isLast && isPressed ? { keyboard: keyboardOf(choices, { turn, chat, data }) } : {}),
    };
  });
  return [
    ...words,
    ...files.map((file): Part => ({ kind: file.mediaType === 'image/png' ? 'photo' : 'document', file })),
  ];
}
