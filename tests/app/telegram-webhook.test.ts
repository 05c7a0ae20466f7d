import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TelegramServer, TOKEN } from '../support/telegram-server.ts';
import { written } from '../support/telegram-updates.ts';
import { useTinyApp } from '../support/tiny-app.ts';

let server: TelegramServer;
let port: number;
beforeEach(async () => {
  server = new TelegramServer();
  await server.start();
});
afterEach(() => server.stop());
const tiny = useTinyApp(() => {
  const webhook = { url: 'https://so.example.vn/telegram', secret: 'mot-tu-bi-mat-dai' };
  const telegram = { token: TOKEN, apiRoot: server.apiRoot, webhook };
  return { telegram, web: { host: '127.0.0.1', port } };
});

it('with a webhook, everything goes on where the port is taken, and what Telegram hands in at the web server is answered', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  port = (other.address() as AddressInfo).port;
  const { app, told } = tiny();
  const [stop, again] = [new AbortController(), new AbortController()];
  const standing = app.run(app.channels(), stop.signal);
  await expect.poll(() => told.join(' ')).toMatch(/WEB_PORT/u);
  stop.abort();
  await standing;
  await new Promise((resolve) => other.close(resolve));

  const running = app.run(app.channels(), again.signal);
  const body = JSON.stringify({ update_id: 1, ...written({ text: 'Sở Nội vụ chủ trì những nhiệm vụ nào?' }) });
  const headers = { 'x-telegram-bot-api-secret-token': 'mot-tu-bi-mat-dai' };
  const hand = () => fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', body, headers });
  await expect.poll(async () => (await hand().catch(() => undefined))?.status, { timeout: 10_000 }).toBe(200);
  await expect.poll(() => server.shown.length, { timeout: 10_000 }).toBe(1);
  expect(server.shown[0]!.text).toContain('Lắp mạng không dây');
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  again.abort();
  await running;
  await tiny().close();
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
});
