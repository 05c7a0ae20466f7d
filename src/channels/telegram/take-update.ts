import type { ChatMemberUpdated, Update, UserFromGetMe } from 'grammy/types';
import type { Message } from '../../assistant/message.ts';
import type { Reach } from '../../assistant/reception.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Inbound } from '../channel.ts';
import type { CallbackData } from './callback-data.ts';
import type { Aside } from './say-aside.ts';
import { CHANNEL, chatOf, toChoice, toMessage } from './to-message.ts';

/** The kinds of updates that are taken; Telegram keeps the others (edited messages, posts of channels) to itself. */
export const TAKEN = ['message', 'callback_query', 'my_chat_member'] as const satisfies readonly (keyof Update)[];

interface TakingParts {
  readonly inbound: Inbound;
  readonly me: UserFromGetMe;
  readonly aside: Aside;
  readonly data: CallbackData;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Takes an update: hands it in, and returns when it is kept. Throws where it could not be kept. */
export type TakeUpdate = (update: Update) => Promise<void>;

/** Takes updates. One that cannot be read is passed over, for it would stand before all others for ever. */
export function createTaking(parts: TakingParts): TakeUpdate {
  return async (update) => {
    const event = readSafely(update, parts);
    if (event?.message && (await parts.inbound.receive(event.message)) && !event.pressed)
      parts.aside.typing(event.message.chat);
    if (event?.reach) await parts.inbound.setReach(event.reach);
    // Whoever pressed a button waits for a word, whatever it leads to.
    if (event?.pressed !== undefined) parts.aside.pressed(event.pressed, event.message !== undefined);
  };
}

/** What an update comes to. */
interface Event {
  readonly message?: Message | undefined;
  /** The press of a button that is to be answered. */
  readonly pressed?: string;
  readonly reach?: Reach | undefined;
}

function readSafely(update: Update, parts: TakingParts): Event | undefined {
  try {
    return readUpdate(update, parts);
  } catch (error) {
    parts.logger.error({ err: error }, 'an update of Telegram cannot be read');
    return undefined;
  }
}

function readUpdate({ message, callback_query: press, my_chat_member: member }: Update, parts: TakingParts): Event {
  const known = { me: parts.me, at: parts.now() };
  if (message) return { message: toMessage(message, known) };
  if (member) return { reach: reachOf(member) };
  if (!press) return {};
  const choice = press.message && parts.data.read(press.data ?? '', chatOf(press.message));
  return { pressed: press.id, message: choice && toChoice({ ...press, message: press.message! }, choice, known) };
}

/** Only of private chats: in a group nobody in particular is reached. */
function reachOf({ chat, new_chat_member: now }: ChatMemberUpdated): Reach | undefined {
  if (chat.type !== 'private') return undefined;
  return { channel: CHANNEL, account: `${chat.id}`, isReachable: now.status !== 'kicked' && now.status !== 'left' };
}
