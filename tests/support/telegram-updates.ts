import type { Chat, Message, Update, User } from 'grammy/types';

export const AN: User = { id: 42, is_bot: false, first_name: 'Nguyễn Văn', last_name: 'An' };
export const PRIVATE: Chat.PrivateChat = { id: 42, type: 'private', first_name: 'Nguyễn Văn', last_name: 'An' };
export const GROUP: Chat.SupergroupChat = { id: -100_777, type: 'supergroup', title: 'Tổ công nghệ số' };
/** 2026-03-01T02:00:00Z. */
const DATE = 1_772_330_400;

let messages = 0;

/** A message as Telegram hands it over; of An in private where nothing else is said. */
function message(what: object): Message {
  messages += 1;
  return { message_id: messages, date: DATE, from: AN, chat: PRIVATE, ...what } as Message;
}

/** An update with a message. */
export function written(what: object): Pick<Update, 'message'> {
  return { message: message(what) } as Pick<Update, 'message'>;
}

/** The button with this data below a message was pressed. */
export function pressed(data: string, chat: Chat = PRIVATE, more: object = {}): Omit<Update, 'update_id'> {
  messages += 1;
  const below = { message_id: messages, date: DATE, chat, ...more };
  return {
    callback_query: { id: `q${messages}`, from: AN, chat_instance: '1', data, message: below },
  } as Omit<Update, 'update_id'>;
}

/** An blocked the bot, or let it in again. */
export function membership(status: 'kicked' | 'member', chat: Chat = PRIVATE): Omit<Update, 'update_id'> {
  const member = (now: string) => ({ status: now, user: { id: 1, is_bot: true, first_name: 'Bot' }, until_date: 0 });
  return {
    my_chat_member: { chat, from: AN, date: DATE, old_chat_member: member('member'), new_chat_member: member(status) },
  } as Omit<Update, 'update_id'>;
}
