import type { Api } from 'grammy';
import type { Logger } from '../../shared/logger.ts';
import { type Place, placeOf } from './chat-address.ts';
import { faultOf } from './fault.ts';
import { WORDS } from './messages.ts';

/** What is said of the taking of a message itself. Nothing depends on it: it is neither waited for nor tried again. */
export interface Aside {
  /** Shows in a chat that somebody is at it. */
  typing(chat: string): void;
  /** Ends the waiting of whoever pressed a button, with a word. */
  pressed(id: string, isChoice: boolean): void;
}

/** Everything beyond is left unsaid: a crowd must not take all connections. */
const MOST_AT_ONCE = 20;
/** Telegram shows it for five seconds. */
const SHOWN_MS = 4_000;

/** Says things aside, a few at a time. */
export function createAside({ api, logger, now }: { api: Api; logger: Logger; now: () => Date }): Aside {
  const shown = new Map<string, number>();
  let underWay = 0;
  const say = (call: () => Promise<unknown>) => {
    if (underWay >= MOST_AT_ONCE) return;
    underWay += 1;
    call()
      .catch((error) => logger.debug({ reason: faultOf(error).reason }, 'Telegram was not told'))
      .finally(() => {
        underWay -= 1;
      });
  };
  const isShown = (chat: string) => {
    const at = now().getTime();
    for (const [known, since] of shown) if (at - since > SHOWN_MS || since > at) shown.delete(known);
    return shown.has(chat);
  };
  return {
    typing(chat) {
      const place = placeOf(chat);
      if (!place || isShown(chat)) return;
      shown.set(chat, now().getTime());
      say(() => api.sendChatAction(place.chatId, 'typing', topicOf(place)));
    },
    pressed: (id, isChoice) =>
      say(() => api.answerCallbackQuery(id, { text: isChoice ? WORDS.pressed : WORDS.expired })),
  };
}

function topicOf({ threadId }: Place) {
  return threadId === undefined ? {} : { message_thread_id: threadId };
}
