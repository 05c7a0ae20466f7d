import { describe, expect, it } from 'vitest';
import type { ServerFault } from '../../../support/telegram-server.ts';
import { delivery, NOW, useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();
const textsShown = () => server().shown.map(({ text }) => text);
const LONG = Array.from({ length: 400 }, (_, i) => `Đoạn ${i} nói về chuyển đổi số.`).join('\n\n');

describe('a delivery', () => {
  it('is accepted, and shown once, as HTML', async () => {
    const { channel } = open();
    expect(await channel.outlet.send(delivery({ text: '1 < 2 & 3' }))).toEqual({ kind: 'accepted' });
    expect(server().shown).toEqual([{ chat: 42, text: '1 &lt; 2 &amp; 3', isHtml: true }]);
  });

  it.each<[ServerFault, string, number]>([
    ['reset', 'unknown', 0],
    ['accept, reset', 'unknown', 1],
    ['hang', 'unknown', 0],
    ['accept, hang', 'unknown', 1],
    ['accept, page', 'unknown', 1],
    ['accept, cut JSON', 'unknown', 1],
    [{ code: 500 }, 'unknown', 0],
    [{ code: 403 }, 'rejected', 0],
    [{ code: 400, description: 'Bad Request: chat not found' }, 'rejected', 0],
    [{ code: 401 }, 'not_sent', 0],
    [{ code: 404, description: 'Not Found' }, 'not_sent', 0],
    [{ slowMs: 50 }, 'accepted', 1],
  ])('ends as it did: %j is %s, and %i was shown', async (fault, kind, shown) => {
    server().fail('sendMessage', fault);
    const { channel } = open(String(fault).includes('hang') ? { callSeconds: 0.2 } : {});
    const outcome = await channel.outlet.send(delivery());
    expect(outcome.kind).toBe(kind);
    expect(server().shown).toHaveLength(shown);
    expect(server().called('sendMessage')).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toMatch(/Bi-mat/u);
  });

  it('waits as long as Telegram says', async () => {
    server().fail('sendMessage', { code: 429, parameters: { retry_after: 17 } });
    const { channel } = open();
    const retryAt = new Date(NOW.getTime() + 17_000);
    expect(await channel.outlet.send(delivery())).toMatchObject({ kind: 'not_sent', retryAt });
  });

  it('was not sent where nobody listens', async () => {
    await server().stop();
    const { channel } = open();
    expect(await channel.outlet.send(delivery())).toEqual({
      kind: 'not_sent',
      reason: expect.stringMatching(/^not connected: /u),
    });
    await server().start();
  });
});

describe('a delivery that is refused', () => {
  it('goes without markup where the markup is refused, in the same attempt', async () => {
    server().fail('sendMessage', {
      code: 400,
      description: "Bad Request: can't parse entities: Unsupported start tag",
    });
    const { channel } = open();
    expect(await channel.outlet.send(delivery({ text: '1 < 2' }))).toEqual({ kind: 'accepted' });
    expect(server().shown).toEqual([{ chat: 42, text: '1 < 2', isHtml: false }]);
  });

  it('follows a group to its new address, also later', async () => {
    const parameters = { migrate_to_chat_id: -100_999 };
    server().fail('sendMessage', { code: 400, description: 'Bad Request: group chat was upgraded', parameters });
    const { channel } = open();
    for (const text of ['một', 'hai'])
      expect(await channel.outlet.send(delivery({ text }, { chat: '-5' }))).toEqual({ kind: 'accepted' });
    expect(server().shown.map(({ chat }) => chat)).toEqual([-100_999, -100_999]);
    expect(server().called('sendMessage')).toHaveLength(3);
  });

  it('goes to a topic, and nowhere where the address is none', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({}, { chat: '-100777/5' }));
    expect(server().shown).toMatchObject([{ chat: -100_777, thread: 5 }]);
    for (const chat of ['riêng An', '42/', '4e2', ''])
      expect(await channel.outlet.send(delivery({}, { chat }))).toMatchObject({ kind: 'rejected' });
  });
});

describe('a reply of several messages', () => {
  it('goes on after the last that arrived, without a repeat', async () => {
    const { channel } = open();
    const long = delivery({ text: LONG });
    await channel.outlet.send(delivery({ text: LONG }));
    const whole = textsShown().splice(0);
    server().shown.splice(0);
    server().fail('sendMessage', { slowMs: 0 }, { code: 429, parameters: { retry_after: 0 } });
    expect(await channel.outlet.send(long)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^1 parts/u),
    });
    expect(await channel.outlet.wasDelivered!(long)).toBe(false);
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(textsShown()).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
    expect(await channel.outlet.wasDelivered!(long)).toBe(true);
  });

  it('does not ask again before it may', async () => {
    const { channel } = open();
    const long = delivery({ text: LONG });
    server().fail('sendMessage', { slowMs: 0 }, { code: 429, parameters: { retry_after: 60 } });
    await channel.outlet.send(long);
    expect(await channel.outlet.send(long)).toMatchObject({ kind: 'unknown', reason: 'the rest has to wait' });
    expect(await channel.outlet.wasDelivered!(long)).toBe(false);
    expect(server().called('sendMessage')).toHaveLength(2);
  });

  it('is in doubt as a whole where one part is, and where another process sent it', async () => {
    const { channel } = open();
    const long = delivery({ text: LONG });
    server().fail('sendMessage', { slowMs: 0 }, 'accept, reset');
    expect(await channel.outlet.send(long)).toMatchObject({ kind: 'unknown' });
    expect(await channel.outlet.wasDelivered!(long)).toBeUndefined();
    expect(await open().channel.outlet.wasDelivered!(delivery())).toBeUndefined();
  });
});
