import { describe, expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import { GOOD_COOKIE, ME } from '../../support/zalo-server.ts';
import { logIn, useZalo } from './use-zalo.ts';

const { server, open, serve, run } = useZalo();
const logIns = () => server().called('getLoginInfo').length;
const quietly = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('the session', () => {
  it('that Zalo does not take any more is tried twice, then nobody is pestered, and a person is asked to scan', async () => {
    const { channel, vault, told, alerted } = open();
    await logIn(vault, 'het-han');
    run(channel);
    await until(() => alerted.length === 1);
    await quietly();
    expect(logIns()).toBe(2);
    expect(told).toEqual(alerted);
    expect(alerted[0]).toContain('phiên đăng nhập đã hết hạn');
    expect(alerted[0]).toContain('npx tro-ly-so zalo login');
    expect(await channel.check()).toMatchObject({ ok: false, detail: expect.stringContaining('zalo login') });
  });

  it('of somebody who scanned again is taken up without a restart', async () => {
    const { channel, vault, alerted, told } = open();
    await logIn(vault, 'het-han');
    run(channel);
    await until(() => alerted.length === 1);
    await logIn(vault, GOOD_COOKIE, 'may-2');
    await until(() => told.some((words) => words.includes(`đã nối với tài khoản ${ME}`)));
  });

  it('that nobody has made yet is asked for', async () => {
    const { channel, told, alerted } = open();
    run(channel);
    await until(() => alerted.length === 1);
    await quietly();
    expect(told).toEqual([expect.stringContaining('chưa có tài khoản nào đăng nhập')]);
    expect(logIns()).toBe(0);
  });

  it.each([{ status: 502 } as const, { status: 429 } as const, 'reset' as const, 'hang' as const])(
    'is not blamed for %j of the service',
    async (fault) => {
      const { channel, vault, alerted, told } = open(fault === 'hang' ? { callMs: 200 } : {});
      await logIn(vault);
      for (const path of ['getLoginInfo', 'getLoginInfo', 'getLoginInfo']) server().fail(path, fault);
      run(channel);
      await until(() => told.some((words) => words.includes('đã nối với')));
      expect(told[0]).toContain('mất kết nối');
      expect(alerted).toEqual([]);
    },
  );
});

describe('the session that is kept', () => {
  it('is kept again whenever a call has changed it', async () => {
    const { vault, channel } = await serve({ timing: { keepAliveMs: 50 } });
    const kept = () => vault.kept.get('zalo-personal session')!.value;
    server().rotateTo = 'cookie-moi';
    await until(() => kept().includes('cookie-moi'));
    expect(kept()).toContain('may-1');
    expect((await channel.check()).ok).toBe(true);
  });

  it('that was replaced while it was in use makes room for the newer one', async () => {
    const { vault } = await serve({ timing: { keepAliveMs: 50 } });
    await logIn(vault, GOOD_COOKIE, 'may-2');
    server().rotateTo = 'cookie-moi';
    await until(() => server().connections === 2);
    await until(() => vault.kept.get('zalo-personal session')!.value.includes('may-2'));
  });

  it('that cannot be opened is said, with what to do', async () => {
    const { channel, vault, told, rests } = open();
    const { UserError } = await import('../../../src/shared/errors.ts');
    vault.fault = new UserError('Không mở được bằng khóa hiện tại.');
    run(channel);
    await until(() => told.length === 1 && rests.length > 1);
    expect(told).toEqual([expect.stringContaining('Không mở được bằng khóa hiện tại')]);
    vault.fault = undefined;
    await logIn(vault);
    await until(() => told.some((words) => words.includes('đã nối với')));
  });
});

describe('of two processes', () => {
  it('one listens, the other stands by, and who stood still meanwhile lets go and blames nobody', async () => {
    const first = await serve();
    await until(() => server().asked === 1);
    const second = open({ vault: async () => first.vault, leases: first.leases });
    run(second.channel);
    await until(() => second.told.length === 1);
    expect(second.told[0]).toContain('đang được một tiến trình khác nghe');
    expect(server().connections).toBe(1);
    expect((await second.channel.check()).ok).toBe(true);
    // Zalo has thrown the first out for the other, and then the lease says who that was.
    first.leases.steal('channel zalo-personal', new Date(Date.now() + 1_500));
    server().drop(3000);
    await until(() => server().connections === 2);
    await until(() => server().open === 1);
    expect([...first.alerted, ...second.alerted]).toEqual([]);
    expect([...first.told, ...second.told].filter((words) => words.includes('mở ở nơi khác'))).toEqual([]);
  });
});
