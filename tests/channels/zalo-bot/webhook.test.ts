import { afterEach, describe, expect, it } from 'vitest';
import { secretOf } from '../../../src/channels/webhook-secret.ts';
import { createLogger } from '../../../src/shared/logger.ts';
import { openWeb, type WebServer } from '../../../src/web/server.ts';
import { Desk, until } from '../../support/channel-desk.ts';
import { ZALO_TOKEN } from '../../support/zalo-bot-server.ts';
import { written } from '../../support/zalo-bot-updates.ts';
import { useZaloBot } from './use-zalo-bot.ts';

const { server, open } = useZaloBot();
const WEBHOOK = { url: 'https://so.example.vn/zalo-bot' };

let web: WebServer | undefined;
afterEach(() => web?.close());

/** A channel behind the web server, which is handed what Zalo hands in. */
async function openWebhook() {
  const opened = open({ webhook: WEBHOOK });
  const routes = [opened.channel.intake!];
  web = await openWeb({ host: '127.0.0.1', port: 0, routes, logger: createLogger('silent') });
  const place = `http://127.0.0.1:${web.port}/zalo-bot`;
  const hand = async (update: unknown, secret = secretOf(WEBHOOK, ZALO_TOKEN)) => {
    const body = typeof update === 'string' ? update : JSON.stringify(update);
    return (await fetch(place, { method: 'POST', body, headers: { 'x-bot-api-secret-token': secret } })).status;
  };
  const stop = new AbortController();
  const run = async (desk: Desk) => {
    const running = opened.channel.run(desk, stop.signal);
    await until(() => opened.told.some((words) => words.includes('đã nối')));
    return async () => {
      stop.abort();
      await running;
    };
  };
  return { ...opened, hand, run };
}

describe('what is handed in', () => {
  it('with the secret that Zalo was given is kept once, however often and in whichever form it comes', async () => {
    const desk = new Desk();
    const { hand, run } = await openWebhook();
    const update = written({ text: 'một' });
    expect(await hand(update)).toBe(503);
    const end = await run(desk);
    const [{ url, secret_token: secret }] = server().called('setWebhook') as [Record<string, string>];
    expect(url).toBe(WEBHOOK.url);
    expect(secret).toMatch(/^[\w-]{16,256}$/u);
    expect(secret).not.toContain('Bi-mat');
    for (const form of [update, { ok: true, result: update }]) expect(await hand(form, secret)).toBe(200);
    expect(await hand(update, 'x'.repeat(64))).toBe(401);
    for (const nonsense of ['nonsense', '', '[]', 'null', '{"ok":true,"result":{}}'])
      expect(await hand(nonsense, secret)).toBe(200);
    expect(desk.texts).toEqual(['một']);
    expect(server().called('getUpdates')).toEqual([]);
    await end();
  });

  it('is refused where it cannot be kept, and kept all the same, once, whether or not Zalo comes again', async () => {
    const desk = new Desk();
    const { hand, run, alerts, rests } = await openWebhook();
    const end = await run(desk);
    desk.failures = 2;
    const [one, two] = [written({ text: 'một' }), written({ text: 'hai' })];
    expect(await hand(one)).toBe(503);
    await until(() => desk.messages.length === 1);
    expect(await hand(one)).toBe(200);
    expect(await hand(two)).toBe(200);
    expect(desk.texts).toEqual(['một', 'hai']);
    expect(alerts).toEqual([
      expect.stringMatching(/^QUAN TRỌNG: chưa ghi được 1 tin nhắn/u),
      expect.stringContaining('không mất tin nào'),
    ]);
    expect(rests.length).toBeGreaterThan(0);
    await end();
  });

  it('is only refused where far too much is held', async () => {
    const desk = new Desk();
    const { channel, hand, run, alerts } = await openWebhook();
    const end = await run(desk);
    desk.failures = Number.POSITIVE_INFINITY;
    const bytes = (text: string) => Buffer.from(JSON.stringify(written({ text })));
    const failed = await Promise.allSettled(
      Array.from({ length: 1_000 }, (_, i) => channel.intake!.take(bytes(`${i}`), {})),
    );
    expect(failed.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await hand(written({ text: 'sau' }))).toBe(503);
    desk.failures = 0;
    await until(() => desk.messages.length === 1_000);
    expect(await hand(written({ text: 'sau nữa' }))).toBe(200);
    expect(alerts[0]).toMatch(/chưa ghi được [\d.]+ tin/u);
    await end();
  });
});

it('a webhook that Zalo refuses is asked for again, and what Zalo says of it is told', async () => {
  server().fail('setWebhook', { code: 400, description: 'url must be public' });
  const { run, told } = await openWebhook();
  const end = await run(new Desk());
  expect(told).toEqual([
    'Zalo Bot từ chối (400: url must be public). Trợ lý sẽ tự thử lại.',
    expect.stringContaining('đã nối với'),
    expect.stringContaining('đã nối lại'),
  ]);
  await end();
});

it.each([
  ['', /webhook ở Zalo đã bị đổi trong khi/u],
  ['https://la.example.vn/x', /đã bị đổi sang la\.example\.vn trong khi.*đã đặt lại/u],
])('a webhook that somebody takes away or changes is set again, which is said once: %j', async (changed, words) => {
  const { run, alerts } = await openWebhook();
  const end = await run(new Desk());
  for (let i = 0; i < 2; i++) {
    server().webhook = changed;
    await until(() => server().webhook === WEBHOOK.url);
  }
  await end();
  expect(alerts).toEqual([expect.stringMatching(words)]);
});
