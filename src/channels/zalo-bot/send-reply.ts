import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import { createIsWell } from '../is-well.ts';
import { withChoices } from '../layout/choices.ts';
import { layOut } from '../layout/lay-out.ts';
import { plainOf } from '../layout/rich-text.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { BotApi } from './api.ts';
import { type Fault, faultOf } from './fault.ts';
import { type Elsewhere, withNote, withoutFiles } from './file-note.ts';
import { createLastWords } from './last-words.ts';
import { WORDS } from './messages.ts';
import type { Meter } from './meter.ts';
import { outcomeOf, QUOTA } from './outcome.ts';

/** How fast may be sent. What Zalo allows is not documented. */
export interface Pace {
  readonly perMinute: number;
  readonly chatPerMinute: number;
}

interface SendingParts {
  readonly api: BotApi;
  readonly meter: Meter;
  readonly pace: Pace;
  readonly elsewhere?: Elsewhere | undefined;
  readonly now: () => Date;
}

const MINUTE_MS = 60_000;
/** What Zalo takes in a message (docs.zaloplatforms.com/docs/BOT/apis/sendMessage). */
const ROOM = { length: 2000 };
const LONGEST_CHAT = 200;

/**
 * The way out through the Bot API: words alone. All messages of a reply are counted before the first is sent: who gets the
 * first half of it in the last minutes of a plan shall get the other, too.
 */
export function createOutlet(given: SendingParts): Outlet {
  const { api, meter, pace, elsewhere, now } = given;
  const sayLast = createLastWords(given);
  /** How many messages of a delivery went out in this attempt, or may have. */
  const gone = new WeakMap<Delivery, number>();
  const parts = sendInParts({
    partsOf: ({ reply }) => layOut({ ...reply, text: withChoices(reply) }, ROOM).map(plainOf),
    insteadOf: () => WORDS.partRefused,
    sendPart,
    now,
  });
  return {
    limitsFor: () => [
      { of: 'channel', most: pace.perMinute, perMs: MINUTE_MS },
      { of: 'chat', most: pace.chatPerMinute, perMs: MINUTE_MS },
    ],
    isWell: createIsWell((signal) => api.getMe(signal), now),
    countMessages: (delivery) => parts.countMessages(withNote(delivery, [])),
    wasDelivered: async (delivery) => parts.wasDelivered(await withoutFiles(delivery, elsewhere)),
    send: async (delivery) => sendCounted(await withoutFiles(delivery, elsewhere)),
  };

  async function sendCounted(delivery: Delivery): Promise<Outcome> {
    const { chat } = delivery;
    if (chat === '' || chat.length > LONGEST_CHAT) return { kind: 'rejected', reason: 'no chat of Zalo Bot' };
    const [at, count] = [now(), parts.countMessages(delivery)];
    const spent = await meter.spend(at, { count });
    if (spent === 'not counted') return { kind: 'not_sent', reason: 'the plan cannot be counted' };
    if (spent === 'none left') {
      await sayLast(delivery);
      return { kind: 'rejected', reason: QUOTA };
    }
    gone.set(delivery, 0);
    const outcome = await parts.send(delivery);
    const left = count - gone.get(delivery)!;
    if (left > 0) await meter.giveBack(at, left);
    if (outcome.kind === 'rejected' && outcome.reason === QUOTA) await meter.refused();
    return outcome;
  }

  async function sendPart(text: string, delivery: Delivery): Promise<Outcome> {
    const outcome = outcomeOf(await attempt(() => api.sendMessage(delivery.chat, text)), now());
    if (outcome.kind === 'accepted' || outcome.kind === 'unknown') gone.set(delivery, gone.get(delivery)! + 1);
    return outcome;
  }
}

async function attempt(call: () => Promise<void>): Promise<Fault | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}
