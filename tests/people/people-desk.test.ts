import { beforeEach, describe, expect, it } from 'vitest';
import { createPeopleDesk, type PeopleDesk } from '../../src/people/people-desk.ts';
import { OWNER, type PeopleStore } from '../../src/people/people-store.ts';
import { ROLES, type Role } from '../../src/people/role.ts';
import { UserError } from '../../src/shared/errors.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { useDatabaseFolder } from '../storage/database-folder.ts';

const OFFICES = new Map([
  ['so-noi-vu', { name: 'Sở Nội vụ' }],
  ['cong-an-tinh', { name: 'Công an tỉnh' }],
]);
const folder = useDatabaseFolder();

let store: PeopleStore;
let desk: PeopleDesk;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-03-01T02:03:04.005Z');
  store = createPeopleStore(await folder.open(':memory:'));
  desk = createPeopleDesk({ store, clock: { now: () => now }, units: { byId: (id) => OFFICES.get(id) } });
});

/** Somebody with a role, at Sở Nội vụ where the role needs an office. */
async function someone(role: Role, account = role as string): Promise<string> {
  const { id } = await store.meet({ channel: 'telegram', account, name: `Tên ${account}` }, now);
  const unit = role === 'official' || role === 'manager' ? { unit: 'so-noi-vu' } : {};
  await store.appoint(id, { role, ...unit }, OWNER, now);
  return id;
}

function pass(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

/** What is said to whoever may not do it. */
async function refusal(doing: Promise<unknown>): Promise<string> {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe('an invitation', () => {
  it('gives role and office to whoever types it, in whatever way', async () => {
    const admin = await someone('admin');
    const { code, expiresAt } = await desk.invite({ role: 'official', unit: 'so-noi-vu', by: admin });
    expect(expiresAt.getTime() - now.getTime()).toBe(24 * 3600 * 1000);
    const redeemed = await desk.redeem(` ${code.toLowerCase().replaceAll('-', ' ')}`, {
      channel: 'zalo',
      account: '1',
    });
    expect(redeemed).toMatchObject({ kind: 'joined', person: { role: 'official', unit: 'so-noi-vu' } });
    expect(desk.describeJoined((await store.list()).find(({ role }) => role === 'official')!)).toContain(
      'Anh/chị là cán bộ, Sở Nội vụ.',
    );
  });

  it('makes the first administrator, and holds for an hour then', async () => {
    const { code } = await desk.invite({ role: 'admin', by: OWNER });
    const later = await desk.invite({ role: 'admin', by: OWNER });
    pass(59);
    expect(await desk.redeem(code, { channel: 'zalo', account: '1' })).toMatchObject({ person: { role: 'admin' } });
    pass(1);
    expect(await desk.redeem(later.code, { channel: 'zalo', account: '2' })).toEqual({ kind: 'expired' });
  });

  it.each(ROLES.filter((role) => role !== 'admin'))('is made by administrators alone, not by: %s', async (role) => {
    const by = await someone(role);
    const message = await refusal(desk.invite({ role: 'member', by }));
    expect(message).toContain('chỉ dành cho quản trị viên');
  });

  it('is made by nobody who is not known, nor by whoever was an administrator', async () => {
    await refusal(desk.invite({ role: 'member', by: 'p-khongcoai' }));
    await someone('admin', 'other');
    const admin = await someone('admin');
    await store.appoint(admin, { role: 'manager', unit: 'so-noi-vu' }, OWNER, now);
    await refusal(desk.invite({ role: 'member', by: admin }));
  });

  it.each<[string, Role, string | undefined, string]>([
    ['an office that there is not', 'official', 'so-khong-co', 'Không có đơn vị “so-khong-co”'],
    ['no office', 'official', undefined, 'Vai trò cán bộ phải gắn với một đơn vị'],
    ['no office to lead', 'manager', undefined, 'Vai trò lãnh đạo đơn vị phải gắn với một đơn vị'],
    ['nothing', 'guest', undefined, 'Khách không cần mã mời'],
  ])('is not made for %s', async (_, role, unit, told) => {
    expect(await refusal(desk.invite({ role, ...(unit ? { unit } : {}), by: OWNER }))).toContain(told);
  });

  it('is nothing that was not made, nor what is no code', async () => {
    for (const typed of ['CF3H-9KMN-R2TX', 'xin chào', ''])
      expect(await desk.redeem(typed, { channel: 'zalo', account: '1' })).toEqual({ kind: 'unknown' });
  });
});

describe('a further account', () => {
  it('is joined by a code that holds for a quarter of an hour', async () => {
    const id = await someone('official');
    const { code } = await desk.linkOwn(id);
    pass(14);
    expect(await desk.redeem(code, { channel: 'zalo', account: '1' })).toMatchObject({ person: { id } });
    const second = await desk.linkOwn(id);
    pass(15);
    expect(await desk.redeem(second.code, { channel: 'zalo', account: '2' })).toEqual({ kind: 'expired' });
    expect(await desk.describe((await store.find(id))!)).toBe(
      `Tên official (${id}): cán bộ, Sở Nội vụ; liên hệ qua Telegram, zalo`,
    );
  });

  it('is not for guests, who have nothing to join', async () => {
    expect(await refusal(desk.linkOwn(await someone('guest')))).toContain('Tài khoản khách chưa có quyền gì');
    expect(await refusal(desk.linkOwn('p-khongcoai'))).toContain('“p-khongcoai”');
  });
});
