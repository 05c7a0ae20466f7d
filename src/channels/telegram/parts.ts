import type { InlineKeyboardMarkup } from 'grammy/types';
import type { ReplyFile } from '../../assistant/message.ts';
import type { Delivery } from '../../assistant/outlet.ts';
import { withChoices } from '../layout/choices.ts';
import { WORDS as LAYOUT_WORDS } from '../layout/words.ts';
import type { CallbackData } from './callback-data.ts';
import { addressOf, isGroup, type Place } from './chat-address.ts';
import { keyboardOf } from './keyboard.ts';
import { messageIn } from './message-key.ts';
import { WORDS } from './messages.ts';
import { type RenderedMessage, renderTelegram } from './render-reply.ts';

/** What is sent in one call. */
export type Part = (Words | File) & {
  /** The number of the message that it is shown below. */
  readonly below?: number;
};

type Words = RenderedMessage & { readonly kind: 'text'; readonly keyboard?: InlineKeyboardMarkup };
type File = { readonly kind: 'photo' | 'document'; readonly file: ReplyFile };

/**
 * A delivery as what is sent one after the other: words, with the buttons below the last ones, then files. Where others
 * write too, the first is shown below the message that it answers.
 */
export function partsOf(delivery: Delivery, place: Place | undefined, data: CallbackData): Part[] {
  const { files = [] } = delivery.reply;
  const [first, ...others] = [
    ...wordsOf(delivery, place, data),
    ...files.map((file): Part => ({ kind: file.mediaType === 'image/png' ? 'photo' : 'document', file })),
  ];
  if (!first) return [];
  const below = isGroup(delivery.chat) && delivery.answers !== undefined ? messageIn(delivery.answers) : undefined;
  return [below === undefined ? first : { ...first, below }, ...others];
}

function wordsOf({ reply, turn }: Delivery, place: Place | undefined, data: CallbackData): Part[] {
  const { choices = [] } = reply;
  // Where no turn is named buttons would lead nowhere; the number can still be typed.
  const keyboard =
    place && turn !== undefined && choices.length > 0
      ? keyboardOf(choices, { turn, chat: addressOf(place), data })
      : undefined;
  const text = keyboard ? reply.text : withChoices(reply);
  const rendered = renderTelegram({ ...reply, text });
  const texts = rendered.length === 0 && keyboard ? [plainly(LAYOUT_WORDS.choose)] : rendered;
  return texts.map((message, i) => ({
    kind: 'text',
    ...message,
    ...(keyboard && i === texts.length - 1 ? { keyboard } : {}),
  }));
}

/** What is said where a part cannot be had. */
export function partInsteadOf(part: Part): Part {
  return { kind: 'text', ...plainly(part.kind === 'text' ? WORDS.partRefused : WORDS.fileRefused(part.file.name)) };
}

/** Words in which nothing is markup. */
function plainly(words: string): RenderedMessage {
  return { html: words, plain: words };
}
