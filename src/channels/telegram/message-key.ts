/** The key of a message: numbers of messages are unique within their chat, and chats within their bot. */
export function messageKey(bot: number, chat: number, message: number): string {
  return `${bot}:${chat}:${message}`;
}

/** The number of the message that a key names; undefined for the key of anything else. */
export function messageIn(key: string): number | undefined {
  const [, message] = /^\d+:-?\d+:(\d+)$/u.exec(key) ?? [];
  return message === undefined ? undefined : Number(message);
}
