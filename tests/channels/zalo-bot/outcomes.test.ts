import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/channel-desk.ts';
import type { ZaloFault } from '../../support/zalo-bot-server.ts';
import { AN } from '../../support/zalo-bot-updates.ts';
import { delivery, useZaloBot } from './use-zalo-bot.ts';

const { server, open, quotas } = useZaloBot();
const textsShown = () => server().shown.map(({ text }) => text);
const LONG = Array.from({ length: 400 }, (_, i) => `Đoạn ${i} nói về chuyển đổi số.`).join('\n\n');
const spent = async () => (await quotas().used('zalo-bot 1459232241: messages', NOW)).spent;

describe('a delivery', () => {
  it('is accepted, and shown once, as it is', async () => {
    const { channel } = open();
    expect(await channel.outlet.send(delivery({ text: '1 < 2 & *3*' }))).toEqual({ kind: 'accepted' });
    expect(server().called('sendMessage')).toEqual([{ chat_id: AN.id, text: '1 < 2 & *3*' }]);
  });

  it.each<[ZaloFault, string, number, number]>([
    ['reset', 'unknown', 0, 1],
    ['accept, reset', 'unknown', 1, 1],
    ['hang', 'unknown', 0, 1],
    ['accept, hang', 'unknown', 1, 1],
    ['accept, page', 'unknown', 1, 1],
    ['accept, cut JSON', 'unknown', 1, 1],
    ['accept, endless', 'unknown', 1, 1],
    ['accept, redirect', 'unknown', 1, 1],
    [{ code: 500 }, 'unknown', 0, 1],
    [{ code: 408 }, 'unknown', 0, 1],
    [{ page: 503 }, 'unknown', 0, 1],
    [{ code: 400, description: 'Chat not found' }, 'rejected', 0, 0],
    [{ code: 403, status: 403 }, 'rejected', 0, 0],
    [{ page: 403 }, 'not_sent', 0, 0],
    [{ page: 429 }, 'not_sent', 0, 0],
    [{ code: 401 }, 'not_sent', 0, 0],
    [{ page: 404 }, 'not_sent', 0, 0],
    [{ code: -217 }, 'not_sent', 0, 0],
    [{ slowMs: 50 }, 'accepted', 1, 1],
  ])('ends as it did: %j is %s, %i was shown, and %i is counted', async (fault, kind, shown, counted) => {
    server().fail('sendMessage', fault);
    const { channel } = open(String(fault).includes('hang') ? { callSeconds: 0.2 } : {});
    const outcome = await channel.outlet.send(delivery());
    expect(outcome.kind).toBe(kind);
    expect(server().shown).toHaveLength(shown);
    expect(server().called('sendMessage')).toHaveLength(1);
    expect(await spent()).toBe(counted);
    expect(JSON.stringify(outcome)).not.toMatch(/Bi-mat/u);
  });

  it('was not sent where nobody listens', async () => {
    await server().stop();
    const { channel } = open();
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'not_sent', reason: 'not connected: ECONNREFUSED' });
    expect(await spent()).toBe(0);
    await server().start();
  });
});

describe('a call', () => {
  it('has a connection of its own, and never follows to another place with the token', async () => {
    const { channel } = open();
    for (let i = 0; i < 3; i++) await channel.outlet.send(delivery());
    expect(server().connections).toBe(3);
    server().fail('sendMessage', 'accept, redirect');
    await channel.outlet.send(delivery());
    expect(server().called('elsewhere')).toEqual([]);
  });

  it('goes nowhere where the address is none', async () => {
    const { channel } = open();
    for (const chat of ['', 'x'.repeat(300)])
      expect(await channel.outlet.send(delivery({}, { chat }))).toMatchObject({ kind: 'rejected' });
    expect(server().calls).toEqual([]);
  });

  it('says no token, though the service repeats it', async () => {
    const { channel } = open();
    server().fail('sendMessage', { code: 400, description: `no such bot ${'Bi-mat_'.repeat(5)}\u0007` });
    server().fail('sendMessage', { code: 400, description: `bot1459232241:${'Bi-mat_'.repeat(5)} is none` });
    await channel.outlet.send(delivery());
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'rejected', reason: '400: bot… is none' });
  });
});

describe('a reply of several messages', () => {
  it('is split where 2,000 characters end, and goes on after the last that arrived', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({ text: LONG }));
    const whole = textsShown();
    expect(Math.max(...whole.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    expect(whole[0]).toMatch(/^\(1\/\d\)\n/u);
    server().shown.splice(0);
    const long = delivery({ text: LONG });
    server().fail('sendMessage', { slowMs: 0 }, { code: 401 });
    expect(await channel.outlet.send(long)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^1 parts arrived/u),
    });
    expect(await channel.outlet.wasDelivered!(long)).toBe(false);
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(textsShown()).toEqual(whole);
    expect(await channel.outlet.wasDelivered!(long)).toBe(true);
  });
});

describe('half a reply', () => {
  it('says so where a later part is refused for good, and goes on', async () => {
    const { channel } = open();
    server().fail('sendMessage', { slowMs: 0 }, { code: 400 });
    const long = delivery({ text: LONG });
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(textsShown()).toHaveLength(channel.outlet.countMessages!(delivery({ text: LONG })));
    expect(textsShown()[1]).toMatch(/^Có một phần câu trả lời Zalo không nhận/u);
  });

  it('with files goes on after the last that arrived, as any other', async () => {
    const { channel } = open();
    const files = [{ name: 'bao-cao.xlsx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1]) }];
    const long = delivery({ text: LONG, files });
    const count = channel.outlet.countMessages!(long);
    server().fail('sendMessage', { slowMs: 0 }, { code: 401 });
    await channel.outlet.send(long);
    expect(channel.outlet.countMessages!(long)).toBe(count - 1);
    expect(await channel.outlet.wasDelivered!(long)).toBe(false);
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(textsShown()).toHaveLength(count);
  });

  it.each([1e15, -3])('waits no time that makes no sense: %j seconds', async (retry_after) => {
    server().fail('sendMessage', { code: 429, parameters: { retry_after } });
    const outcome = await open().channel.outlet.send(delivery());
    const retryAt = new Date(NOW.getTime() + (retry_after < 0 ? 0 : 86_400_000));
    expect(outcome).toMatchObject({ kind: 'not_sent', retryAt });
  });
});

describe('what cannot be shown as it is', () => {
  it('choices are numbers to be typed', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({ text: 'Ý nào?', choices: ['Câu một?', 'Câu hai?'] }, { turn: 7 }));
    expect(textsShown()).toEqual(['Ý nào?\n\nXin chọn:\n1. Câu một?\n2. Câu hai?']);
  });

  const files = [{ name: 'bao-cao.xlsx', mediaType: 'application/octet-stream', bytes: new Uint8Array([1]) }];

  it.each([
    [['telegram'], 'gõ lại yêu cầu này ở Telegram để nhận tệp'],
    [[], 'gõ /moi tôi'],
    [['zalo-oa', 'telegram', 'telegram'], 'ở Zalo Official Account hoặc Telegram để'],
  ])('files are said to be had elsewhere: %j', async (channels, said) => {
    const { channel } = open({ elsewhere: async () => channels });
    expect(await channel.outlet.send(delivery({ text: 'Báo cáo đây.', files }))).toEqual({ kind: 'accepted' });
    expect(textsShown()).toEqual([expect.stringMatching(/^Báo cáo đây\.\n\nZalo Bot chưa gửi được tệp, nên bao-cao/u)]);
    expect(textsShown()[0]).toContain(said);
  });

  it('files are named also where nobody can say where else they can be had', async () => {
    const { channel } = open({ elsewhere: () => Promise.reject(new Error('the database is away')) });
    await channel.outlet.send(delivery({ text: '', files }));
    expect(textsShown()).toEqual([expect.stringMatching(/^Zalo Bot chưa gửi được tệp.*cửa sổ lệnh/u)]);
  });
});

it('as much is sent as is configured', () => {
  const { limitsFor } = open({ pace: { perMinute: 30, chatPerMinute: 5 } }).channel.outlet;
  expect(limitsFor!(AN.id)).toEqual([
    { of: 'channel', most: 30, perMs: 60_000 },
    { of: 'chat', most: 5, perMs: 60_000 },
  ]);
});
