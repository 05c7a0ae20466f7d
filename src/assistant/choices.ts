import type { Journal, LastTurn } from './journal.ts';
import type { Message } from './message.ts';

const NUMBER = /^(?:(?:chọn|chon|gõ|go) )?(?:(?:số|so|câu|cau) )?([1-9]\d?)[.)]?$/iu;

/** True for a message that only chooses: turning page after page it says the same words again and again. */
export function isChoosing({ text, choice }: Pick<Message, 'text' | 'choice'>): boolean {
  return choice !== undefined || NUMBER.test(text.trim());
}

/**
 * What a message says in words: a pressed choice, or the number of one that was offered last, stands for its text.
 * Undefined for a choice that was never offered in this chat, or no longer can be told; a bare number asks nothing else.
 */
export async function wordsOf(
  { channel, chat, text, choice }: Message,
  last: LastTurn | undefined,
  journal: Pick<Journal, 'turn'>,
): Promise<string | undefined> {
  if (choice) return (await journal.turn(choice.turn, channel, chat))?.reply.choices?.[choice.index];
  const [, number] = NUMBER.exec(text.trim()) ?? [];
  return number === undefined ? text : last?.reply.choices?.[Number(number) - 1];
}
