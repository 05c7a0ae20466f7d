import { afterEach, beforeEach } from 'vitest';
import { createZaloBot, type ZaloBotOptions } from '../../../src/channels/zalo-bot/zalo-bot.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createQuotas } from '../../../src/storage/quota-store.ts';
import { createEars, deliveriesTo, NOW } from '../../support/channel-desk.ts';
import { ZALO_TOKEN, ZaloBotServer } from '../../support/zalo-bot-server.ts';
import { AN } from '../../support/zalo-bot-updates.ts';

const PLAN = { monthlyMessages: 3_000, users: 50 };
const PACE = { perMinute: 60, chatPerMinute: 20 };

/** A server and a database in memory for each test, and channels that reach them. */
export function useZaloBot() {
  let server: ZaloBotServer;
  let database: Database;
  beforeEach(async () => {
    server = new ZaloBotServer();
    await server.start();
    database = await openDatabase({ file: ':memory:' });
  });
  afterEach(async () => {
    await server.stop();
    await database.close();
  });
  return {
    server: () => server,
    quotas: () => createQuotas(database),
    open: (more: Partial<ZaloBotOptions> & Patience = {}) => openZaloBot(server, database, more),
  };
}

/** Where a call hangs it is not worth while to be patient; elsewhere the machine may be busy. */
interface Patience {
  readonly callSeconds?: number;
}

/** A channel that reaches the server, and what it told whoever runs it and the administrators. */
export function openZaloBot(server: ZaloBotServer, database: Database, more: Partial<ZaloBotOptions> & Patience) {
  const { callSeconds = 10, ...options } = more;
  const { told, alerts, rests, rest, ...listeners } = createEars();
  const channel = createZaloBot({
    ...{ token: ZALO_TOKEN, apiRoot: server.apiRoot, now: () => NOW, logger: createLogger('silent') },
    ...{ plan: PLAN, pace: PACE, quotas: async () => createQuotas(database) },
    ...listeners,
    timing: { rest, callSeconds, waitSeconds: 0.2 },
    ...options,
  });
  return { channel, told, alerts, rests };
}

/** A reply on its way to An. */
export const delivery = deliveriesTo(AN.id);
