import type { Api } from 'grammy';
import { untilAborted } from '../../shared/rest.ts';
import type { Inbound } from '../channel.ts';
import { keepTrying } from '../keep-trying.ts';
import { secretOf } from '../webhook-secret.ts';
import type { CallbackData } from './callback-data.ts';
import { asGrammys, clientOptions } from './client.ts';
import { createMenuKeeper } from './keep-menus.ts';
import type { TelegramOptions } from './options.ts';
import { pollUpdates } from './polling.ts';
import { createAside } from './say-aside.ts';
import { createTaking, TAKEN, type TakeUpdate } from './take-update.ts';
import { createTeller } from './teller.ts';

/** How updates come in. */
export interface Connection {
  /** Hands in what comes until the signal, trying again whatever fails; ends before that where the token is of no use. */
  run(inbound: Inbound, signal: AbortSignal): Promise<void>;
  /** Takes an update that a webhook brought; undefined as long as nothing can be kept. */
  taking(): TakeUpdate | undefined;
  /** The name of the bot, once it is known. */
  username(): string | undefined;
}

const [WAIT_SECONDS, PATIENCE_SECONDS] = [30, 15];

/** Opens the way in, by long polling or a webhook. */
export function createConnection(options: TelegramOptions & { api: Api; data: CallbackData }): Connection {
  const { token, webhook, api, timing = {} } = options;
  const aside = createAside(options);
  let taking: TakeUpdate | undefined;
  let username: string | undefined;
  return {
    taking: () => taking,
    username: () => username,
    async run(inbound, signal) {
      const teller = createTeller(options);
      const menus = createMenuKeeper(options);
      const endMenus = () => void menus.end();
      signal.addEventListener('abort', endMenus, { once: true });
      const attempt = async (isWell: () => void) => {
        const me = await api.getMe(asGrammys(signal));
        username = me.username;
        await setWay(signal);
        menus.start();
        teller.onConnected(me.username);
        const onAnswer = () => {
          isWell();
          teller.onWell(me.username);
        };
        await listen({ me, inbound, signal, onAnswer });
      };
      await keepTrying(attempt, { signal, rest: timing.rest, onFault: teller.onFault });
      signal.removeEventListener('abort', endMenus);
      await menus.end();
    },
  };

  function setWay(signal: AbortSignal): Promise<unknown> {
    if (!webhook) return api.deleteWebhook(undefined, asGrammys(signal));
    const secret = secretOf(webhook, token);
    // One after the other, or what somebody said first might be kept last.
    const how = { secret_token: secret, allowed_updates: TAKEN, max_connections: 1 };
    return api.setWebhook(webhook.url, how, asGrammys(signal));
  }

  /** Anew at each try: nothing is kept of a try that failed. Ends with the signal, or throws. */
  async function listen({ me, inbound, signal, onAnswer }: Listening): Promise<void> {
    taking = createTaking({ ...options, inbound, me, aside });
    if (webhook) {
      onAnswer();
      return untilAborted(signal);
    }
    const { waitSeconds = WAIT_SECONDS, callSeconds = PATIENCE_SECONDS } = timing;
    const client = clientOptions(options, { timeoutSeconds: waitSeconds + callSeconds, keepAlive: true });
    await pollUpdates({ token, me, client, waitSeconds, take: taking, onAnswer, signal });
  }
}

interface Listening {
  readonly me: Awaited<ReturnType<Api['getMe']>>;
  readonly inbound: Inbound;
  readonly signal: AbortSignal;
  /** Told when updates come, and are kept. */
  readonly onAnswer: () => void;
}
