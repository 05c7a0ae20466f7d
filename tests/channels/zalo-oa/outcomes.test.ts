import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/channel-desk.ts';
import { USER } from '../../support/zalo-oa-events.ts';
import type { OaFault } from '../../support/zalo-oa-server.ts';
import { delivery, useZaloOa } from './use-zalo-oa.ts';

const { server, open, hands } = useZaloOa();
const CS = '/oa/message/cs';
const LONG = Array.from({ length: 200 }, (_, i) => `Đoạn ${i} nói về chuyển đổi số.`).join('\n\n');
const SECRETS = /khoa-bi-mat|-token-/u;

describe('a delivery', () => {
  it('is accepted, and shown once, without markup', async () => {
    const { channel } = open();
    expect(await channel.outlet.send(delivery({ text: '1 < 2 & 3' }))).toEqual({ kind: 'accepted' });
    expect(server().shown).toEqual([{ user: USER, id: 'm1', text: '1 < 2 & 3' }]);
    expect(server().called('/oa/access_token')).toHaveLength(1);
  });

  it.each<[OaFault, string, number]>([
    ['reset', 'unknown', 0],
    ['accept, reset', 'unknown', 1],
    ['hang', 'unknown', 0],
    ['accept, hang', 'unknown', 1],
    ['accept, page', 'unknown', 1],
    ['accept, cut JSON', 'unknown', 1],
    ['accept, much', 'unknown', 1],
    ['nonsense', 'unknown', 0],
    [{ status: 500 }, 'unknown', 0],
    [{ status: 503 }, 'unknown', 0],
    [{ code: -100 }, 'unknown', 0],
    ['empty', 'unknown', 0],
    [{ status: 408 }, 'unknown', 0],
    [{ status: 403 }, 'not_sent', 0],
    [{ status: 404 }, 'not_sent', 0],
    [{ status: 413 }, 'rejected', 0],
    [{ code: -213 }, 'rejected', 0],
    [{ code: -227 }, 'rejected', 0],
    [{ code: -244 }, 'rejected', 0],
    [{ code: -201 }, 'rejected', 0],
    [{ code: -230 }, 'rejected: window_closed', 0],
    [{ code: -232 }, 'rejected: window_closed', 0],
    [{ code: -211 }, 'rejected: quota', 0],
    [{ code: -218 }, 'rejected: quota', 0],
    [{ code: -320 }, 'rejected: balance', 0],
    [{ code: -321 }, 'rejected: balance', 0],
    [{ code: -200 }, 'not_sent', 0],
    [{ code: -32 }, 'not_sent', 0],
    [{ status: 429 }, 'not_sent', 0],
    [{ code: -209 }, 'not_sent', 0],
    [{ code: -223 }, 'not_sent', 0],
  ])('ends as it did: %j is %s, and %i was shown', async (fault, kind, shown) => {
    server().fail(CS, fault);
    const { channel } = open(String(fault).includes('hang') ? { callMs: 300 } : {});
    const outcome = await channel.outlet.send(delivery());
    const reason = 'reason' in outcome ? outcome.reason : '';
    expect(kind.includes(':') ? `${outcome.kind}: ${reason.split(':')[0]}` : outcome.kind).toBe(kind);
    expect(server().shown).toHaveLength(shown);
    expect(server().called(CS)).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toMatch(SECRETS);
  });
});

describe('a delivery that nobody takes', () => {
  it('was not sent where nobody listens, or there is no token', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery());
    await server().stop();
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'not_sent', reason: 'ECONNREFUSED' });
    await server().start();
    const other = open({ refreshToken: 'khong-phai-refresh-token', appId: '1000000' });
    expect(await other.channel.outlet.send(delivery())).toMatchObject({
      kind: 'not_sent',
      reason: expect.stringMatching(/^no token/u),
    });
  });

  it('waits a minute where Zalo is called too often, and goes to no account that is none', async () => {
    server().fail(CS, { code: -32 });
    const { channel } = open();
    const retryAt = new Date(NOW.getTime() + 60_000);
    expect(await channel.outlet.send(delivery())).toMatchObject({ kind: 'not_sent', retryAt });
    // So do all the others, without asking.
    expect(await channel.outlet.send(delivery({}, { chat: '77' }))).toMatchObject({ kind: 'not_sent', retryAt });
    expect(server().called(CS)).toHaveLength(1);
    hands().pass(60_000);
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });
    expect(await channel.outlet.send(delivery({}, { chat: 'riêng' }))).toMatchObject({ kind: 'rejected' });
  });

  it('uses no connection twice', async () => {
    const { channel } = open();
    for (let i = 0; i < 3; i++) expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });
    expect(
      new Set(
        server()
          .called(CS)
          .map(({ port }) => port),
      ).size,
    ).toBe(3);
  });
});

describe('administrators are told, once until it works again,', () => {
  it.each<[OaFault, RegExp]>([
    [{ code: -211, message: 'Out of quota' }, /hết hạn mức gửi tin \(-211: Out of quota\).*địa chỉ khác/u],
    [{ code: -321 }, /Zalo Cloud.*ZALO_OA_WINDOW_HOURS=48/u],
    [{ code: -223 }, /developers\.zalo\.me.*Trợ lý tự thử lại/u],
  ])('of %j', async (fault, words) => {
    const { channel, told, alerts } = open();
    server().fail(CS, fault, fault);
    for (let i = 0; i < 2; i++) await channel.outlet.send(delivery());
    expect(alerts).toEqual([expect.stringMatching(words)]);
    expect(told).toEqual(alerts);
    await channel.outlet.send(delivery());
    server().fail(CS, fault);
    await channel.outlet.send(delivery());
    expect(alerts).toHaveLength(2);
  });
});

describe('whoever runs the assistant', () => {
  it('is told once that Zalo cannot be reached, and that it can again', async () => {
    const { channel, told, alerts } = open();
    await channel.outlet.send(delivery());
    await server().stop();
    for (let i = 0; i < 3; i++) await channel.outlet.send(delivery());
    await server().start();
    await channel.outlet.send(delivery());
    expect(told).toEqual([
      expect.stringMatching(/^Zalo OA: chưa nối được tới Zalo \(ECONNREFUSED\).*kiểm tra mạng/u),
      'Zalo OA: đã gửi tin được trở lại.',
    ]);
    expect(alerts).toEqual([]);
  });
});

describe('a reply in several messages', () => {
  it('goes on after the last that arrived, without a repeat', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({ text: LONG }));
    const whole = server()
      .shown.splice(0)
      .map(({ text }) => text);
    expect(whole.length).toBeGreaterThan(2);
    expect(Math.max(...whole.map((text) => text!.length))).toBeLessThanOrEqual(2000);
    const long = delivery({ text: LONG });
    server().fail(CS, 'well', { code: -200 });
    expect(await channel.outlet.send(long)).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^1 parts/u),
    });
    expect(await channel.outlet.wasDelivered!(long)).toBe(false);
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(server().shown.map(({ text }) => text)).toEqual(whole);
    expect(await channel.outlet.wasDelivered!(long)).toBe(true);
  });

  it('says so where a later part is refused for good, and goes on', async () => {
    const { channel } = open();
    const long = delivery({ text: LONG });
    server().fail(CS, 'well', { code: -201 });
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    const texts = server().shown.map(({ text }) => text!);
    expect(texts).toHaveLength(channel.outlet.countMessages!(long));
    expect(texts[1]).toMatch(/^Có một phần câu trả lời Zalo không nhận.*hỏi lại từng ý/u);
  });
});

describe('whether Zalo answers', () => {
  it.each<[OaFault, boolean]>([
    ['well', true],
    [{ code: -209 }, true],
    ['reset', false],
    [{ status: 503 }, false],
    [{ code: -216 }, false],
  ])('is known by a question that changes nothing: %j', async (fault, isWell) => {
    server().fail('/oa/getoa', fault);
    expect(await open().channel.outlet.isWell!()).toBe(isWell);
    expect(server().shown).toEqual([]);
  });
});
