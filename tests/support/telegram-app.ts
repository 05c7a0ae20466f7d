import { afterEach, beforeEach, expect } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type Shown, TelegramServer, TOKEN } from './telegram-server.ts';
import { type TinyApp, useTinyApp } from './tiny-app.ts';

/** A server that speaks as Telegram does, and the product that serves it. */
export interface TelegramApp {
  server(): TelegramServer;
  tiny(): TinyApp;
  /** What is shown from now on, once there is so much of it. */
  shownAfter(update: Parameters<TelegramServer['happen']>[0], count?: number): Promise<Shown[]>;
}

/** Both for each test. */
export function useTelegramApp(more: () => Partial<Config> = () => ({})): TelegramApp {
  let server: TelegramServer;
  beforeEach(async () => {
    server = new TelegramServer();
    await server.start();
  });
  afterEach(() => server.stop());
  const tiny = useTinyApp(() => ({ telegram: { token: TOKEN, apiRoot: server.apiRoot }, ...more() }));
  beforeEach(() => tiny().serve());
  return {
    server: () => server,
    tiny,
    async shownAfter(update, count = 1) {
      const before = server.shown.length;
      server.happen(update);
      await expect.poll(() => server.shown.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(before + count);
      return server.shown.slice(before);
    },
  };
}
