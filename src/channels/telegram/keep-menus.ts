import type { Api } from 'grammy';
import type { Logger } from '../../shared/logger.ts';
import { restFor } from '../../shared/rest.ts';
import { faultOf } from './fault.ts';
import { createMenus, type MenuHolder } from './menu.ts';

interface KeepingMenus {
  readonly api: Api;
  /** Private chats of those who get more in their menu than guests. */
  readonly menuHolders?: () => Promise<readonly MenuHolder[]>;
  readonly logger: Logger;
}

/** Looks every so often whose role has changed, from `start` to `end`. */
export interface MenuKeeper {
  /** Does nothing the second time. */
  start(): void;
  end(): Promise<void>;
}

const EVERY_MS = 60_000;

/** Keeps the menus up to date. A bot without menus answers all the same: nothing is thrown. */
export function createMenuKeeper({ api, menuHolders = async () => [], logger }: KeepingMenus): MenuKeeper {
  const menus = createMenus(api);
  const ended = new AbortController();
  let keeping: Promise<void> | undefined;
  return {
    start() {
      keeping ??= keep(ended.signal);
    },
    async end() {
      ended.abort();
      await keeping;
    },
  };

  async function keep(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await menus.update(await menuHolders(), signal);
      } catch (error) {
        if (!signal.aborted) logger.warn({ reason: faultOf(error).reason }, 'menus are not up to date');
      }
      await restFor(EVERY_MS, signal);
    }
  }
}
