export const AN = { id: '6ede9afa66b88fe6d6a9', display_name: 'Nguyễn Văn An', is_bot: false };
const PRIVATE = { id: AN.id, chat_type: 'PRIVATE' };
export const GROUP = { id: 'f414c8f76fa586fbdfb4', chat_type: 'GROUP' };
/** 2026-03-01T02:00:00Z. */
const DATE = 1_772_330_400_000;

let messages = 0;

/** A message as Zalo hands it over; of An in private where nothing else is said. */
export function written(what: object, event = 'message.text.received'): object {
  messages += 1;
  const message_id = `2d758cb5e222177a${String(messages).padStart(4, '0')}`;
  return { event_name: event, message: { message_id, date: DATE, from: AN, chat: PRIVATE, ...what } };
}
