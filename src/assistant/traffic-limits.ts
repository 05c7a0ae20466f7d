import type { Traffic } from './journal.ts';

/** The time over which messages are counted. */
export const WINDOW_MS = 10 * 60_000;
/** Messages of one person in that time: far more than anybody reads answers to. */
const MOST_OF_PERSON = 60;
/** Messages in one chat, of all its people. */
const MOST_IN_CHAT = 200;
/** The same words from one person: two machines that talk to each other, or a thumb on the button. */
const MOST_OF_SAME_WORDS = 6;

/** Whether a message is answered, met with the word that there are too many, or passed over since that was said. */
export function judgeTraffic(
  { fromSender, inChat, sameWords, lastNoticeAt }: Traffic,
  since: Date,
): 'answer' | 'notice' | 'silence' {
  const isLimited = fromSender > MOST_OF_PERSON || inChat > MOST_IN_CHAT || sameWords > MOST_OF_SAME_WORDS;
  if (!isLimited) return 'answer';
  return lastNoticeAt !== undefined && lastNoticeAt >= since.toISOString() ? 'silence' : 'notice';
}
