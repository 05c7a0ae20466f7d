import { afterEach, beforeEach } from 'vitest';
import type { Channel } from '../../../src/channels/channel.ts';
import { createZaloOa, type OaStores, type ZaloOaOptions } from '../../../src/channels/zalo-oa/zalo-oa.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { untilAborted } from '../../../src/shared/rest.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createLastHeard } from '../../../src/storage/last-heard-store.ts';
import { createLeases } from '../../../src/storage/lease-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { openVaultKey } from '../../../src/storage/vault/vault-key.ts';
import { createVault } from '../../../src/storage/vault-store.ts';
import { createEars, deliveriesTo, NOW } from '../../support/channel-desk.ts';
import { signed, USER, WEBHOOK_SECRET } from '../../support/zalo-oa-events.ts';
import { APP, ZaloOaServer } from '../../support/zalo-oa-server.ts';

export const FIRST_TOKEN = 'refresh-token-dau-tien-0';
const HOUR_MS = 3_600_000;

/** What a channel keeps, in a database. */
export function storesIn(database: Database, secretKey = 'k'.repeat(32)): OaStores {
  const vault = createVault(database, openVaultKey({ secretKey, dataDir: '/nowhere' }));
  return { vault, leases: createLeases(database), lastHeard: createLastHeard(database) };
}

/** A clock that a test sets. */
export function createHands(at: Date = NOW) {
  let now = at.getTime();
  return {
    now: () => new Date(now),
    pass: (ms: number) => {
      now += ms;
    },
    passHours: (hours: number) => {
      now += hours * HOUR_MS;
    },
  };
}

export type Hands = ReturnType<typeof createHands>;

/** A server and a database in memory for each test, and channels that reach them. */
export function useZaloOa() {
  let server: ZaloOaServer;
  let database: Database;
  let hands: Hands;
  beforeEach(async () => {
    server = new ZaloOaServer();
    await server.start();
    database = await openDatabase({ file: ':memory:' });
    hands = createHands();
  });
  afterEach(async () => {
    await server.stop();
    await database.close();
  });
  return {
    server: () => server,
    stores: () => storesIn(database),
    hands: () => hands,
    open: (more: Partial<ZaloOaOptions> & Patience = {}) =>
      openZaloOa(server, { stores: async () => storesIn(database), now: hands.now, ...more }),
  };
}

/** Where a call hangs it is not worth while to be patient; elsewhere the machine may be busy. */
interface Patience {
  readonly callMs?: number;
}

type Given = Partial<ZaloOaOptions> & Pick<ZaloOaOptions, 'stores' | 'now'> & Patience;

/** A channel that reaches the server, what it told whoever runs it, and what administrators were told. */
export function openZaloOa(server: ZaloOaServer, { callMs = 10_000, ...options }: Given) {
  const { told, alerts, rests: _, rest: __, ...listeners } = createEars();
  const channel = createZaloOa({
    ...APP,
    ...{ refreshToken: FIRST_TOKEN, apiRoot: server.root, oauthRoot: server.root, mostPerMinute: 300 },
    ...{ webhook: { path: '/zalo-oa', secret: WEBHOOK_SECRET, longestAgeMs: 2 * HOUR_MS }, windowMs: 168 * HOUR_MS },
    ...listeners,
    logger: createLogger('silent'),
    timing: { callMs, rest: (_, signal) => untilAborted(signal) },
    ...options,
  });
  return { channel, told, alerts };
}

/** Hands an event in as Zalo does, and again until it can be kept. */
export async function hand(
  channel: Channel,
  event: { readonly timestamp: string; readonly [more: string]: unknown },
): Promise<void> {
  const { body, headers } = signed(event);
  for (let tries = 0; ; tries++) {
    try {
      return await channel.intake!.take(Buffer.from(body), headers);
    } catch (error) {
      if (tries > 200 || (error as Error).message !== 'not ready yet') throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** A delivery to the user. */
export const delivery = deliveriesTo(USER);
