import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/shared/vault.ts';
import { Desk, whileRunning } from '../../support/channel-desk.ts';
import type { OaFault } from '../../support/zalo-oa-server.ts';
import { delivery, FIRST_TOKEN, useZaloOa } from './use-zalo-oa.ts';

const { server, open, stores, hands } = useZaloOa();
const CS = '/oa/message/cs';
const RENEW = '/oa/access_token';
const ACCEPTED = { kind: 'accepted' };
const CONSENT = /developers\.zalo\.me.*ZALO_OA_REFRESH_TOKEN/u;
const send = (channel: ReturnType<typeof open>['channel']) => channel.outlet.send(delivery());
const usedTokens = () =>
  server()
    .called(RENEW)
    .map(({ given }) => given.refresh_token);

describe('tokens', () => {
  it('are got for the first refresh token, kept sealed, and used by every later start', async () => {
    expect(await send(open().channel)).toEqual(ACCEPTED);
    expect(await send(open().channel)).toEqual(ACCEPTED);
    expect(await send(open({ refreshToken: undefined }).channel)).toEqual(ACCEPTED);
    expect(usedTokens()).toEqual([FIRST_TOKEN]);
    expect(
      server()
        .called(CS)
        .map(({ token }) => token),
    ).toEqual(Array(3).fill('access-token-thu-1'));
  });

  it('are renewed two hours before their end, as the answer says when that is', async () => {
    server().hours = 10;
    const { channel } = open();
    await send(channel);
    hands().passHours(7.9);
    await send(channel);
    expect(server().renewals).toBe(1);
    hands().passHours(0.2);
    expect(await send(channel)).toEqual(ACCEPTED);
    expect(usedTokens()).toEqual([FIRST_TOKEN, 'refresh-token-thu-1']);
  });

  it('are renewed also where nobody says anything', async () => {
    let looks = 0;
    const rest = async () => {
      looks += 1;
      hands().passHours(looks > 100 ? 0 : 12);
      await new Promise((resolve) => setTimeout(resolve, 1));
    };
    const { channel } = open({ timing: { rest } });
    await whileRunning(channel, new Desk(), () => expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(100));
    expect(server().renewals).toBeGreaterThan(40);
    expect(await stores().vault.read('zalo-oa 3608465248940903967')).toMatchObject({
      value: expect.stringContaining(server().accessToken!),
    });
  });

  it('are asked for once by many messages at once', async () => {
    const { channel } = open();
    expect(await Promise.all(Array.from({ length: 10 }, () => send(channel)))).toEqual(Array(10).fill(ACCEPTED));
    expect(server().renewals).toBe(1);
  });

  it('that end in the midst of sending are renewed once; the message was not sent, and goes the next time', async () => {
    const { channel, alerts } = open();
    await send(channel);
    hands().passHours(1);
    server().expire();
    expect(await send(channel)).toMatchObject({ kind: 'not_sent', reason: '-216: Access token is invalid' });
    expect(await send(channel)).toEqual(ACCEPTED);
    expect(server().renewals).toBe(2);
    expect(server().shown).toHaveLength(2);
    expect(alerts).toEqual([]);
  });

  it('that Zalo refuses however often it gives them are not asked for all the time', async () => {
    const { channel } = open();
    await send(channel);
    hands().passHours(1);
    server().fail(CS, ...Array<OaFault>(9).fill({ code: -220 }));
    for (let i = 0; i < 9; i++) expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
    expect(server().renewals).toBe(2);
  });
});

describe('where the answer to a renewal is lost', () => {
  it.each<OaFault>(['accept, reset', 'accept, hang', 'accept, page', 'accept, cut JSON', 'nonsense'])(
    'after %j, administrators are told that the refresh token may be spent, and then that it is, with the way out',
    async (fault) => {
      const { channel, told, alerts } = open({ callMs: fault === 'accept, hang' ? 300 : 10_000 });
      server().fail(RENEW, fault);
      expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
      expect(alerts).toEqual([expect.stringMatching(/không nhận được câu trả lời.*có thể đã mất hiệu lực/u)]);
      expect(alerts[0]).toMatch(CONSENT);
      hands().pass(60_000);
      const isSpent = fault !== 'nonsense';
      expect(await send(channel)).toMatchObject({ kind: isSpent ? 'not_sent' : 'accepted' });
      expect(told.at(-1)).toMatch(isSpent ? /bị mất câu trả lời.*nay không còn được nhận/u : /dùng được trở lại/u);
      if (isSpent) expect(alerts.at(-1)).toMatch(CONSENT);
      expect(JSON.stringify([told, alerts])).not.toMatch(/-token-/u);
    },
  );

  it('the old token serves as long as it is good, and a new consent mends all', async () => {
    const { channel } = open();
    await send(channel);
    hands().passHours(24);
    server().fail(RENEW, 'reset');
    expect(await send(channel)).toEqual(ACCEPTED);
    server().refreshToken = 'refresh-token-sau-khi-cap-lai';
    hands().passHours(1);
    expect(await send(channel)).toMatchObject({ kind: 'not_sent', reason: expect.stringContaining('-14014') });
    const again = open({ refreshToken: 'refresh-token-sau-khi-cap-lai' });
    expect(await send(again.channel)).toEqual(ACCEPTED);
    expect(again.alerts).toEqual([]);
  });
});

describe('a refresh token that Zalo refuses', () => {
  it('is said once and not tried again by the same process, but by the next', async () => {
    server().refreshToken = 'mot-refresh-token-khac-han';
    const { channel, alerts } = open();
    for (let i = 0; i < 3; i++) {
      expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
      hands().passHours(1);
    }
    expect(alerts).toEqual([
      expect.stringMatching(/không nhận refresh token.*\(-14014: Invalid refresh token\).*giữ lại/u),
    ]);
    expect(alerts[0]).toMatch(CONSENT);
    expect(server().called(RENEW)).toHaveLength(1);
    await send(open().channel);
    expect(server().called(RENEW)).toHaveLength(2);
  });

  it.each<OaFault>([{ code: -32 }, { status: 429 }, { status: 403 }])(
    'is none where it was not looked at: %j',
    async (fault) => {
      server().fail(RENEW, fault);
      const { channel, alerts } = open();
      expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
      expect(alerts).toEqual([expect.stringMatching(/chưa nối được tới máy chủ cấp mã.*chưa có gì bị mất/u)]);
      hands().pass(60_000);
      expect(await send(channel)).toEqual(ACCEPTED);
      expect(server().called(RENEW)).toHaveLength(2);
    },
  );

  it('that there never was is said, too', async () => {
    const { channel, alerts } = open({ refreshToken: undefined });
    expect(await send(channel)).toEqual({ kind: 'not_sent', reason: 'no token: there is no refresh token' });
    expect(alerts).toEqual([expect.stringMatching(/chưa có refresh token/u)]);
    expect(alerts[0]).toMatch(CONSENT);
  });
});

describe('a refresh token of the configuration', () => {
  it('that was used long ago takes nothing away from the tokens that are good; the right one is still taken', async () => {
    const [old, right] = [server().refreshToken, 'refresh-token-moi-cap-lai'];
    await send(open().channel);
    server().refreshToken = right;
    server().expire();
    await send(open({ refreshToken: right }).channel);
    const { channel, alerts } = open({ refreshToken: old });
    hands().pass(60_000);
    for (let i = 0; i < 3; i++) expect(await send(channel)).toEqual(ACCEPTED);
    expect(alerts).toEqual([expect.stringMatching(/không nhận refresh token trong ZALO_OA_REFRESH_TOKEN.*vẫn dùng/u)]);
    hands().passHours(25);
    expect(await send(open({ refreshToken: old }).channel)).toEqual(ACCEPTED);
    server().refreshToken = 'refresh-token-cap-lai-lan-nua';
    expect(await send(open({ refreshToken: server().refreshToken }).channel)).toEqual(ACCEPTED);
  });
});

describe('a time that makes no sense', () => {
  it.each(['1e18', '0', '-5', 'mai', ''])('throws no new tokens away: expires_in %j', async (hours) => {
    server().hours = hours;
    const { channel, alerts } = open();
    expect(await send(channel)).toEqual(ACCEPTED);
    expect(alerts).toEqual([]);
  });

  it('of a clock that was set back does not end the trying', async () => {
    server().fail(RENEW, { status: 403 });
    const { channel } = open();
    expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
    hands().passHours(-240);
    expect(await send(channel)).toEqual(ACCEPTED);
  });

  it('two reasons that take turns are said once', async () => {
    server().fail(RENEW, { status: 403 }, { code: -32 }, { status: 403 }, { code: -32 });
    const { channel, told } = open();
    for (let i = 0; i < 4; i++) {
      expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
      hands().pass(60_000);
    }
    expect(told).toEqual([expect.stringMatching(/chưa nối được tới máy chủ cấp mã/u)]);
  });
});

describe('where the database cannot be written', () => {
  const failing = (vault: Vault, isAway: () => boolean): Vault => ({
    ...vault,
    write: (...given) => (isAway() ? Promise.reject(new Error('the database is away')) : vault.write(...given)),
  });

  it('before, no refresh token is spent', async () => {
    const kept = stores();
    const vault = failing(kept.vault, () => true);
    const { channel } = open({ stores: async () => ({ ...kept, vault }) });
    expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
    expect(server().calls).toEqual([]);
  });

  it('after, new tokens are used by nobody until they are kept, and none is lost', async () => {
    const kept = stores();
    let isAway = false;
    const vault = failing(kept.vault, () => isAway && server().renewals > 0);
    const { channel, alerts, told } = open({ stores: async () => ({ ...kept, vault }) });
    isAway = true;
    for (let i = 0; i < 3; i++) expect(await send(channel)).toMatchObject({ kind: 'not_sent' });
    expect(alerts).toEqual([expect.stringMatching(/ĐỪNG tắt trợ lý/u)]);
    expect(server().called(CS)).toEqual([]);
    isAway = false;
    expect(await send(channel)).toEqual(ACCEPTED);
    expect(server().renewals).toBe(1);
    expect(told.at(-1)).toMatch(/dùng được trở lại/u);
    expect(await send(open().channel)).toEqual(ACCEPTED);
  });
});
