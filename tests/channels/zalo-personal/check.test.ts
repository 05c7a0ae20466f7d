import { expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import { ME } from '../../support/zalo-server.ts';
import { delivery, useZalo } from './use-zalo.ts';

const { server, open, serve } = useZalo();

it('doctor, in another process, says how the account fares, and warns that it can be locked', async () => {
  const { channel, vault, leases, stop } = await serve();
  // What another process sees is what is kept.
  const doctor = open({ vault: async () => vault, leases }).channel;
  await until(() => [...vault.kept.values()].some(({ value }) => value.includes('"connected"')));
  expect(await doctor.check()).toEqual({ ok: true, detail: expect.stringContaining(`đang nối với tài khoản ${ME}`) });
  expect((await doctor.check()).detail).toContain('Zalo có thể khóa tài khoản bất cứ lúc nào');
  expect(await doctor.outlet.send(delivery())).toMatchObject({ kind: 'not_sent' });
  await stop();
  expect(await doctor.check()).toMatchObject({
    ok: false,
    detail: expect.stringContaining('không chạy hoặc chưa nối'),
  });
  expect(channel.name).toBe(doctor.name);
});

it('doctor says that the line is broken', async () => {
  const { vault, channel } = await serve({ timing: { rest: (_, signal) => ended(signal) } });
  server().drop(1006);
  await until(() => [...vault.kept.values()].some(({ value }) => value.includes('"away"')));
  expect(await channel.check()).toMatchObject({ ok: false, detail: expect.stringContaining('mất kết nối từ') });
});

it('doctor says what is wrong where nothing can be read', async () => {
  const { channel, vault } = open();
  vault.fault = new Error('Tệp khóa không còn nguyên vẹn.');
  expect(await channel.check()).toMatchObject({ ok: false, detail: expect.stringContaining('Tệp khóa không còn') });
});

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
