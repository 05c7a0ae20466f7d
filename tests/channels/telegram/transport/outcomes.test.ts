import { describe, expect, it } from 'vitest';
import { createCallbackData } from '../../../../src/channels/telegram/callback-data.ts';
import { NOW } from '../../../support/channel-desk.ts';
import { type ServerFault, TOKEN } from '../../../support/telegram-server.ts';
import { delivery, useTelegram } from './use-telegram.ts';

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
    ['nonsense', 'unknown', 0],
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

describe('a line that is full', () => {
  const full = (seconds: unknown) => ({ code: 429, parameters: { retry_after: seconds as number } });

  it('is waited for an hour at most, whatever is said', async () => {
    const { channel } = open();
    server().fail('sendMessage', full(1e15), full('bald'));
    const outcomes = [await channel.outlet.send(delivery()), await channel.outlet.send(delivery({}, { chat: '43' }))];
    const [hour, usual] = [3_600_000, 30_000].map((ms) => new Date(NOW.getTime() + ms));
    expect(outcomes).toMatchObject([
      { kind: 'not_sent', retryAt: hour },
      { kind: 'not_sent', retryAt: usual },
    ]);
  });

  it('is not asked again before its time; and where it is full for several, nobody asks', async () => {
    const { channel } = open();
    const sendTo = (chat: string) => channel.outlet.send(delivery({}, { chat }));
    server().fail('sendMessage', full(7));
    expect((await sendTo('1')).kind).toBe('not_sent');
    expect((await sendTo('1')).kind).toBe('not_sent');
    expect((await sendTo('2')).kind).toBe('accepted');
    server().fail('sendMessage', full(8), full(9));
    for (const chat of ['2', '3']) expect((await sendTo(chat)).kind).toBe('not_sent');
    const retryAt = new Date(NOW.getTime() + 9_000);
    expect(await sendTo('4')).toMatchObject({ kind: 'not_sent', retryAt });
    expect(server().called('sendMessage')).toHaveLength(4);
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
    const asked = () => delivery({ choices: ['Câu một?'] }, { chat: '-5', turn: 3 });
    expect(await channel.outlet.send(asked())).toMatchObject({ kind: 'not_sent', retryAt: NOW });
    for (let i = 0; i < 2; i++) expect(await channel.outlet.send(asked())).toEqual({ kind: 'accepted' });
    expect(server().shown.map(({ chat }) => chat)).toEqual([-100_999, -100_999]);
    const [button] = server().shown[0]!.buttons!;
    expect(createCallbackData(TOKEN).read(button!.callback_data, '-100999')).toEqual({ turn: 3, index: 0 });
    expect(server().called('sendMessage')).toHaveLength(3);
  });

  it('goes to the group where its topic is gone', async () => {
    server().fail('sendMessage', { code: 400, description: 'Bad Request: message thread not found' });
    const { channel } = open();
    expect(await channel.outlet.send(delivery({}, { chat: '-100777/5' }))).toEqual({ kind: 'accepted' });
    expect(server().shown).toMatchObject([{ chat: -100_777 }]);
    expect(server().shown[0]!.thread).toBeUndefined();
  });

  it('is shown below what it answers where others write too, and in private is not', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({}, { chat: '-100777', answers: '123456789:-100777:15' }));
    await channel.outlet.send(delivery({}, { chat: '42', answers: '123456789:42:15' }));
    await channel.outlet.send(delivery({}, { chat: '-100777', answers: '123456789:press:abc' }));
    const below = server()
      .called('sendMessage')
      .map(({ reply_parameters: below }) => below);
    expect(below).toEqual([{ message_id: 15, allow_sending_without_reply: true }, undefined, undefined]);
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
  it('says so where one of the later ones, or a file, is refused for good', async () => {
    const { channel } = open();
    server().fail('sendMessage', { slowMs: 0 }, { code: 400 });
    server().fail('sendDocument', { code: 413, description: 'Request Entity Too Large' });
    const files = [{ name: 'bao-cao.xlsx', mediaType: 'application/x', bytes: new Uint8Array([1]) }];
    expect(await channel.outlet.send(delivery({ text: LONG, files }))).toEqual({ kind: 'accepted' });
    expect(textsShown()[1]).toContain('Telegram không nhận');
    expect(textsShown().at(-1)).toContain('không nhận tệp bao-cao.xlsx');
  });

  it('that has changed meanwhile is in doubt: what arrived was of other words', async () => {
    const { channel } = open();
    const long = delivery({ text: LONG });
    server().fail('sendMessage', { slowMs: 0 }, { code: 429, parameters: { retry_after: 0 } });
    await channel.outlet.send(long);
    const changed = { ...long, reply: { ...long.reply, text: 'Ngắn hơn.' } };
    expect(await channel.outlet.wasDelivered!(changed)).toBeUndefined();
    expect(await channel.outlet.send(changed)).toEqual({ kind: 'accepted' });
    expect(textsShown().at(-1)).toContain('Ngắn hơn.');
  });

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
