import type { Api } from 'grammy';
import type { Outcome, Outlet } from '../../assistant/outlet.ts';
import { createIsWell } from '../is-well.ts';
import { sendInParts } from '../send-in-parts.ts';
import { createBrake } from './brake.ts';
import type { CallbackData } from './callback-data.ts';
import { groupOf, isGroup, type Place, placeOf } from './chat-address.ts';
import { asGrammys } from './client.ts';
import { outcomeOf } from './outcome.ts';
import { type Part, partInsteadOf, partsOf } from './parts.ts';
import { sendPart } from './send-part.ts';

interface SendingParts {
  readonly api: Api;
  readonly data: CallbackData;
  readonly now: () => Date;
  /** Between two messages of one reply. */
  readonly pauseMs: number;
}

const SECOND_MS = 1_000;
/** What Telegram lets be sent (core.telegram.org/bots/faq): in all, in one chat, in a group. */
const [IN_ALL, IN_A_CHAT, IN_A_GROUP] = [30, 1, 20];

/** The way out through the Bot API. */
export function createOutlet({ api, data, now, pauseMs }: SendingParts): Outlet {
  /** A group that became a bigger one has another id from then on; the old one says so when it is written to. */
  const moved = new Map<number, number>();
  const brake = createBrake(now);
  const whereTo = (chat: string): Place | undefined => {
    const place = placeOf(chat);
    return place && { ...place, chatId: moved.get(place.chatId) ?? place.chatId };
  };
  return {
    limitsFor: (chat) => [
      { of: 'channel', most: IN_ALL, perMs: SECOND_MS },
      { of: 'chat', most: IN_A_CHAT, perMs: SECOND_MS },
      ...(isGroup(chat) ? [{ of: { chats: groupOf(chat) }, most: IN_A_GROUP, perMs: 60 * SECOND_MS }] : []),
    ],
    isWell: createIsWell((signal) => api.getMe(asGrammys(signal)), now),
    ...sendInParts<Part>({
      partsOf: (delivery) => partsOf(delivery, whereTo(delivery.chat), data),
      insteadOf: partInsteadOf,
      sendPart: (part, { chat }) => sendTo(whereTo(chat), part),
      ...{ now, pauseMs },
    }),
  };

  async function sendTo(place: Place | undefined, part: Part): Promise<Outcome> {
    if (!place) return { kind: 'rejected', reason: 'no chat of Telegram' };
    const retryAt = brake.until(place.chatId);
    if (retryAt) return { kind: 'not_sent', reason: 'asked to wait', retryAt };
    const fault = await sendPart(api, place, part);
    if (fault?.kind === 'refused' && fault.movedTo !== undefined) {
      moved.set(place.chatId, fault.movedTo);
      return { kind: 'not_sent', reason: 'the group has moved', retryAt: now() };
    }
    const outcome = outcomeOf(fault, now());
    if (outcome.kind === 'not_sent' && outcome.retryAt) brake.note(place.chatId, outcome.retryAt);
    return outcome;
  }
}
