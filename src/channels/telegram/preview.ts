import type { Api } from 'grammy';
import type { Logger } from '../../shared/logger.ts';
import { isGroup, placeOf } from './chat-address.ts';
import { faultOf } from './fault.ts';

interface PreviewOptions {
  readonly api: Api;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Between two drafts in one chat: Telegram lets about one message a second be sent there. */
const PAUSE_MS = 1_000;
/** What a draft may hold (core.telegram.org/bots/api#sendmessagedraft). */
const MOST_LETTERS = 4_096;
/** The first half of a sign that takes two: Telegram would refuse it as if it did not know drafts. */
const HALF_SIGN = /[\ud800-\udbff]$/;
/** A server that does not know drafts says so with one of these. */
const UNKNOWN = [400, 404];

/**
 * Shows answers while they grow, in private chats, as drafts that Telegram takes away by itself when the message comes.
 * Nothing depends on it: what is too fast is left out, and nothing is tried again.
 */
export function createPreview({ api, logger, now }: PreviewOptions) {
  const next = new Map<string, number>();
  let isKnown = true;
  return (chat: string, turn: number, soFar: string): void => {
    const [place, at] = [placeOf(chat), now().getTime()];
    if (!isKnown || !place || isGroup(chat) || soFar === '' || at < (next.get(chat) ?? 0)) return;
    for (const [known, since] of next) if (since < at) next.delete(known);
    next.set(chat, at + PAUSE_MS);
    api.sendMessageDraft(place.chatId, turn + 1, soFar.slice(0, MOST_LETTERS).replace(HALF_SIGN, '')).catch((error) => {
      const fault = faultOf(error);
      if (fault.kind === 'refused' && UNKNOWN.includes(fault.code)) isKnown = false;
      if (fault.kind === 'refused' && fault.retryAfterSeconds)
        next.set(chat, now().getTime() + fault.retryAfterSeconds * 1_000);
      logger.debug({ reason: fault.reason }, 'no draft was shown');
    });
  };
}
