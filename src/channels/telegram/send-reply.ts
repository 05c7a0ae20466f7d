import type { Api } from 'grammy';
import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import type { CallbackData } from './callback-data.ts';
import { isGroup, type Place, placeOf } from './chat-address.ts';
import { outcomeOf } from './outcome.ts';
import { type Part, partsOf } from './parts.ts';
import { sendPart } from './send-part.ts';
import { createSentParts } from './sent-parts.ts';

interface SendingParts {
  readonly api: Api;
  readonly data: CallbackData;
  readonly now: () => Date;
}

/** Whoever waits for the end of a delivery waits a minute: what does not fit follows in another attempt. */
const LATEST_BEGIN_MS = 30_000;
const SECOND_MS = 1_000;
/** What Telegram lets be sent (core.telegram.org/bots/faq): in all, in one chat, in a group. */
const [IN_ALL, IN_A_CHAT, IN_A_GROUP] = [30, 1, 20];

/** The way out through the Bot API. Replies of several parts go on after the last that arrived. */
export function createOutlet({ api, data, now }: SendingParts): Outlet {
  const sent = createSentParts();
  const moved = new Map<number, number>();
  return {
    limitsFor: (chat) => [
      { of: 'channel', most: IN_ALL, perMs: SECOND_MS },
      { of: 'chat', most: IN_A_CHAT, perMs: SECOND_MS },
      ...(isGroup(chat) ? [{ of: 'chat', most: IN_A_GROUP, perMs: 60 * SECOND_MS } as const] : []),
    ],
    wasDelivered: async (delivery) => sent.hasArrived(delivery),
    async send(delivery) {
      const place = placeOf(delivery.chat);
      if (!place) return { kind: 'rejected', reason: 'no chat of Telegram' };
      const parts = partsOf(delivery, data);
      const began = now().getTime();
      const { count: from = 0, notBefore } = sent.of(delivery) ?? {};
      if (notBefore && notBefore > now()) return { kind: 'unknown', reason: 'the rest has to wait' };
      sent.forget(delivery);
      for (let i = from; i < parts.length; i++) {
        const isLate = i > from && now().getTime() - began > LATEST_BEGIN_MS;
        const outcome = isLate ? LATE : await sendOne(parts[i]!, place);
        if (outcome) return i === 0 ? outcome : endHalfWay(delivery, i, outcome);
      }
      sent.note(delivery, { count: parts.length, isWhole: true });
      return { kind: 'accepted' };
    },
  };

  /** Undefined where it arrived. A group that became a bigger one has another id from then on. */
  async function sendOne(part: Part, place: Place): Promise<Outcome | undefined> {
    const chatId = moved.get(place.chatId) ?? place.chatId;
    const fault = await sendPart(api, { ...place, chatId }, part);
    if (fault?.kind !== 'refused' || fault.movedTo === undefined) return fault && outcomeOf(fault, now());
    moved.set(place.chatId, fault.movedTo);
    const again = await sendPart(api, { ...place, chatId: fault.movedTo }, part);
    return again && outcomeOf(again, now());
  }

  /** To the one who asked, half a reply is no reply that was not sent: it is finished, or repeated and says so. */
  function endHalfWay(delivery: Delivery, count: number, outcome: Outcome): Outcome {
    if (outcome.kind !== 'not_sent') return outcome;
    sent.note(delivery, { count, isWhole: false, notBefore: outcome.retryAt });
    return { kind: 'unknown', reason: `${count} parts arrived, then ${outcome.reason}` };
  }
}

const LATE: Outcome = { kind: 'not_sent', reason: 'took too long' };
