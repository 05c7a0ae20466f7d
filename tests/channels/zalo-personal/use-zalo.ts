import { afterEach, beforeEach } from 'vitest';
import { runAlone } from '../../../src/app/run-alone.ts';
import type { Channel } from '../../../src/channels/channel.ts';
import type { FetchOptions } from '../../../src/channels/zalo-personal/bounded-fetch.ts';
import { createLogIn } from '../../../src/channels/zalo-personal/open-zca.ts';
import { createZaloPersonal, type ZaloPersonalOptions } from '../../../src/channels/zalo-personal/zalo-personal.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { createEars, Desk, deliveriesTo, until } from '../../support/channel-desk.ts';
import { MemoryLeases, MemoryVault } from '../../support/memory-vault.ts';
import { GOOD_COOKIE, ZaloServer } from '../../support/zalo-server.ts';

/** Who writes to the account in these tests. */
export const AN = '600000000000000042';
export const GROUP = '500000000000000077';

const MINUTE_MS = 60_000;
/** Who lost it knows by then; so long the channel waits for that in the product. */
const [LEASE_MS, LEASE_SEEN_MS] = [1_000, 5_000];

/** A server for each test, and channels that reach it. */
export function useZalo() {
  let server: ZaloServer;
  const stops: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    server = new ZaloServer();
    await server.start();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await server.stop();
  });
  /** A channel that reaches the server, with somebody logged in. */
  const open = (more: Given = {}) => openZalo(server, more);
  return {
    server: () => server,
    open,
    /** The same, running until the end of the test. */
    async serve(more: Given = {}) {
      const opened = open(more);
      await opened.logIn();
      const stop = start(opened.channel, opened.desk);
      stops.push(stop);
      await until(() => opened.told.some((words) => words.includes('đã nối')));
      return { ...opened, stop };
    },
    /** Runs a channel until the end of the test. */
    run(channel: Channel, desk = new Desk()) {
      const stop = start(channel, desk);
      stops.push(stop);
      return stop;
    },
  };
}

function start(channel: Channel, desk: Desk): () => Promise<void> {
  const ending = new AbortController();
  const running = channel.run(desk, ending.signal);
  return async () => {
    ending.abort();
    await running;
  };
}

/** What a test gives a channel instead of the usual. */
export interface Given extends Partial<Omit<ZaloPersonalOptions, 'leases'>>, FetchOptions {
  readonly leases?: MemoryLeases;
}

/** A channel that reaches the server, and what it told whom. Rests are short, and noted. */
export function openZalo(server: ZaloServer, more: Given = {}) {
  const { callMs = 5_000, scanMs, ...options } = more;
  const { told, alerts: alerted, rests, rest: _, ...listeners } = createEars();
  const [vault, desk] = [new MemoryVault(), new Desk()];
  const { timing, leases = new MemoryLeases(), ...others } = options;
  const channel = createZaloPersonal({
    ...{
      paceMs: 3_000,
      perDay: 300,
      conflictMs: 60 * MINUTE_MS,
      cooldownMs: 60 * MINUTE_MS,
      silenceMs: 15 * MINUTE_MS,
      fileHosts: ['dlfl.vn', 'flchat.vn'],
    },
    ...{ vault: async () => vault, leases: async () => leases, hasWritten: async (account: string) => account === AN },
    ...{ now: () => new Date(), logger: createLogger('silent'), random: () => 0.5 },
    ...listeners,
    logIn: createLogIn({ fetch: server.fetch, callMs, ...(scanMs === undefined ? {} : { scanMs }) }),
    timing: {
      async rest(forMs) {
        rests.push(forMs);
        await new Promise((resolve) => setTimeout(resolve, forMs === LEASE_SEEN_MS ? LEASE_MS : 5));
      },
      ...{ pollMs: Number.POSITIVE_INFINITY, watchMs: 20, gatherMs: 20, retryMs: 20, echoMs: 200, partPauseMs: 1 },
      ...timing,
    },
    ...others,
  });
  return {
    channel: inTurn(channel, leases, told),
    told,
    alerted,
    rests,
    vault,
    leases,
    desk,
    logIn: () => logIn(vault),
  };
}

/** A channel that is heard as the product hears it: as long as no other process does. */
function inTurn({ exclusive, ...channel }: Channel, leases: MemoryLeases, told: string[]): Channel {
  const parts = {
    leases,
    clock: { now: () => new Date() },
    tell: (words: string) => void told.push(words),
    leaseMs: LEASE_MS,
  };
  return { ...channel, run: (desk, signal) => runAlone({ ...channel, exclusive: exclusive! }, desk, parts, signal) };
}

/** Somebody has logged in once: the session lies in the vault. */
export async function logIn(vault: MemoryVault, cookie = GOOD_COOKIE, imei = 'may-1'): Promise<void> {
  const cookies = [{ key: 'zpw_sek', value: cookie, domain: 'zalo.me', path: '/', hostOnly: false }];
  const value = JSON.stringify({ cookies, imei, userAgent: 'Firefox', language: 'vi' });
  const name = 'zalo-personal session';
  await vault.write(name, value, vault.kept.get(name)?.version);
}

/** A delivery to An's private chat. */
export const delivery = deliveriesTo(AN);
