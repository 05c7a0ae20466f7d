import { expect, it } from 'vitest';
import { secretOf } from '../../../../src/channels/webhook-secret.ts';
import { createLogger } from '../../../../src/shared/logger.ts';
import { openWeb } from '../../../../src/web/server.ts';
import { Desk, until } from '../../../support/channel-desk.ts';
import { TOKEN } from '../../../support/telegram-server.ts';
import { written } from '../../../support/telegram-updates.ts';
import { useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();
const URL_OUTSIDE = 'https://so.example.vn/telegram';

it('updates are handed in with the secret that Telegram was given, and kept before they are taken for handed in', async () => {
  const desk = new Desk();
  const { channel } = open({ webhook: { url: URL_OUTSIDE } });
  const web = await openWeb({ host: '127.0.0.1', port: 0, routes: [channel.intake!], logger: createLogger('silent') });
  const hand = async (body: string, secret: string) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    return (await fetch(`http://127.0.0.1:${web.port}/telegram`, { method: 'POST', body, headers })).status;
  };
  const update = JSON.stringify({ update_id: 7, ...written({ text: 'một' }) });
  expect(await hand(update, secretOf({ url: URL_OUTSIDE }, TOKEN))).toBe(503);

  const stop = new AbortController();
  const running = channel.run(desk, stop.signal);
  await until(() => server().called('setMyCommands').length === 2);
  const [{ url, secret_token: secret, allowed_updates: kinds }] = server().called('setWebhook') as [
    Record<string, string>,
  ];
  expect(url).toBe(URL_OUTSIDE);
  expect(secret).toMatch(/^[\w-]{16,256}$/u);
  expect(kinds).toEqual(['message', 'callback_query', 'my_chat_member']);

  desk.failures = 1;
  expect(await hand(update, secret!)).toBe(503);
  expect(await hand(update, secret!)).toBe(200);
  expect(await hand(update, secret!)).toBe(200);
  expect(await hand(update, 'x'.repeat(64))).toBe(401);
  for (const nonsense of ['nonsense', 'null', '7', '{}']) expect(await hand(nonsense, secret!)).toBe(200);
  expect(desk.messages.map(({ text }) => text)).toEqual(['một']);
  expect(server().called('getUpdates')).toEqual([]);
  stop.abort();
  await running;
  await web.close();
});
