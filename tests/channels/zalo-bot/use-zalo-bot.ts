import { afterEach, beforeEach } from 'vitest';
import type { Message, Reply } from '../../../src/assistant/message.ts';
import type { Delivery } from '../../../src/assistant/outlet.ts';
import type { Reach } from '../../../src/assistant/reception.ts';
import type { Channel } from '../../../src/channels/channel.ts';
import { createZaloBot, type ZaloBotOptions } from '../../../src/channels/zalo-bot/zalo-bot.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createQuotas } from '../../../src/storage/quota-store.ts';
import { ZALO_TOKEN, ZaloBotServer } from '../../support/zalo-bot-server.ts';
import { AN } from '../../support/zalo-bot-updates.ts';

export const NOW = new Date('2026-03-01T03:00:00Z');
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
  const [told, alerted, rests] = [[] as string[], [] as string[], [] as number[]];
  const rest = async (forMs: number) => {
    rests.push(forMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const channel = createZaloBot({
    ...{ token: ZALO_TOKEN, apiRoot: server.apiRoot, now: () => NOW, logger: createLogger('silent') },
    ...{ plan: PLAN, pace: PACE, quotas: async () => createQuotas(database) },
    tell: (message) => void told.push(message),
    alert: (message) => void alerted.push(message),
    timing: { rest, callSeconds, waitSeconds: 0.2 },
    ...options,
  });
  return { channel, told, alerted, rests };
}

/** What a channel hands in, and a will of its own. */
export class Desk {
  readonly messages: Message[] = [];
  /** How many more cannot be kept. */
  failures = 0;

  readonly receive = async (message: Message): Promise<boolean> => {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    if (this.messages.some(({ key }) => key === message.key)) return false;
    this.messages.push(message);
    return true;
  };

  readonly setReach = async (_: Reach): Promise<void> => {};

  get texts(): string[] {
    return this.messages.map(({ text }) => text);
  }
}

/** Runs a channel until something is so. */
export async function runUntil({ run }: Channel, desk: Desk, isSo: () => boolean): Promise<void> {
  const stop = new AbortController();
  const running = run(desk, stop.signal);
  await until(isSo);
  stop.abort();
  await running;
}

export async function until(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > 20_000) throw new Error('it never was so');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

let deliveries = 0;

/** A reply on its way to An. */
export function delivery(reply: Partial<Reply> = {}, more: Partial<Delivery> = {}): Delivery {
  deliveries += 1;
  return {
    ...{ key: `d${deliveries}`, chat: AN.id, isRepeat: false },
    reply: { kind: 'answered', text: 'Sở Nội vụ chủ trì.', citations: [], ...reply },
    ...more,
  };
}
