import { afterEach, beforeEach } from 'vitest';
import type { TelegramOptions } from '../../../../src/channels/telegram/options.ts';
import { createTelegram } from '../../../../src/channels/telegram/telegram.ts';
import { createLogger } from '../../../../src/shared/logger.ts';
import { createEars, deliveriesTo, NOW } from '../../../support/channel-desk.ts';
import { TelegramServer, TOKEN } from '../../../support/telegram-server.ts';

/** A server for each test, and channels that reach it. */
export function useTelegram() {
  let server: TelegramServer;
  beforeEach(async () => {
    server = new TelegramServer();
    await server.start();
  });
  afterEach(() => server.stop());
  return {
    server: () => server,
    open: (more: Partial<TelegramOptions> & Patience = {}) => openTelegram(server, more),
  };
}

/** Where a call hangs it is not worth while to be patient; elsewhere the machine may be busy. */
interface Patience {
  readonly callSeconds?: number;
}

/** A channel that reaches the server, and what it told whoever runs it. */
export function openTelegram(server: TelegramServer, more: Partial<TelegramOptions> & Patience) {
  const { callSeconds = 10, ...options } = more;
  const { told, rests, rest, tell } = createEars();
  const channel = createTelegram({
    ...{ token: TOKEN, apiRoot: server.apiRoot, now: () => NOW, logger: createLogger('silent') },
    tell,
    timing: { rest, callSeconds, waitSeconds: 5, partPauseMs: 0 },
    ...options,
  });
  return { channel, told, rests };
}

/** A delivery to An's private chat. */
export const delivery = deliveriesTo('42');
