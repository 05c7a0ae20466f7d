import type { Logger } from '../../shared/logger.ts';
import type { Quotas } from '../../shared/quotas.ts';
import { type Rest, restFor } from '../../shared/rest.ts';
import type { Channel } from '../channel.ts';
import { keepTrying } from '../keep-trying.ts';
import type { Webhook } from '../webhook-secret.ts';
import { type Account, createBotApi } from './api.ts';
import { checkBot } from './check-bot.ts';
import type { Elsewhere } from './file-note.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { WORDS } from './messages.ts';
import { createMeter } from './meter.ts';
import type { Plan } from './plan.ts';
import { pollUpdates } from './polling.ts';
import { createOutlet, type Pace } from './send-reply.ts';
import { createTaking } from './take-update.ts';
import { createTeller } from './teller.ts';
import { CHANNEL } from './to-message.ts';
import { createWayIn, type WayIn } from './way-in.ts';
import { createIntake } from './webhook.ts';

/** What the channel is made of. */
export interface ZaloBotOptions extends Account {
  readonly webhook?: Webhook;
  /** How people call the bot in groups, where Zalo does not say it. */
  readonly name?: string;
  readonly plan: Plan;
  readonly pace: Pace;
  readonly quotas: () => Promise<Quotas>;
  readonly elsewhere?: Elsewhere;
  /** Told, in Vietnamese, what whoever runs the assistant should know. */
  readonly tell: (message: string) => void;
  /** Tells administrators, in Vietnamese, what something must be done about; where it is `tell`, that is told once. */
  readonly alert: (message: string) => void;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How the channel is timed; the usual values are right but in tests. */
  readonly timing?: {
    readonly rest?: Rest;
    /** A call that takes longer is given up. Default: 20 s. */
    readonly callSeconds?: number;
    /** How long Zalo may keep the call for updates open, and so the end of the program. Default: 10 s. */
    readonly waitSeconds?: number;
  };
}

const WAIT_SECONDS = 10;
/** How often is looked whether Zalo still hands messages in here. */
const LOOK_MS = 5 * 60_000;

/** The bot of Zalo's Bot Platform, by long polling or a webhook. */
export function createZaloBot(options: ZaloBotOptions): Channel {
  const { token, webhook, tell, alert, logger, now, timing = {} } = options;
  const { waitSeconds = WAIT_SECONDS, rest = restFor } = timing;
  const api = createBotApi(options, timing.callSeconds);
  const announce = (message: string) => {
    for (const hear of new Set([tell, alert])) hear(message);
  };
  const bot = token.split(':')[0]!;
  const meter = createMeter({ ...options, bot, announce });
  const way = createWayIn({ api, token, webhook, announce });
  let names: readonly string[] = options.name === undefined ? [] : [options.name];
  let keeper: Keeper | undefined;
  return {
    name: CHANNEL,
    outlet: createOutlet({ ...options, api, meter }),
    ...(webhook
      ? { intake: createIntake({ webhook, token, keeper: () => keeper, logger }) }
      : { exclusive: `${CHANNEL} ${bot}` }),
    check: () => checkBot({ api, meter, webhook }),
    async run(inbound, signal) {
      const teller = createTeller({ tell, announce, logger });
      const take = createTaking({ inbound, bot, names: () => names, api, meter, now, logger });
      keeper = createKeeper({ take, onKept: teller.onKept });
      const running: Running = { keeper, signal, teller };
      await keepTrying((isWell) => connect(running, isWell), { signal, rest, onFault: teller.onFault });
      await keepAtLast(keeper);
    },
  };

  /** Anew at each try, but for what is held. Ends with the signal, or throws. */
  async function connect({ keeper, signal, teller }: Running, isWell: () => void): Promise<void> {
    await keeper.keep();
    const me = await api.getMe(signal);
    names = [...new Set([...names, ...me.names])];
    const called = me.names[0] ?? 'Zalo Bot';
    const onAnswer = () => {
      isWell();
      teller.onWell(called);
    };
    await way.take();
    teller.onConnected(called);
    const onStopping = () => tell(WORDS.stopping(waitSeconds));
    if (!webhook)
      return pollUpdates({ api, keeper, signal, waitSeconds, onAnswer, onEarly: way.takeBack, rest, onStopping });
    onAnswer();
    await standBy({ keeper, signal, way, rest });
  }

  /** Whoever ends the program while the database is away is told what that costs. */
  async function keepAtLast(keeper: Keeper): Promise<void> {
    try {
      await keeper.keep();
    } catch (error) {
      logger.error({ err: error }, 'messages are lost');
      announce(WORDS.faults.lost(keeper.held()));
    }
  }
}

interface StandingBy {
  readonly keeper: Keeper;
  readonly signal: AbortSignal;
  readonly way: WayIn;
  readonly rest: Rest;
}

/** Until the signal, while Zalo comes of itself: keeps what could not be kept, and looks whether Zalo still comes here. */
async function standBy({ keeper, signal, way, rest }: StandingBy): Promise<void> {
  while (!signal.aborted) {
    const woken = new AbortController();
    const either = AbortSignal.any([signal, woken.signal]);
    await Promise.race([keeper.untilHeld(either), rest(LOOK_MS, either)]);
    woken.abort();
    await keeper.keep();
    if (!signal.aborted) await way.takeBack();
  }
}

interface Running {
  readonly keeper: Keeper;
  readonly signal: AbortSignal;
  readonly teller: ReturnType<typeof createTeller>;
}
