import type { Message as Received, User, UserFromGetMe } from 'grammy/types';
import { z } from 'zod';
import type { Attachment, Message } from '../../assistant/message.ts';
import { isForAnother, isNamed, withoutName } from './addressing.ts';
import { addressOf } from './chat-address.ts';
import { messageKey } from './message-key.ts';

/** The name of the channel in accounts and addresses. */
export const CHANNEL = 'telegram';

/** What of a message a person can have meant to say; the rest is what Telegram says of the chat. */
const SAID = [
  ...['text', 'caption', 'sticker', 'voice', 'audio', 'video', 'video_note', 'photo', 'document', 'animation'],
  ...['contact', 'location', 'venue', 'poll', 'dice', 'game', 'story', 'paid_media', 'checklist'],
] as const;
const UNNAMED = 'tep-khong-ten';
/** Longer than any name: what does not fit is no date. */
const LAST_SECOND = 253_402_300_799;

/** What else there is to know of an update: whose it is, and when it came. */
interface Known {
  readonly me: UserFromGetMe;
  readonly at: Date;
}

/**
 * A message as the assistant takes it; undefined for what nobody said to it: joinings and pinnings, posts of a channel,
 * commands for other bots. What has no words (a sticker, a voice) comes as a message that says nothing.
 */
export function toMessage(received: Received, { me, at }: Known): Message | undefined {
  const { chat } = received;
  const sender = senderOf(received);
  if (!sender || received.is_automatic_forward || !SAID.some((kind) => kind in received)) return undefined;
  const isPrivate = chat.type === 'private';
  if (!isPrivate && isForAnother(received, me)) return undefined;
  return {
    ...{ channel: CHANNEL, key: keyOf(received, me), ...sender, chat: chatOf(received), isPrivate },
    isAddressed: isPrivate || isNamed(received, me),
    text: textOf(received, me),
    ...attachmentsOf(received),
    sentAt: sentAt(received) ?? at,
  };
}

/** Who only names the bot, below what somebody else wrote, asks that. */
function textOf(received: Received, me: UserFromGetMe): string {
  const { text, caption, reply_to_message: repliedTo } = received;
  const said = withoutName(text ?? caption ?? '', me);
  const isOnlyNamed = said === '' && text !== undefined && repliedTo?.from?.id !== me.id;
  return isOnlyNamed ? (repliedTo?.text ?? repliedTo?.caption ?? '') : said;
}

/** Pictures that were sent together are one message, or each would be answered. */
function keyOf({ chat, message_id: id, media_group_id: album, document }: Received, me: UserFromGetMe): string {
  const isOneOfMany = album !== undefined && !document;
  return isOneOfMany ? `${me.id}:${chat.id}:album:${album}` : messageKey(me.id, chat.id, id);
}

/** A button as a message: it says nothing but what was chosen. */
export function toChoice(
  { id, from, message }: { readonly id: string; readonly from: User; readonly message: Pressed },
  choice: NonNullable<Message['choice']>,
  { me, at }: Known,
): Message {
  const isPrivate = message.chat.type === 'private';
  const where = { channel: CHANNEL, key: `${me.id}:press:${id}`, chat: chatOf(message), isPrivate };
  return { ...where, ...nameOf(from), isAddressed: true, text: '', choice, sentAt: at };
}

/** As much of the message that had the button as is known of it. */
type Pressed = Pick<Received, 'chat'> & Pick<Partial<Received>, 'is_topic_message' | 'message_thread_id'>;

/** Where the message is: topics of a group are chats of their own. */
export function chatOf({ chat, is_topic_message, message_thread_id: threadId }: Pressed): string {
  return addressOf({ chatId: chat.id, ...(is_topic_message && threadId !== undefined ? { threadId } : {}) });
}

const DOCUMENT = z.object({
  file_id: z.string().min(1),
  file_name: z.string().optional(),
  file_size: z.number().optional(),
  mime_type: z.string().optional(),
});

/** Of documents alone: Telegram sends an animation as a document, too, for programs that do not know it. */
function attachmentsOf({ document, animation }: Received): { attachments?: readonly Attachment[] } {
  const read = DOCUMENT.safeParse(document);
  if (!read.success || animation) return {};
  const { file_id: id, file_name: name = UNNAMED, file_size: bytes, mime_type: mediaType } = read.data;
  const more = { ...(bytes === undefined ? {} : { bytes }), ...(mediaType === undefined ? {} : { mediaType }) };
  return { attachments: [{ id, name, ...more }] };
}

type Sender = Pick<Message, 'sender' | 'senderName' | 'fromBot'>;

/** Who writes as a group or a channel is that; Telegram puts a bot of its own in their place. */
function senderOf({ from, sender_chat: inNameOf, chat }: Received): Sender | undefined {
  if (chat.type === 'channel') return undefined;
  if (inNameOf) return { sender: `${inNameOf.id}`, senderName: inNameOf.title ?? inNameOf.first_name ?? '' };
  return from && { ...nameOf(from), ...(from.is_bot ? { fromBot: true } : {}) };
}

function nameOf({ id, first_name: first, last_name: last }: User): Sender {
  return { sender: `${id}`, senderName: [first, last].filter(Boolean).join(' ') };
}

function sentAt({ date }: Received): Date | undefined {
  return Number.isSafeInteger(date) && date > 0 && date <= LAST_SECOND ? new Date(date * 1000) : undefined;
}
