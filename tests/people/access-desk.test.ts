import { beforeEach, describe, expect, it } from 'vitest';
import { createPeopleDesk, type PeopleDesk } from '../../src/people/people-desk.ts';
import { OWNER, type PeopleStore } from '../../src/people/people-store.ts';
import type { Role } from '../../src/people/role.ts';
import { UserError } from '../../src/shared/errors.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { useDatabaseFolder } from '../storage/database-folder.ts';

const NOW = new Date('2026-03-01T02:03:04.005Z');
const OFFICES = new Map([
  ['so-noi-vu', { name: 'Sở Nội vụ' }],
  ['cong-an-tinh', { name: 'Công an tỉnh' }],
]);
const folder = useDatabaseFolder();

let store: PeopleStore;
let desk: PeopleDesk;
let admin: string;
let manager: string;
let guest: string;

beforeEach(async () => {
  store = createPeopleStore(await folder.open(':memory:'));
  desk = createPeopleDesk({ store, clock: { now: () => NOW }, units: { byId: (id) => OFFICES.get(id) } });
  admin = await someone('admin');
  manager = await someone('manager', 'so-noi-vu');
  guest = await someone('guest');
});

async function someone(role: Role, unit?: string): Promise<string> {
  const { id } = await store.meet({ channel: 'telegram', account: role, name: `Tên ${role}` }, NOW);
  await store.appoint(id, { role, ...(unit ? { unit } : {}) }, OWNER, NOW);
  return id;
}

const refuses = (doing: Promise<unknown>, told: string) =>
  expect(doing).rejects.toThrow(
    expect.objectContaining({ name: UserError.name, message: expect.stringContaining(told) }),
  );

describe('a request for access', () => {
  it('is approved for the office that was asked for', async () => {
    await desk.askAccess(guest, 'so-noi-vu', ' Tôi là Ánh,\nphòng Cải cách\u0007 ');
    expect(await desk.requests(admin)).toMatchObject([
      { person: { id: guest }, unit: 'so-noi-vu', words: 'Tôi là Ánh,\nphòng Cải cách' },
    ]);
    expect(await desk.approve({ person: guest, unit: 'so-noi-vu', by: admin })).toMatchObject({
      ...{ id: guest, role: 'official', unit: 'so-noi-vu' },
    });
    expect(await desk.requests(OWNER)).toEqual([]);
  });

  it('is refused, and both can be done but once', async () => {
    await desk.askAccess(guest, 'so-noi-vu', '');
    await desk.refuse({ person: guest, by: admin });
    expect(await store.find(guest)).toMatchObject({ role: 'guest' });
    await refuses(desk.refuse({ person: guest, by: admin }), `Không có đề nghị cấp quyền nào của ${guest}`);
    await refuses(desk.approve({ person: guest, by: admin }), `Không có đề nghị cấp quyền nào của ${guest}`);
  });

  it('is not approved where it was changed after it was read', async () => {
    await desk.askAccess(guest, 'so-noi-vu', '');
    await desk.askAccess(guest, 'cong-an-tinh', '');
    await refuses(desk.approve({ person: guest, unit: 'so-noi-vu', by: admin }), 'đổi đề nghị sang Công an tỉnh');
    expect(await store.find(guest)).toMatchObject({ role: 'guest' });
  });

  it('is decided and seen by administrators alone', async () => {
    await desk.askAccess(guest, 'so-noi-vu', '');
    for (const by of [manager, guest, 'p-khongcoai']) {
      await refuses(desk.requests(by), 'chỉ dành cho quản trị viên');
      await refuses(desk.approve({ person: guest, by }), 'chỉ dành cho quản trị viên');
      await refuses(desk.refuse({ person: guest, by }), 'chỉ dành cho quản trị viên');
    }
    expect(await desk.requests(admin)).toHaveLength(1);
  });

  it('is not made without need, nor for what there is not', async () => {
    const official = await someone('official', 'so-noi-vu');
    await refuses(desk.askAccess(official, 'so-noi-vu', ''), 'Anh/chị đã là cán bộ của Sở Nội vụ');
    await refuses(desk.askAccess(manager, 'cong-an-tinh', ''), 'Anh/chị đang là lãnh đạo đơn vị');
    await refuses(desk.askAccess(guest, 'so-khong-co', ''), 'Không có đơn vị “so-khong-co”');
    await refuses(desk.askAccess(guest, 'so-noi-vu', 'a'.repeat(501)), 'Lời nhắn dài 501 ký tự, quá mức 500');
    await desk.askAccess(official, 'cong-an-tinh', '');
    expect(await desk.requests(admin)).toHaveLength(1);
  });
});

describe('the list of people', () => {
  it('is for administrators alone, to see and to change', async () => {
    expect((await desk.list(admin)).map(({ id }) => id)).toEqual([admin, manager]);
    expect(await desk.list(OWNER, { guests: true })).toHaveLength(3);
    const told = 'chỉ dành cho quản trị viên';
    await refuses(desk.list(manager), told);
    await refuses(desk.appoint({ person: guest, role: 'member', by: manager }), told);
    await refuses(desk.appoint({ person: manager, role: 'admin', by: manager }), told);
    await refuses(desk.rename({ person: guest, name: 'Ánh', by: manager }), told);
    await refuses(desk.remove({ person: guest, by: manager }), told);
    expect(await store.list({ guests: true })).toHaveLength(3);
  });

  it('is changed by them', async () => {
    expect(await desk.appoint({ person: guest, role: 'manager', unit: 'cong-an-tinh', by: admin })).toMatchObject({
      ...{ id: guest, role: 'manager', unit: 'cong-an-tinh' },
    });
    expect(await desk.appoint({ person: guest, role: 'guest', unit: 'cong-an-tinh', by: admin })).not.toHaveProperty(
      'unit',
    );
    expect(await desk.rename({ person: guest, name: ' Trần \n Bình\u202e', by: admin })).toMatchObject({
      name: 'Trần Bình',
    });
    await desk.remove({ person: guest, by: admin });
    expect(await store.find(guest)).toBeUndefined();
  });

  it('says what cannot be done, with what was given', async () => {
    const unknown = { person: 'p-khongcoai', by: admin };
    await refuses(desk.appoint({ ...unknown, role: 'member' }), '“p-khongcoai”');
    await refuses(desk.rename({ ...unknown, name: 'Ai' }), '“p-khongcoai”');
    await refuses(desk.remove(unknown), '“p-khongcoai”');
    await refuses(desk.appoint({ person: guest, role: 'official', by: admin }), 'Xin ghi rõ đơn vị');
    await refuses(desk.rename({ person: guest, name: ' \u200b', by: admin }), 'Xin ghi tên');
    await refuses(desk.rename({ person: guest, name: 'a'.repeat(81), by: admin }), 'Tên dài 81 ký tự, quá mức 80');
  });

  it('keeps its last administrator, whoever would take them away', async () => {
    for (const by of [admin, OWNER]) {
      await refuses(desk.appoint({ person: admin, role: 'guest', by }), 'quản trị viên cuối cùng');
      await refuses(desk.remove({ person: admin, by }), 'quản trị viên cuối cùng');
    }
    await desk.appoint({ person: guest, role: 'admin', by: admin });
    await desk.remove({ person: admin, by: admin });
    expect((await desk.list(guest)).map(({ id }) => id)).toEqual([guest, manager]);
  });

  it('is left by whoever wants to', async () => {
    for (const id of [guest, manager]) await desk.remove({ person: id, by: id });
    expect(await desk.list(admin, { guests: true })).toHaveLength(1);
  });

  it('names people even where nothing is known of them', async () => {
    const { id } = await store.meet({ channel: 'zalo', account: '1' }, NOW);
    expect(await desk.describe((await store.find(id))!)).toBe(
      `người dùng chưa có tên (${id}): khách; liên hệ qua zalo`,
    );
  });
});
