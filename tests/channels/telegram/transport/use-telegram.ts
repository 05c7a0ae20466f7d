import { afterEach, beforeEach } from 'vitest';
import type { Message, Reply } from '../../../../src/assistant/message.ts';
import type { Delivery } from '../../../../src/assistant/outlet.ts';
import type { Reach } from '../../../../src/assistant/reception.ts';
import type { TelegramOptions } from '../../../../src/channels/telegram/options.ts';
import { createTelegram } from '../../../../src/channels/telegram/telegram.ts';
import { createLogger } from '../../../../src/shared/logger.ts';
import { TelegramServer, TOKEN } from '../../../support/telegram-server.ts';

export const NOW = new Date('2026-03-01T03:00:00Z');

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
  const told: string[] = [];
  const rests: number[] = [];
  const rest = async (forMs: number) => {
    rests.push(forMs);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const channel = createTelegram({
    ...{ token: TOKEN, apiRoot: server.apiRoot, now: () => NOW, logger: createLogger('silent') },
    tell: (message) => void told.push(message),
    timing: { rest, callSeconds, waitSeconds: 5, partPauseMs: 0 },
    ...options,
  });
  return { channel, told, rests };
}

/** What a channel hands in, and a will of its own. */
export class Desk {
  readonly messages: Message[] = [];
  readonly reaches: Reach[] = [];
  /** How many more cannot be kept. */
  failures = 0;

  async receive(message: Message): Promise<boolean> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    if (this.messages.some(({ key }) => key === message.key)) return false;
    this.messages.push(message);
    return true;
  }

  async setReach(reach: Reach): Promise<void> {
    this.reaches.push(reach);
  }
}

/** Runs a channel until something is so. */
export async function runUntil(
  { run }: ReturnType<typeof createTelegram>,
  desk: Desk,
  isSo: () => boolean,
): Promise<void> {
  const stop = new AbortController();
  const running = run(desk, stop.signal);
  await until(isSo);
  stop.abort();
  await running;
}

export async function until(isSo: () => boolean): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > 10_000) throw new Error('it never was so');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

let keys = 0;

/** A delivery to An's private chat. */
export function delivery(reply: Partial<Reply> = {}, more: Partial<Delivery> = {}): Delivery {
  keys += 1;
  const said: Reply = { kind: 'answered', text: 'Sở Nội vụ chủ trì.', citations: [], ...reply };
  return { key: `k${keys}`, chat: '42', reply: said, isRepeat: false, ...more };
}
