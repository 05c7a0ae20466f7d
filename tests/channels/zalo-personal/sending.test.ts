import { describe, expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import type { ZaloFault } from '../../support/zalo-server.ts';
import { AN, delivery, GROUP, useZalo } from './use-zalo.ts';

const { server, serve, open } = useZalo();
const texts = () => server().shown.map(({ params }) => String(params.message));
const NOW = new Date('2026-03-01T03:00:00Z');
const HOUR_MS = 3_600_000;
const HOUR_LATER = new Date('2026-03-01T04:00:00Z');

describe('a reply', () => {
  it('comes with its headings bold, and under a name of its own', async () => {
    const { channel } = await serve();
    const text = 'Nhiệm vụ của Sở Nội vụ:\n- một\n- hai';
    expect(await channel.outlet.send(delivery({ text }))).toEqual({ kind: 'accepted' });
    const { message, textProperties, clientId, toid } = server().shown[0]!.params;
    expect([message, toid]).toEqual(['Nhiệm vụ của Sở Nội vụ:\n• một\n• hai', AN]);
    expect(JSON.parse(String(textProperties))).toEqual({ styles: [{ start: 0, len: 23, st: 'b' }], ver: 0 });
    expect(Number(clientId)).toBeGreaterThan(1_700_000_000_000);
  });

  it('goes to a group, and its choices are numbers', async () => {
    const { channel } = await serve();
    await channel.outlet.send(delivery({ text: 'Ý nào?', choices: ['Một?', 'Hai?'] }, { chat: `g${GROUP}` }));
    expect(server().shown[0]).toMatchObject({
      call: '/group/api/group/sendmsg',
      params: { grid: GROUP, visibility: 0 },
    });
    expect(texts()[0]).toBe('Ý nào?\n\nXin chọn:\n1. Một?\n2. Hai?');
  });

  it('is split at 2,000 and named piece by piece', async () => {
    const { channel } = await serve();
    const text = Array.from({ length: 200 }, (_, i) => `Điều ${i}: đẩy mạnh chuyển đổi số.`).join('\n');
    await channel.outlet.send(delivery({ text }));
    expect(texts().length).toBeGreaterThan(2);
    expect(Math.max(...texts().map((each) => each.length))).toBeLessThanOrEqual(2000);
    expect(new Set(server().shown.map(({ params }) => params.clientId)).size).toBe(texts().length);
  });

  it('keeps to the pace of a person', async () => {
    const { channel } = await serve();
    const limits = [
      { of: 'channel', most: 300, perMs: 86_400_000 },
      { of: 'chat', most: 1, perMs: 3_000 },
    ];
    expect(channel.outlet.limitsFor!(AN)).toEqual(limits);
    // What is only tried, and cannot be sent, does not count.
    expect(open().channel.outlet.limitsFor!(AN)).toEqual([]);
    expect(open().channel.outlet.limitsFor!('')).toEqual(limits);
    const long = Array.from({ length: 130 }, (_, i) => `Điều ${i}: đẩy mạnh chuyển đổi số.`).join('\n');
    expect(channel.outlet.countMessages!(delivery({ text: long }))).toBe(3);
  });
});

describe('to whom', () => {
  const stranger = '600000000000000099';

  it('nobody wrote is a stranger: nothing is sent, and the next address is tried', async () => {
    const { channel } = await serve();
    const outcome = await channel.outlet.send(delivery({}, { chat: stranger }));
    expect(outcome).toEqual({ kind: 'rejected', reason: 'stranger' });
    expect(server().shown).toEqual([]);
  });

  it('is a friend may be written to', async () => {
    server().friends = [stranger];
    const { channel } = await serve();
    expect(await channel.outlet.send(delivery({}, { chat: stranger }))).toEqual({ kind: 'accepted' });
    await channel.outlet.send(delivery({}, { chat: stranger }));
    expect(server().called('/getfriends')).toHaveLength(1);
  });

  it('nobody can say whether it is one waits', async () => {
    const { channel } = await serve();
    server().fail('/getfriends', { status: 500 });
    expect(await channel.outlet.send(delivery({}, { chat: stranger }))).toMatchObject({ kind: 'not_sent' });
  });

  it('there is no such chat is refused', async () => {
    const { channel } = await serve();
    expect(await channel.outlet.send(delivery({}, { chat: '-100/7' }))).toMatchObject({ kind: 'rejected' });
  });
});

it('what is in doubt is repeated only where Zalo answers', async () => {
  expect(await (await serve()).channel.outlet.isWell!()).toBe(true);
  server().fail('/keepalive', { status: 502 });
  expect(await (await serve()).channel.outlet.isWell!()).toBe(false);
  expect(await open().channel.outlet.isWell!()).toBe(false);
});

describe('a refusal of Zalo', () => {
  /** Sends two replies to An, the second an hour later or at once. */
  const sendTwice = async (code: number, hoursLater = 1) => {
    let now = NOW;
    const opened = await serve({ now: () => now, silenceMs: 24 * HOUR_MS });
    server().fail('/sms', { code }, { code });
    const first = await opened.channel.outlet.send(delivery());
    now = new Date(NOW.getTime() + hoursLater * HOUR_MS);
    return { ...opened, outcomes: [first, await opened.channel.outlet.send(delivery())] };
  };

  it('(123) is waited out an hour, for it may be the pace; then the person is not to be had', async () => {
    const { outcomes } = await sendTwice(123);
    expect(outcomes).toEqual([
      { kind: 'not_sent', reason: 'code 123', retryAt: HOUR_LATER },
      { kind: 'rejected', reason: 'blocked, code 123' },
    ]);
  });

  it('holds for what else is to be said to the person meanwhile, and Zalo is not asked', async () => {
    const { outcomes, channel } = await sendTwice(123, 0);
    expect(outcomes[1]).toEqual({ kind: 'not_sent', reason: 'refused a while ago', retryAt: HOUR_LATER });
    expect(server().called('/sms')).toHaveLength(1);
    expect(await channel.outlet.send(delivery({}, { chat: `g${GROUP}` }))).toEqual({ kind: 'accepted' });
  });

  it('(221) has nothing sent at all for an hour, and everybody is told', async () => {
    const { outcomes, told, alerted, channel } = await sendTwice(221, 0);
    expect(outcomes).toEqual([
      { kind: 'not_sent', reason: 'code 221', retryAt: HOUR_LATER },
      { kind: 'not_sent', reason: 'held back after too many calls', retryAt: HOUR_LATER },
    ]);
    expect(server().called('/sms')).toHaveLength(1);
    expect(alerted).toEqual([expect.stringMatching(/quá nhiều \(mã 221\).*ngừng gửi qua kênh này đến .*11:00/u)]);
    expect(told).toContain(alerted[0]);
    expect(await channel.outlet.send(delivery({}, { chat: `g${GROUP}` }))).toMatchObject({ kind: 'not_sent' });
  });

  it('(-69) is waited out an hour', async () => {
    const { outcomes } = await sendTwice(-69);
    expect(outcomes).toEqual([
      { kind: 'not_sent', reason: 'code -69', retryAt: HOUR_LATER },
      { kind: 'not_sent', reason: 'code -69', retryAt: new Date(HOUR_LATER.getTime() + HOUR_MS) },
    ]);
  });

  it('(102) of the session has the account connected anew, and the reply waits for that', async () => {
    const { channel } = await serve();
    server().fail('/sms', { code: 102 });
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'not_sent', reason: 'code 102' });
    expect(await channel.outlet.send(delivery())).toMatchObject({ kind: 'not_sent', reason: 'not connected' });
    await until(() => server().connections === 2);
  });
});

describe('what was refused', () => {
  it('is forgotten when a reply arrives', async () => {
    let now = NOW;
    const { channel } = await serve({ now: () => now, silenceMs: 24 * HOUR_MS });
    for (let i = 0; i < 3; i++) {
      server().fail('/sms', { code: 123 });
      expect(await channel.outlet.send(delivery())).toMatchObject({ kind: 'not_sent', retryAt: expect.any(Date) });
      now = new Date(now.getTime() + HOUR_MS);
      expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });
    }
  });

  it('of a later part, for good, is said in its place', async () => {
    let now = NOW;
    const { channel } = await serve({ now: () => now, silenceMs: 24 * HOUR_MS });
    const long = delivery({
      text: Array.from({ length: 130 }, (_, i) => `Điều ${i}: đẩy mạnh chuyển đổi số.`).join('\n'),
    });
    server().refuse = (params) => (String(params.message).startsWith('(2/') ? 114 : undefined);
    for (let i = 0; i < 2; i++) {
      expect(await channel.outlet.send(long)).toMatchObject({
        kind: 'unknown',
        reason: '1 parts arrived, then code 114',
      });
      now = new Date(now.getTime() + HOUR_MS);
    }
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(texts().map((text) => text.slice(0, 30))).toEqual([
      expect.stringMatching(/^\(1\/3\)/u),
      'Có một phần câu trả lời Zalo k',
      expect.stringMatching(/^\(3\/3\)/u),
    ]);
  });
});

describe('a reply of which nobody knows', () => {
  it.each<ZaloFault>(['accept, reset', 'accept, hang'])(
    'whether it arrived (%s) is known by its echo',
    async (fault) => {
      const { channel } = await serve(fault === 'accept, hang' ? { callMs: 300 } : {});
      server().fail('/sms', fault);
      expect(await channel.outlet.send(delivery())).toEqual({ kind: 'accepted' });
      expect(texts()).toHaveLength(1);
    },
  );

  it('is unknown without an echo, until that comes: then it counts, and the rest follows', async () => {
    const { channel } = await serve();
    server().echoes = false;
    server().fail('/sms', 'accept, reset');
    const text = Array.from({ length: 100 }, (_, i) => `Điều ${i}: đẩy mạnh chuyển đổi số.`).join('\n');
    const long = delivery({ text });
    expect(await channel.outlet.send(long)).toMatchObject({ kind: 'unknown' });
    expect(await channel.outlet.wasDelivered!(long)).toBeUndefined();
    server().echoOf(server().shown[0]!);
    const stateOf = async () => channel.outlet.wasDelivered!(long);
    let state = await stateOf();
    await until(() => {
      void stateOf().then((now) => {
        state = now;
      });
      return state === false;
    });
    expect(await channel.outlet.send(long)).toEqual({ kind: 'accepted' });
    expect(texts().filter((each) => each.startsWith('(1/'))).toHaveLength(1);
    expect(await stateOf()).toBe(true);
  });

  it.each<[ZaloFault, string]>([
    ['reset', 'UND_ERR_SOCKET'],
    ['hang', 'no answer in time'],
    [{ status: 502 }, 'status 502'],
  ])('(%j) is not thought to be known', async (fault, reason) => {
    const { channel } = await serve(fault === 'hang' ? { callMs: 300 } : {});
    server().fail('/sms', fault);
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'unknown', reason });
  });

  it('does not come about where there is no connection', async () => {
    const { channel } = open();
    expect(await channel.outlet.send(delivery())).toEqual({ kind: 'not_sent', reason: 'not connected' });
  });
});
