import type { Api } from 'grammy';
import type { Logger } from '../../shared/logger.ts';
import type { Channel, Inbound } from '../channel.ts';
import { keepTrying, type Rest } from '../keep-trying.ts';
import { createCallbackData } from './callback-data.ts';
import { checkBot } from './check-bot.ts';
import { type Account, clientOptions, createClient } from './client.ts';
import { setMenus } from './menu.ts';
import { pollUpdates } from './polling.ts';
import { createOutlet } from './send-reply.ts';
import { createTaking, TAKEN, type TakeUpdate } from './take-update.ts';
import { createTeller } from './teller.ts';
import { CHANNEL } from './to-message.ts';
import { createIntake, secretOf, type Webhook } from './webhook.ts';

/** What the channel is made of. */
export interface TelegramOptions extends Account {
  readonly webhook?: Webhook;
  /** Private chats of administrators, who get more in their menu. */
  readonly adminChats?: () => Promise<readonly string[]>;
  /** Told, in Vietnamese, what whoever runs the assistant should know. */
  readonly tell: (message: string) => void;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How the channel is timed; the usual values are right but in tests. */
  readonly timing?: {
    readonly rest?: Rest;
    /** A call that takes longer is given up. Default: 20 s. */
    readonly callSeconds?: number;
    /** Between two messages of one reply. Default: 1 s, as Telegram lets be sent in a chat. */
    readonly partPauseMs?: number;
    /** How long Telegram may keep the call for updates open. Default: 30 s. */
    readonly waitSeconds?: number;
  };
}

const PART_PAUSE_MS = 1_000;
const [CALL_SECONDS, WAIT_SECONDS, PATIENCE_SECONDS] = [20, 30, 15];

/** The bot of Telegram, by long polling or a webhook. Sending has its own client, which never waits for the polling. */
export function createTelegram(options: TelegramOptions): Channel {
  const { token, webhook, now, timing = {} } = options;
  const api = createClient(options, { timeoutSeconds: timing.callSeconds ?? CALL_SECONDS, keepAlive: false });
  const data = createCallbackData(token);
  let taking: TakeUpdate | undefined;
  return {
    name: CHANNEL,
    outlet: createOutlet({ api, data, now, pauseMs: timing.partPauseMs ?? PART_PAUSE_MS }),
    ...(webhook ? { intake: createIntake(webhook, token, () => taking) } : {}),
    check: () => checkBot(api, webhook),
    async run(inbound, signal) {
      const teller = createTeller(options);
      const attempt = (isWell: () => void) => connect({ inbound, signal, teller, isWell });
      await keepTrying(attempt, { signal, rest: timing.rest, onFault: teller.onFault });
    },
  };

  /** Anew at each try: nothing is kept of a try that failed. Ends with the signal, or throws. */
  async function connect({ inbound, signal, teller, isWell }: Connecting): Promise<void> {
    const me = await api.getMe(asGrammys(signal));
    taking = createTaking({ ...options, inbound, me, api, data });
    const onAnswer = () => {
      isWell();
      teller.onWell(me.username);
    };
    if (webhook) await announce(webhook);
    else await api.deleteWebhook(undefined, asGrammys(signal));
    if (teller.isFirst()) await setMenusIfPossible(api, options);
    teller.onConnected(me.username);
    if (webhook) {
      onAnswer();
      return untilAborted(signal);
    }
    await poll({ me, take: taking, onAnswer, signal });
  }

  function announce({ url, ...others }: Webhook): Promise<unknown> {
    const secret = secretOf({ url, ...others }, token);
    // One after the other, or what somebody said first might be kept last.
    return api.setWebhook(url, { secret_token: secret, allowed_updates: TAKEN, max_connections: 1 });
  }

  function poll(polling: Pick<Parameters<typeof pollUpdates>[0], 'me' | 'take' | 'onAnswer' | 'signal'>) {
    const { waitSeconds = WAIT_SECONDS, callSeconds = PATIENCE_SECONDS } = timing;
    const client = clientOptions(options, { timeoutSeconds: waitSeconds + callSeconds, keepAlive: true });
    return pollUpdates({ token, client, waitSeconds, ...polling });
  }
}

interface Connecting {
  readonly inbound: Inbound;
  readonly signal: AbortSignal;
  readonly teller: ReturnType<typeof createTeller>;
  /** Pauses between tries need not grow any more. */
  readonly isWell: () => void;
}

/** A bot without menus answers all the same. */
async function setMenusIfPossible(api: Api, { adminChats, logger }: TelegramOptions): Promise<void> {
  try {
    await setMenus(api, ((await adminChats?.()) ?? []).map(Number));
  } catch (error) {
    logger.warn({ reason: error instanceof Error ? error.name : 'thrown' }, 'menus are not set');
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** grammY names the type of another library for what Node.js has itself. */
function asGrammys(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
