import { createHash } from 'node:crypto';
import type { Message } from '../../assistant/message.ts';
import { isNamed, type Naming, withoutName } from './addressing.ts';
import type { Received } from './update.ts';

/** The name of the channel in accounts and addresses. */
export const CHANNEL = 'zalo-bot';

/** Milliseconds are documented; a number so small would be of the year 1973 and must be seconds. */
const LEAST_MS = 100_000_000_000;
/** The end of the year 9999: what does not fit is no date. */
const LAST_MS = 253_402_300_799_999;

/** What else there is to know of a message: whose it is, and when it came. */
interface Known extends Naming {
  readonly bot: string;
  readonly at: Date;
}

/** A message as the assistant takes it. What has no words (a picture, a sticker, a voice) says nothing. */
export function toMessage(received: Received, known: Known): Message {
  const { from, chat, text = received.caption ?? '' } = received;
  const isPrivate = isPrivateChat(received);
  return {
    channel: CHANNEL,
    key: `${known.bot}:${chat.id}:${received.message_id ?? digestOf(received)}`,
    sender: from.id,
    ...(from.display_name ? { senderName: from.display_name } : {}),
    ...{ chat: chat.id, isPrivate },
    isAddressed: isPrivate || isNamed(text, known),
    ...(from.is_bot ? { fromBot: true } : {}),
    text: isPrivate ? text : withoutName(text, known),
    sentAt: sentAt(received) ?? known.at,
  };
}

/** Where the kind of chat is not said, one that is named like its sender is private; codes must not be read out in groups. */
function isPrivateChat({ chat, from }: Received): boolean {
  return chat.chat_type === undefined ? chat.id === from.id : chat.chat_type.toUpperCase() === 'PRIVATE';
}

/** The same message handed over again must have the same name. */
function digestOf({ from, date, text, caption }: Received): string {
  return createHash('sha256')
    .update(JSON.stringify([from.id, date, text, caption]))
    .digest('hex')
    .slice(0, 32);
}

function sentAt({ date }: Received): Date | undefined {
  if (date === undefined || !(date > 0)) return undefined;
  const ms = date < LEAST_MS ? date * 1000 : date;
  return ms <= LAST_MS ? new Date(ms) : undefined;
}
