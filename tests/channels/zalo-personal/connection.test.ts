import { describe, expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import { GOOD_COOKIE, ME, messageBy } from '../../support/zalo-server.ts';
import { AN, logIn, useZalo } from './use-zalo.ts';

const { server, serve } = useZalo();
const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

describe('the connection', () => {
  it('is made by the real library, and what is written comes in', async () => {
    const { desk, told, alerted } = await serve();
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 1);
    expect(desk.messages[0]).toMatchObject({ channel: 'zalo-personal', sender: AN, chat: AN, isPrivate: true });
    expect({ told, alerted, denied: server().denied }).toEqual({
      told: [`Zalo cá nhân: đã nối với tài khoản ${ME}.`],
      ...{ alerted: [], denied: [] },
    });
  });

  it('is made anew with a fresh log-in when the line is cut (1006), without a word where that works', async () => {
    const { told, desk } = await serve();
    server().drop(1006);
    await until(() => server().connections === 2);
    await until(() => server().called('getLoginInfo').length === 2);
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 1);
    expect(told).toHaveLength(1);
  });

  it('is tried at growing pauses when it is cut again and again, and that is said once', async () => {
    server().onGreeted = (socket) => socket.terminate();
    const { told, alerted, rests } = await serve();
    await until(() => rests.length >= 12);
    expect(rests.slice(0, 12)).toEqual([
      ...[1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000],
      ...[600_000, 600_000],
    ]);
    const lost = (messages: string[]) => messages.filter((words) => words.includes('mất kết nối (code 1006)')).length;
    expect([lost(told), lost(alerted)]).toEqual([1, 1]);
  });

  it('stays after a frame that nobody can read; Zalo is asked once what was in it, and everybody is told once', async () => {
    const { desk, told, alerted, rests } = await serve();
    await until(() => server().asked === 1);
    server().old = [messageBy(AN, ME, { ts: `${Date.now()}` })];
    for (let i = 0; i < 3; i++) server().pushRubbish();
    await until(() => desk.messages.length === 1);
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 2);
    expect({ connections: server().connections, rests }).toEqual({ connections: 1, rests: [] });
    expect(alerted).toEqual([expect.stringContaining('không đọc được (có thể Zalo đã đổi cách gửi)')]);
    expect(told).toEqual([expect.stringContaining('đã nối với'), alerted[0]]);
  });

  it('stays also where Zalo hands in old messages in another form', async () => {
    server().old = 'không phải danh sách' as unknown as object[];
    const { desk } = await serve();
    await until(() => server().asked >= 1);
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 1);
    expect(server().connections).toBe(1);
  });
});

describe('a connection that is quiet', () => {
  it('is made anew when only one half of it is left, though the socket says nothing', async () => {
    const { desk, vault } = await serve({ silenceMs: 300 });
    await until(() => vault.kept.size === 2);
    server().freeze(true);
    await until(() => server().connections === 2);
    server().freeze(false);
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 1);
  });

  it('is parted from at once where nobody answers any more', async () => {
    const { stop } = await serve();
    await until(() => server().asked === 1);
    server().freeze(true);
    await stop();
    server().freeze(false);
    await until(() => server().open === 0);
  });

  it('of a quiet account is not taken for dead: Zalo is asked for something, and answers', async () => {
    const { told, rests } = await serve({ silenceMs: 400 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect({ connections: server().connections, told: told.length, rests }).toEqual({
      connections: 1,
      told: 1,
      rests: [],
    });
  });
});

describe('an account that is opened elsewhere', () => {
  it.each([3000, 3003])('(%i) is left alone for long, and everybody is told', async (code) => {
    const { told, alerted, rests, channel } = await serve({
      timing: {
        rest: async (forMs, signal) => {
          if (forMs > MINUTE_MS) await new Promise((resolve) => signal.addEventListener('abort', resolve));
        },
      },
    });
    server().drop(code);
    await until(() => alerted.length === 1);
    expect(alerted[0]).toContain('tài khoản vừa được mở ở nơi khác');
    expect(alerted[0]).toContain('chờ 60 phút');
    expect(told).toContain(alerted[0]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect({ connections: server().connections, logIns: server().called('getLoginInfo').length, rests }).toEqual({
      ...{ connections: 1, logIns: 1, rests: [] },
    });
    expect(await channel.check()).toMatchObject({
      ok: false,
      detail: expect.stringContaining('đang được mở ở nơi khác'),
    });
  });

  it('is tried again after that', async () => {
    const { rests, told } = await serve();
    server().drop(3000);
    await until(() => server().connections === 2);
    expect(rests.at(-1)).toBe(HOUR_MS);
    await until(() => told.at(-1)!.includes('đã nối lại'));
  });

  it('is taken up at once by a new log-in', async () => {
    const { vault } = await serve({ timing: { pollMs: 60_000 } });
    server().drop(3003);
    await logIn(vault, GOOD_COOKIE, 'may-2');
    await until(() => server().connections === 2);
  });
});
