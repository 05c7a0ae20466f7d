import type { Api } from 'grammy';
import type { Outcome, Outlet } from '../../assistant/outlet.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { CallbackData } from './callback-data.ts';
import { groupOf, isGroup, type Place, placeOf } from './chat-address.ts';
import { outcomeOf } from './outcome.ts';
import { type Part, partsOf } from './parts.ts';
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
  const moved = new Map<number, number>();
  return {
    limitsFor: (chat) => [
      { of: 'channel', most: IN_ALL, perMs: SECOND_MS },
      { of: 'chat', most: IN_A_CHAT, perMs: SECOND_MS },
      ...(isGroup(chat) ? [{ of: { chats: groupOf(chat) }, most: IN_A_GROUP, perMs: 60 * SECOND_MS }] : []),
    ],
    ...sendInParts({
      partsOf: (delivery) => partsOf(delivery, data),
      async sendPart(part: Part, { chat }) {
        const place = placeOf(chat);
        return place ? sendTo(place, part) : { kind: 'rejected', reason: 'no chat of Telegram' };
      },
      ...{ now, pauseMs },
    }),
  };

  /** A group that became a bigger one has another id from then on. */
  async function sendTo(place: Place, part: Part): Promise<Outcome> {
    const chatId = moved.get(place.chatId) ?? place.chatId;
    const fault = await sendPart(api, { ...place, chatId }, part);
    if (fault?.kind !== 'refused' || fault.movedTo === undefined) return outcomeOf(fault, now());
    moved.set(place.chatId, fault.movedTo);
    return outcomeOf(await sendPart(api, { ...place, chatId: fault.movedTo }, part), now());
  }
}
