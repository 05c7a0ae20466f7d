import { describe, expect, it } from 'vitest';
import type { ZaloOaOptions } from '../../../src/channels/zalo-oa/zalo-oa.ts';
import { NOW } from '../../support/channel-desk.ts';
import { USER } from '../../support/zalo-oa-events.ts';
import { delivery, useZaloOa } from './use-zalo-oa.ts';

const { server, open, stores } = useZaloOa();
const CS = '/oa/message/cs';
const TEMPLATE_PATH = '/oa/message/template';
const HOUR_MS = 3_600_000;
const TEMPLATE = { id: '7895417a7d3f', parameters: { noi_dung: '{text}', ten: 'Kính gửi {name}' }, longest: 60 };
const REMINDER = 'Còn 7 ngày:\n- 05-PL2-I-2 Lắp mạng không dây tại các xã, phường, hạn 30/6/2026; Sở Nội vụ chủ trì.';

/** A channel whose user was last heard of so long ago. */
async function heardAgo(hours: number, more: Partial<ZaloOaOptions> = {}) {
  await stores().lastHeard.note('zalo-oa', USER, new Date(NOW.getTime() - hours * HOUR_MS));
  return open(more).channel.outlet;
}

describe('while somebody was heard of not long ago', () => {
  it('anything may be said; nobody can tell of whom nothing is known', async () => {
    const outlet = await heardAgo(167);
    expect(await outlet.send(delivery({ text: REMINDER }))).toEqual({ kind: 'accepted' });
    expect(await outlet.send(delivery({}, { chat: '246000' }))).toEqual({ kind: 'accepted' });
    expect(server().called(TEMPLATE_PATH)).toEqual([]);
  });
});

it('nothing is sent, and nothing in doubt, where the database cannot say when somebody was heard of', async () => {
  const kept = stores();
  const lastHeard = { ...kept.lastHeard, of: () => Promise.reject(new Error('the database is away')) };
  const { channel } = open({ stores: async () => ({ ...kept, lastHeard }) });
  expect(await channel.outlet.send(delivery())).toMatchObject({ kind: 'not_sent' });
  expect(server().calls).toEqual([]);
});

describe('after that', () => {
  it('nothing is sent, and nothing asked for, where there is no template: the next address gets it', async () => {
    const outlet = await heardAgo(169);
    expect(await outlet.send(delivery())).toEqual({
      kind: 'rejected',
      reason: 'window_closed: not heard of for too long',
    });
    expect(server().calls).toEqual([]);
    expect(await (await heardAgo(100, { windowMs: 48 * HOUR_MS })).send(delivery())).toMatchObject({
      kind: 'rejected',
    });
  });

  it('the approved template is sent, filled as configured, in one line, cut after a word', async () => {
    const outlet = await heardAgo(169, { template: TEMPLATE });
    expect(await outlet.send(delivery({ text: REMINDER }))).toEqual({ kind: 'accepted' });
    const template = server().shown[0]!.template!;
    expect(template.id).toBe('7895417a7d3f');
    expect(template.data).toEqual({
      noi_dung: 'Còn 7 ngày: - 05-PL2-I-2 Lắp mạng không dây tại các xã,…',
      ten: 'Kính gửi Nguyễn Thị Ánh',
    });
    expect(server().called(CS)).toEqual([]);
  });

  it('is sent too where Zalo counts otherwise than we do, in the same attempt', async () => {
    const outlet = await heardAgo(1, { template: TEMPLATE });
    server().fail(CS, { code: -230 });
    expect(await outlet.send(delivery())).toEqual({ kind: 'accepted' });
    expect(server().shown).toMatchObject([{ user: USER, template: { id: '7895417a7d3f' } }]);
  });

  it('not in the place of half a reply, nor of a code', async () => {
    const outlet = await heardAgo(1, { template: TEMPLATE });
    server().fail(CS, 'well', { code: -230 }, { code: -230 });
    const long = 'Đẩy mạnh chuyển đổi số. '.repeat(200);
    expect(await outlet.send(delivery({ text: long }))).toMatchObject({ kind: 'rejected' });
    const closed = await heardAgo(1, { template: TEMPLATE, windowMs: 1 });
    expect(await closed.send(delivery({ text: 'Mã: ABC', isSecret: true }))).toMatchObject({ kind: 'rejected' });
    expect(server().called(TEMPLATE_PATH)).toEqual([]);
  });

  it('greets in general whose name cannot be had', async () => {
    const outlet = await heardAgo(169, { template: TEMPLATE });
    server().fail('/oa/user/detail', { code: -209 });
    await outlet.send(delivery({ text: 'Nhắc.' }));
    expect(server().shown[0]!.template!.data).toEqual({ noi_dung: 'Nhắc.', ten: 'Kính gửi Anh/Chị' });
  });
});

describe('a template', () => {
  it.each<[number, string]>([
    [-144, 'rejected'],
    [-131, 'rejected'],
    [-1121, 'rejected'],
    [-137, 'rejected'],
    [-249, 'rejected'],
    [-234, 'not_sent'],
    [-133, 'not_sent'],
    [-216, 'not_sent'],
  ])('that is refused with %i is %s', async (code, kind) => {
    const outlet = await heardAgo(169, { template: TEMPLATE });
    server().fail(TEMPLATE_PATH, { code });
    const outcome = await outlet.send(delivery());
    expect(outcome.kind).toBe(kind);
    expect(server().shown).toEqual([]);
    // Not at night: it is tried again each hour until the morning.
    if (code === -234) expect(outcome).toMatchObject({ retryAt: new Date(NOW.getTime() + HOUR_MS) });
  });

  it('whose answer was lost is in doubt', async () => {
    const outlet = await heardAgo(169, { template: TEMPLATE });
    server().fail(TEMPLATE_PATH, 'accept, reset');
    expect(await outlet.send(delivery())).toMatchObject({ kind: 'unknown' });
    expect(server().shown).toHaveLength(1);
  });
});
