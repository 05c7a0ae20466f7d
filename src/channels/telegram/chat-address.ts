/** Where a message is: a chat, and within it a topic. */
export interface Place {
  /** Below zero for groups. */
  readonly chatId: number;
  readonly threadId?: number;
}

const ADDRESS = /^(-?\d{1,16})(?:\/(\d{1,16}))?$/u;

/** A place as the address of a chat: "-100123/7", "42". */
export function addressOf({ chatId, threadId }: Place): string {
  return threadId === undefined ? `${chatId}` : `${chatId}/${threadId}`;
}

/** The place behind an address; undefined where it is none of this channel. */
export function placeOf(address: string): Place | undefined {
  const [, chatId, threadId] = ADDRESS.exec(address) ?? [];
  if (chatId === undefined) return undefined;
  return { chatId: Number(chatId), ...(threadId === undefined ? {} : { threadId: Number(threadId) }) };
}

/** The group that a topic belongs to: Telegram counts what is sent there together. */
export function groupOf(address: string): string {
  return address.split('/')[0]!;
}

/** Whether many read there. */
export function isGroup(address: string): boolean {
  return address.startsWith('-');
}
