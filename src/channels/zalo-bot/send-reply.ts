import type { Delivery, Outcome, Outlet } from '../../assistant/outlet.ts';
import { createIsWell } from '../is-well.ts';
import { withChoices } from '../layout/choices.ts';
import { layOut } from '../layout/lay-out.ts';
import { plainOf } from '../layout/rich-text.ts';
import { sendInParts } from '../send-in-parts.ts';
import type { BotApi } from './api.ts';
import { type Fault, faultOf } from './fault.ts';
import { type Elsewhere, withoutFiles } from './file-note.ts';
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

/** The way out through the Bot API: words alone, each message counted before it is sent. */
export function createOutlet({ api, meter, pace, elsewhere, now }: SendingParts): Outlet {
  const parts = sendInParts({
    partsOf: ({ reply }) => layOut({ ...reply, text: withChoices(reply) }, ROOM).map(plainOf),
    sendPart,
    now,
  });
  return {
    limitsFor: () => [
      { of: 'channel', most: pace.perMinute, perMs: MINUTE_MS },
      { of: 'chat', most: pace.chatPerMinute, perMs: MINUTE_MS },
    ],
    isWell: createIsWell((signal) => api.getMe(signal), now),
    countMessages: parts.countMessages,
    wasDelivered: parts.wasDelivered,
    send: async (delivery) => parts.send(await withoutFiles(delivery, elsewhere)),
  };

  async function sendPart(text: string, { chat }: Delivery): Promise<Outcome> {
    if (chat === '' || chat.length > LONGEST_CHAT) return { kind: 'rejected', reason: 'no chat of Zalo Bot' };
    const at = now();
    const spent = await meter.spend(at);
    if (spent === 'none left') return { kind: 'rejected', reason: QUOTA };
    if (spent === 'not counted') return { kind: 'not_sent', reason: 'the plan cannot be counted' };
    const outcome = outcomeOf(await attempt(() => api.sendMessage(chat, text)), now());
    if (outcome.kind === 'rejected' || outcome.kind === 'not_sent') await meter.giveBack(at);
    if (outcome.kind === 'rejected' && outcome.reason === QUOTA) await meter.refused();
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
