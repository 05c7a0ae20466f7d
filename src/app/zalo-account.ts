import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logInByScan, logOut } from '../channels/zalo-personal/log-in.ts';
import type { Config } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import type { Stores } from './open-stores.ts';

interface AccountParts {
  readonly config: Pick<Config, 'dataDir'>;
  readonly stores: () => Promise<Pick<Stores, 'vault'>>;
  readonly clock: Clock;
}

/** The personal account of Zalo, in the hands of whoever runs the assistant. */
export interface ZaloAccount {
  /** Has somebody scan the code that is shown, until the signal. Throws UserError where that did not come about. */
  logIn(show: (words: string) => void, signal: AbortSignal): Promise<{ account: string; name: string }>;
  /** Forgets the session that is kept. */
  logOut(): Promise<void>;
}

/** Joins the account with the vault, where a running assistant finds the session by itself. */
export function createZaloAccount({ config, stores, clock }: AccountParts): ZaloAccount {
  const parts = async () => ({ vault: (await stores()).vault, now: () => clock.now() });
  return {
    async logIn(show, signal) {
      await mkdir(config.dataDir, { recursive: true });
      return logInByScan(await parts(), { file: join(config.dataDir, 'zalo-qr.png'), show, signal });
    },
    logOut: async () => logOut(await parts()),
  };
}
