import { createHmac, timingSafeEqual } from 'node:crypto';

/** A choice that a button stands for. */
export interface Choice {
  readonly turn: number;
  /** From 0. */
  readonly index: number;
}

/** Writes what is behind buttons and reads what comes back. */
export interface CallbackData {
  /** At most 64 bytes, as Telegram wants it. */
  write(choice: Choice, chat: string): string;
  /** Undefined for what this bot did not write for this chat. */
  read(data: string, chat: string): Choice | undefined;
}

const DATA = /^c\.([\da-z]{1,11})\.([\da-z]{1,2})\.([\w-]{22})$/u;
const RADIX = 36;
const SEAL_BYTES = 16;

/** Seals buttons with a key made from the token: a client can send back anything it likes in their place. */
export function createCallbackData(token: string): CallbackData {
  const key = createHmac('sha256', token).update('callback data').digest();
  const sealOf = ({ turn, index }: Choice, chat: string) =>
    createHmac('sha256', key).update(`${turn}.${index}.${chat}`).digest().subarray(0, SEAL_BYTES);
  return {
    write: (choice, chat) =>
      `c.${choice.turn.toString(RADIX)}.${choice.index.toString(RADIX)}.${sealOf(choice, chat).toString('base64url')}`,
    read(data, chat) {
      const [, turn, index, seal] = DATA.exec(data) ?? [];
      if (turn === undefined || index === undefined || seal === undefined) return undefined;
      const choice = { turn: Number.parseInt(turn, RADIX), index: Number.parseInt(index, RADIX) };
      return timingSafeEqual(Buffer.from(seal, 'base64url'), sealOf(choice, chat)) ? choice : undefined;
    },
  };
}
