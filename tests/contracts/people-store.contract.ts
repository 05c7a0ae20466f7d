import { describe, expect, it } from 'vitest';
import type { LinkCode, PeopleStore } from '../../src/people/people-store.ts';
import type { Person } from '../../src/people/person.ts';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';
import { UserError } from '../../src/shared/errors.ts';
import { describeCodes } from './people-codes.contract.ts';
import { describeReach } from './people-reach.contract.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const LATER = new Date('2026-03-02T00:00:00.000Z');
const OWNER = 'console:owner';
const ANH = { channel: 'telegram', account: '7', chat: '70', name: 'Nguyễn Thị Ánh' };
const BINH = { channel: 'telegram', account: '8', name: 'Bình' };

/** A store, with the trail that it writes into. */
export interface OpenedPeople {
  readonly people: PeopleStore;
  readonly trail: AuditTrail;
}

type Open = () => Promise<OpenedPeople>;

/** What every `PeopleStore` keeps to. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describePeopleStore(open: Open): void {
  describe('people', () => {
    describe('who writes', () => meetsPeople(open));
    describe('who writes again', () => meetsAgain(open));
    describe('lists', () => listsPeople(open));
    describe('who is reached', () => describeReach(open));
    describe('a standing', () => changesStandings(open));
    describe('the last administrator', () => keepsLastAdmin(open));
    describe('a request', () => keepsRequests(open));
    describe('codes', () => describeCodes(open));
    describe('who is removed', () => removesPeople(open));
  });
}

/** What the trail says, oldest first, without what every entry has. */
async function changesIn(trail: AuditTrail) {
  const entries = (await trail.list(100)).reverse();
  return entries.map(({ actor, action, subject, detail }) => ({ actor, action, subject, detail }));
}

function meetsPeople(open: Open): void {
  it('is a guest at first, and the same person ever after', async () => {
    const { people, trail } = await open();
    const person = await people.meet(ANH, AT);
    expect(person).toStrictEqual({
      ...{ id: expect.stringMatching(/^p-[a-z2-9]{10}$/u), name: ANH.name, role: 'guest', metAt: AT.toISOString() },
    });
    expect(await people.meet(ANH, LATER)).toStrictEqual(person);
    expect(await people.find(person.id)).toStrictEqual(person);
    expect(await people.addressesOf(person.id)).toStrictEqual([
      { channel: 'telegram', account: '7', chat: '70', linkedAt: AT.toISOString() },
    ]);
    expect(await people.find('p-khongcoai')).toBeUndefined();
    expect(await people.addressesOf('p-khongcoai')).toEqual([]);
    expect(await trail.list(10)).toEqual([]);
  });

  it('is somebody else on another channel', async () => {
    const { people } = await open();
    const one = await people.meet(ANH, AT);
    const other = await people.meet({ ...ANH, channel: 'zalo' }, AT);
    expect(other.id).not.toBe(one.id);
  });

  it('is one person where two openings meet the account at once', async () => {
    const stores = [await open(), await open()];
    const met = await Promise.all(Array.from({ length: 10 }, (_, i) => stores[i % 2]!.people.meet(ANH, AT)));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    expect(await stores[0]!.people.list({ guests: true })).toHaveLength(1);
  });
}

function meetsAgain(open: Open): void {
  it('has name and chat as last given, and keeps them where none is', async () => {
    const { people } = await open();
    const { id } = await people.meet(BINH, AT);
    const { name: _, ...nameless } = BINH;
    expect(await people.meet({ ...BINH, chat: '80', name: ' Trần  Bình \u202e\n' }, AT)).toMatchObject({
      name: 'Trần Bình',
    });
    expect(await people.meet({ ...nameless, name: '' }, AT)).toMatchObject({ name: 'Trần Bình' });
    expect(await people.meet(nameless, AT)).toMatchObject({ id, name: 'Trần Bình' });
    expect(await people.addressesOf(id)).toMatchObject([{ chat: '80' }]);
    await people.meet({ ...nameless, chat: '81' }, AT);
    expect(await people.addressesOf(id)).toMatchObject([{ chat: '81', linkedAt: AT.toISOString() }]);
  });

  it('cannot take another name any more once there is a standing', async () => {
    const { people } = await open();
    const { id } = await people.meet({ ...ANH, name: '' }, AT);
    await people.appoint(id, { role: 'member' }, OWNER, AT);
    expect(await people.meet(ANH, AT)).toMatchObject({ name: ANH.name });
    expect(await people.meet({ ...ANH, name: 'Giám đốc Sở' }, AT)).toMatchObject({ name: ANH.name });
    expect(await people.find(id)).toMatchObject({ name: ANH.name });
  });

  it('was told what is kept at the first time that this is said', async () => {
    const { people } = await open();
    const { id } = await people.meet(ANH, AT);
    await people.noticed(id, AT);
    await people.noticed(id, LATER);
    expect(await people.find(id)).toMatchObject({ noticedAt: AT.toISOString() });
  });
}

function listsPeople(open: Open): void {
  it('hold all but guests, or all, by name in the order of Vietnamese', async () => {
    const { people } = await open();
    for (const [account, name] of ['Ân', 'Đặng', 'an', 'Dung', 'Ánh', ''].entries()) {
      const { id } = await people.meet({ channel: 'zalo', account: `${account}`, name }, AT);
      if (account % 2 === 0) await people.appoint(id, { role: 'member' }, OWNER, AT);
    }
    const names = (persons: readonly Person[]) => persons.map(({ name }) => name);
    expect(names(await people.list({ guests: true }))).toEqual(['', 'an', 'Ánh', 'Ân', 'Dung', 'Đặng']);
    expect(names(await people.list())).toEqual(['an', 'Ánh', 'Ân']);
  });

  it('hold accounts with a private chat, by role and office', async () => {
    const { people } = await open();
    const [anh, binh] = [await people.meet(ANH, AT), await people.meet({ ...BINH, chat: '80' }, AT)];
    const silent = await people.meet({ channel: 'zalo', account: '9' }, AT);
    await people.appoint(anh.id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT);
    await people.appoint(silent.id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT);
    await people.appoint(binh.id, { role: 'manager', unit: 'cong-an-tinh' }, OWNER, AT);
    const reach = async (filter: Parameters<PeopleStore['reachable']>[0]) =>
      (await people.reachable(filter)).map(({ person }) => person).sort();
    expect(await people.reachable({ roles: ['official'] })).toStrictEqual([
      { channel: 'telegram', account: '7', chat: '70', linkedAt: AT.toISOString(), person: anh.id },
    ]);
    expect(await reach({ roles: ['official', 'manager'] })).toEqual([anh.id, binh.id].sort());
    expect(await reach({ roles: ['official', 'manager'], unit: 'cong-an-tinh' })).toEqual([binh.id]);
    expect(await reach({ roles: ['guest'] })).toEqual([]);
    expect(await reach({ roles: [] })).toEqual([]);
  });
}

function changesStandings(open: Open): void {
  it('takes the place of the one before, and is in the trail', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    expect(await people.appoint(id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT)).toBe(true);
    expect(await people.find(id)).toMatchObject({ role: 'official', unit: 'so-noi-vu' });
    expect(await people.appoint(id, { role: 'member' }, 'p-ccccffffgg', LATER)).toBe(true);
    expect(await people.find(id)).toStrictEqual({ id, name: ANH.name, role: 'member', metAt: AT.toISOString() });
    const [first, second] = await changesIn(trail);
    expect(first).toEqual({
      ...{ actor: OWNER, action: 'person.appointed', subject: id },
      detail: { role: 'official', unit: 'so-noi-vu', roleBefore: 'guest', unitBefore: null },
    });
    expect(second).toEqual({
      ...{ actor: 'p-ccccffffgg', action: 'person.appointed', subject: id },
      detail: { role: 'member', unit: null, roleBefore: 'official', unitBefore: 'so-noi-vu' },
    });
  });

  it('that is had already leaves nothing in the trail, and nobody has one who is not there', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    expect(await people.appoint(id, { role: 'guest' }, OWNER, AT)).toBe(true);
    expect(await people.appoint('p-khongcoai', { role: 'admin' }, OWNER, AT)).toBe(false);
    expect(await people.rename('p-khongcoai', 'Ai đó', OWNER, AT)).toBe(false);
    expect(await trail.list(10)).toEqual([]);
  });

  it('is not given where the trail cannot be written', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    await expect(people.appoint(id, { role: 'admin' }, '', AT)).rejects.toThrow();
    expect(await people.find(id)).toMatchObject({ role: 'guest' });
    expect(await trail.verify()).toEqual({ entries: 0 });
  });

  it('comes with a name that the trail does not tell', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    expect(await people.rename(id, 'Chị Ánh', OWNER, AT)).toBe(true);
    expect(await people.rename(id, 'Chị Ánh', OWNER, AT)).toBe(true);
    expect(await people.find(id)).toMatchObject({ name: 'Chị Ánh' });
    expect(await changesIn(trail)).toEqual([{ actor: OWNER, action: 'person.renamed', subject: id, detail: {} }]);
  });
}

function keepsLastAdmin(open: Open): void {
  it('can be neither lowered nor removed', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    await people.appoint(id, { role: 'admin' }, OWNER, AT);
    await expect(people.appoint(id, { role: 'manager', unit: 'so-noi-vu' }, id, AT)).rejects.toThrow(UserError);
    await expect(people.remove(id, id, AT)).rejects.toThrow('quản trị viên cuối cùng');
    expect(await people.appoint(id, { role: 'admin', unit: 'so-noi-vu' }, id, AT)).toBe(true);
    expect(await people.find(id)).toMatchObject({ role: 'admin', unit: 'so-noi-vu' });
    expect(await trail.list(10)).toHaveLength(2);
  });

  it('stays where two lower each other at once', async () => {
    const stores = [await open(), await open()];
    const admins = [await stores[0]!.people.meet(ANH, AT), await stores[0]!.people.meet(BINH, AT)];
    for (const { id } of admins) await stores[0]!.people.appoint(id, { role: 'admin' }, OWNER, AT);
    const lowered = await Promise.allSettled([
      stores[0]!.people.appoint(admins[1]!.id, { role: 'guest' }, admins[0]!.id, AT),
      stores[1]!.people.remove(admins[0]!.id, admins[1]!.id, AT),
    ]);
    expect(lowered.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stores[0]!.people.list()).toMatchObject([{ role: 'admin' }]);
  });
}

function keepsRequests(open: Open): void {
  it('takes the place of an earlier one; they are listed oldest first', async () => {
    const { people } = await open();
    const [anh, binh] = [await people.meet(ANH, AT), await people.meet(BINH, AT)];
    await people.request(anh.id, { unit: 'cong-an-tinh', words: 'Tôi là Ánh' }, AT);
    await people.request(binh.id, { unit: 'so-noi-vu', words: '' }, new Date(AT.getTime() + 1));
    expect((await people.requests()).map(({ person }) => person)).toEqual([anh, binh]);
    await people.request(anh.id, { unit: 'so-noi-vu', words: 'Sửa lại' }, LATER);
    expect(await people.requests()).toStrictEqual([
      { person: binh, unit: 'so-noi-vu', words: '', askedAt: '2026-03-01T02:03:04.006Z' },
      { person: anh, unit: 'so-noi-vu', words: 'Sửa lại', askedAt: LATER.toISOString() },
    ]);
    await expect(people.request('p-khongcoai', { unit: 'so-noi-vu', words: '' }, AT)).rejects.toThrow();
  });

  it('is gone once it was granted or refused, and refusals are in the trail', async () => {
    const { people, trail } = await open();
    const [anh, binh] = [await people.meet(ANH, AT), await people.meet(BINH, AT)];
    for (const { id } of [anh, binh]) await people.request(id, { unit: 'so-noi-vu', words: 'Xin cấp quyền' }, AT);
    await people.appoint(anh.id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT);
    expect(await people.withdrawRequest(binh.id, OWNER, AT)).toBe(true);
    expect(await people.withdrawRequest(binh.id, OWNER, AT)).toBe(false);
    expect(await people.requests()).toEqual([]);
    expect((await changesIn(trail)).slice(1)).toEqual([
      { actor: OWNER, action: 'request.refused', subject: binh.id, detail: { unit: 'so-noi-vu' } },
    ]);
  });
}

function removesPeople(open: Open): void {
  it('goes with accounts and requests, and is a new guest afterwards', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(ANH, AT);
    await people.request(id, { unit: 'so-noi-vu', words: 'Xin cấp quyền' }, AT);
    await people.remove(id, id, AT);
    expect(await people.find(id)).toBeUndefined();
    expect(await people.addressesOf(id)).toEqual([]);
    expect(await people.requests()).toEqual([]);
    expect((await people.meet(ANH, AT)).id).not.toBe(id);
    expect(await changesIn(trail)).toEqual([
      { actor: id, action: 'person.removed', subject: id, detail: { role: 'guest', unit: null } },
    ]);
    await people.remove(id, OWNER, AT);
    expect(await trail.list(10)).toHaveLength(1);
  });

  it('takes along the codes of their own, and those they made for others', async () => {
    const { people } = await open();
    const [anh, binh] = [await people.meet(ANH, AT), await people.meet(BINH, AT)];
    for (const { id } of [anh, binh]) await people.appoint(id, { role: 'admin' }, OWNER, AT);
    const code = (letter: string, more: Partial<LinkCode>): LinkCode => ({
      ...{ digest: letter.repeat(64), role: 'admin', madeBy: OWNER, madeAt: AT, expiresAt: LATER, ...more },
    });
    await people.addCode(code('a', { madeBy: anh.id }));
    await people.addCode(code('b', { madeBy: anh.id, person: anh.id }));
    await people.addCode(code('c', {}));
    await people.remove(anh.id, binh.id, AT);
    for (const letter of ['a', 'b'])
      expect(await people.redeem(letter.repeat(64), { channel: 'zalo', account: '1' }, AT)).toEqual({
        kind: 'unknown',
      });
    expect(await people.redeem('c'.repeat(64), { channel: 'zalo', account: '1' }, AT)).toMatchObject({
      kind: 'joined',
    });
  });
}
