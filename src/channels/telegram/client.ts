import { Api, type ApiClientOptions } from 'grammy';
import { createAgent, type Way } from './connect.ts';

/** A bot, and how its service is reached. */
export interface Account extends Way {
  readonly token: string;
}

/** How a client of the Bot API behaves. */
interface Manner {
  /** After which a call is given up: what became of it is then unknown. */
  readonly timeoutSeconds: number;
  /** Whether connections are used again. */
  readonly keepAlive: boolean;
}

/** The options of a client: no retries of its own, the token in no error message, and nothing said to whoever it is redirected to. */
export function clientOptions(account: Account, { timeoutSeconds, keepAlive }: Manner): ApiClientOptions {
  const agent = createAgent(account, keepAlive);
  return {
    apiRoot: account.apiRoot,
    timeoutSeconds,
    sensitiveLogs: false,
    baseFetchConfig: { agent, redirect: 'error' },
  };
}

/** A client that calls the Bot API once for each call. */
export function createClient(account: Account, manner: Manner): Api {
  return new Api(account.token, clientOptions(account, manner));
}

/** grammY names the type of another library for what Node.js has itself. */
export function asGrammys(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
