import { expect, it } from 'vitest';
import { UserError } from '../../../src/shared/errors.ts';
import { NOW } from '../../support/channel-desk.ts';
import type { OaFault } from '../../support/zalo-oa-server.ts';
import { delivery, useZaloOa } from './use-zalo-oa.ts';

const { server, open, stores, hands } = useZaloOa();
const check = (more: Parameters<typeof open>[0] = {}) => open(more).channel.check();

it('says what is missing, what waits, and what works, and spends no token', async () => {
  expect(await check({ refreshToken: undefined })).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^chưa có quyền gửi tin.*API Explorer/u),
  });
  expect(await check()).toMatchObject({ ok: true, detail: expect.stringContaining('khi "tro-ly-so serve" chạy') });
  expect(server().calls).toEqual([]);

  await open().channel.outlet.send(delivery());
  expect(await check()).toEqual({
    ok: true,
    detail: expect.stringMatching(/^OA "Sở KH&CN" dùng được\. Quá 168 giờ .*không gửi được.*Chưa nhận sự kiện nào/u),
  });
  await stores().lastHeard.note('zalo-oa', '246', NOW);
  const template = { id: '1', parameters: { a: '{text}' }, longest: 99 };
  expect((await check({ template })).detail).toMatch(
    /mẫu đã duyệt.*Lần gần nhất có người tương tác: 10:00 ngày 01\/03\/2026/u,
  );

  hands().passHours(26);
  expect(await check()).toMatchObject({ ok: true, detail: expect.stringContaining('đã hết hạn') });
  expect(server().renewals).toBe(1);
});

it.each<[OaFault, RegExp]>([
  [{ code: -216, message: 'Access token is invalid' }, /Zalo từ chối \(-216: Access token is invalid\)/u],
  ['reset', /chưa nối được tới Zalo.*tự thử lại/u],
])('says why Zalo does not answer well: %j', async (fault, words) => {
  await open().channel.outlet.send(delivery());
  server().fail('/oa/getoa', fault);
  expect(await check()).toEqual({ ok: false, detail: expect.stringMatching(words) });
});

it('says how the tokens stand after something went wrong, also to another process', async () => {
  server().fail('/oa/access_token', 'accept, reset');
  await open().channel.outlet.send(delivery());
  expect(await check()).toMatchObject({ ok: false, detail: expect.stringContaining('bị mất câu trả lời') });
  hands().passHours(1);
  await open().channel.outlet.send(delivery());
  expect(await check()).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/^refresh token đang giữ không được Zalo nhận.*API Explorer/u),
  });
  expect(await check({ refreshToken: 'mot-refresh-token-moi-tinh' })).toMatchObject({ ok: true });
});

it('says so where the vault cannot be opened', async () => {
  await open().channel.outlet.send(delivery());
  const kept = stores();
  const vault = { ...kept.vault, read: () => Promise.reject(new UserError('khóa đã đổi')) };
  expect(await check({ stores: async () => ({ ...kept, vault }) })).toEqual({ ok: false, detail: 'khóa đã đổi' });
});
