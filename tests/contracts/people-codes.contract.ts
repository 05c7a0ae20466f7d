import { describe, expect, it } from 'vitest';
import type { LinkCode, PeopleStore } from '../../src/people/people-store.ts';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const LATER = new Date('2026-03-02T00:00:00.000Z');
const AFTER = new Date('2026-03-03T00:00:00.000Z');
const OWNER = 'console:owner';
const PHONE = { channel: 'telegram', account: '7' };
const TABLET = { channel: 'zalo', account: '7' };
const DIGEST = '0123456789abcdef'.repeat(4);
const INVITATION: LinkCode = {
  digest: DIGEST,
  role: 'official',
  unit: 'so-noi-vu',
  madeBy: OWNER,
  madeAt: AT,
  expiresAt: LATER,
};

type Open = () => Promise<{ readonly people: PeopleStore; readonly trail: AuditTrail }>;

/** What every `PeopleStore` keeps to with codes. Each call of `open` is one more opening of the place that is empty at the start of a test. */
export function describeCodes(open: Open): void {
  describe('that invite', () => invite(open));
  describe('that invite somebody known', () => inviteKnown(open));
  describe('that nobody may use', () => refuse(open));
  describe('for a further account', () => join(open));
  describe('used at the same moment', () => useOnce(open));
}

function invite(open: Open): void {
  it('give a standing to somebody never met', async () => {
    const { people } = await open();
    await people.addCode(INVITATION);
    const redeemed = await people.redeem(DIGEST, PHONE, AT);
    expect(redeemed).toMatchObject({ kind: 'joined', person: { name: '', role: 'official', unit: 'so-noi-vu' } });
    expect(await people.meet(PHONE, LATER)).toEqual((redeemed as { person: unknown }).person);
    const { name: _, ...person } = await people.meet({ ...PHONE, name: 'Ánh' }, LATER);
    expect(person).toMatchObject({ role: 'official' });
  });

  it('give a standing to a guest, who stays the same person and waits for no answer any more', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet({ ...PHONE, name: 'Ánh', chat: '70' }, AT);
    await people.request(id, { unit: 'cong-an-tinh', words: '' }, AT);
    await people.addCode(INVITATION);
    expect(await people.redeem(DIGEST, PHONE, AT)).toStrictEqual({
      ...{ kind: 'joined' },
      person: { id, name: 'Ánh', role: 'official', unit: 'so-noi-vu', metAt: AT.toISOString() },
    });
    expect(await people.requests()).toEqual([]);
    expect((await trail.list(10)).reverse()).toMatchObject([
      {
        ...{ actor: OWNER, action: 'code.made', subject: '01234567' },
        detail: { role: 'official', unit: 'so-noi-vu', person: null, expiresAt: LATER.toISOString() },
      },
      {
        ...{ actor: OWNER, action: 'person.appointed', subject: id },
        detail: { role: 'official', unit: 'so-noi-vu', roleBefore: 'guest', unitBefore: null, code: '01234567' },
      },
    ]);
  });

  it('do not change anything when the same account types them again, after their end too', async () => {
    const { people, trail } = await open();
    await people.addCode(INVITATION);
    const redeemed = await people.redeem(DIGEST, PHONE, AT);
    expect(await people.redeem(DIGEST, PHONE, AFTER)).toStrictEqual(redeemed);
    expect(await trail.list(10)).toHaveLength(2);
    await people.appoint((redeemed as { person: { id: string } }).person.id, { role: 'guest' }, OWNER, AFTER);
    expect(await people.redeem(DIGEST, PHONE, AFTER)).toMatchObject({ kind: 'joined', person: { role: 'guest' } });
  });
}

function inviteKnown(open: Open): void {
  it('never lower anybody, and stay good for others', async () => {
    const { people, trail } = await open();
    const { id } = await people.meet(PHONE, AT);
    await people.appoint(id, { role: 'manager', unit: 'so-noi-vu' }, OWNER, AT);
    await people.addCode(INVITATION);
    expect(await people.redeem(DIGEST, PHONE, AT)).toEqual({ kind: 'taken' });
    expect(await people.find(id)).toMatchObject({ role: 'manager' });
    expect(await trail.list(10)).toHaveLength(2);
    expect(await people.redeem(DIGEST, TABLET, AT)).toMatchObject({ kind: 'joined' });
  });

  it('are not used up by somebody who has the standing already', async () => {
    const { people } = await open();
    const { id } = await people.meet(PHONE, AT);
    await people.appoint(id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT);
    await people.addCode(INVITATION);
    expect(await people.redeem(DIGEST, PHONE, AT)).toMatchObject({ kind: 'joined', person: { id } });
    expect(await people.redeem(DIGEST, TABLET, AT)).toMatchObject({ kind: 'joined' });
  });

  it('move somebody to another office', async () => {
    const { people } = await open();
    const { id } = await people.meet(PHONE, AT);
    await people.appoint(id, { role: 'official', unit: 'cong-an-tinh' }, OWNER, AT);
    await people.addCode(INVITATION);
    expect(await people.redeem(DIGEST, PHONE, AT)).toMatchObject({ person: { id, unit: 'so-noi-vu' } });
  });
}

function refuse(open: Open): void {
  it('are those that nobody made, that another used, and that ended', async () => {
    const { people, trail } = await open();
    expect(await people.redeem(DIGEST, PHONE, AT)).toEqual({ kind: 'unknown' });
    await people.addCode(INVITATION);
    expect(await people.redeem(DIGEST, PHONE, LATER)).toEqual({ kind: 'expired' });
    expect(await people.list({ guests: true })).toEqual([]);
    await people.redeem(DIGEST, PHONE, new Date(LATER.getTime() - 1));
    expect(await people.redeem(DIGEST, TABLET, AT)).toEqual({ kind: 'used' });
    expect(await people.list({ guests: true })).toHaveLength(1);
    expect(await trail.list(10)).toHaveLength(2);
  });

  it('are those of somebody who may not invite any more', async () => {
    const { people } = await open();
    const [one, other] = [await people.meet(PHONE, AT), await people.meet(TABLET, AT)];
    for (const { id } of [one, other]) await people.appoint(id, { role: 'admin' }, OWNER, AT);
    await people.addCode({ ...INVITATION, madeBy: one.id });
    await people.appoint(one.id, { role: 'official', unit: 'so-noi-vu' }, other.id, AT);
    expect(await people.redeem(DIGEST, { channel: 'zalo', account: '8' }, AT)).toEqual({ kind: 'unknown' });
  });

  it('are forgotten a month after their end', async () => {
    const { people } = await open();
    const days = (count: number) => new Date(LATER.getTime() + count * 24 * 3600 * 1000);
    await people.addCode(INVITATION);
    await people.addCode({ ...INVITATION, digest: 'a'.repeat(64), madeAt: days(30), expiresAt: days(31) });
    expect(await people.redeem(DIGEST, PHONE, days(30))).toEqual({ kind: 'expired' });
    await people.addCode({ ...INVITATION, digest: 'b'.repeat(64), madeAt: days(30.1), expiresAt: days(31) });
    expect(await people.redeem(DIGEST, PHONE, days(30))).toEqual({ kind: 'unknown' });
  });
}

function join(open: Open): void {
  const own = (person: string, more: Partial<LinkCode> = {}): LinkCode => ({
    ...INVITATION,
    person,
    madeBy: person,
    ...more,
  });

  async function openWithOfficial() {
    const opened = await open();
    const { id } = await opened.people.meet({ ...PHONE, name: 'Ánh', chat: '70' }, AT);
    await opened.people.appoint(id, { role: 'official', unit: 'so-noi-vu' }, OWNER, AT);
    return { ...opened, id };
  }

  it('join an account never met, or a guest, to the one person', async () => {
    for (const isGuest of [false, true]) {
      const { people, trail, id } = await openWithOfficial();
      const account = { channel: 'zalo', account: isGuest ? '9' : '8' };
      const digest = (isGuest ? 'a' : 'b').repeat(64);
      const guest = isGuest ? (await people.meet({ ...account, name: 'Ánh Zalo', chat: '90' }, AT)).id : null;
      await people.addCode(own(id, { digest }));
      const redeemed = await people.redeem(digest, account, AT);
      expect(redeemed).toMatchObject({ kind: 'joined', person: { id, name: 'Ánh', role: 'official' } });
      expect(await people.meet(account, AT)).toMatchObject({ id });
      if (guest !== null) expect(await people.find(guest)).toBeUndefined();
      expect((await trail.list(1))[0]).toMatchObject({
        ...{ actor: id, action: 'person.linked', subject: id },
        detail: { channel: 'zalo', code: digest.slice(0, 8), guest },
      });
    }
  });

  it('change nothing where they were made, and stay good', async () => {
    const { people, id } = await openWithOfficial();
    await people.addCode(own(id));
    expect(await people.redeem(DIGEST, PHONE, AT)).toMatchObject({ kind: 'joined', person: { id } });
    expect(await people.redeem(DIGEST, TABLET, AT)).toMatchObject({ kind: 'joined', person: { id } });
    expect(await people.addressesOf(id)).toHaveLength(2);
  });

  it('take nobody away who has a standing', async () => {
    const { people, id } = await openWithOfficial();
    const admin = await people.meet(TABLET, AT);
    await people.appoint(admin.id, { role: 'admin' }, OWNER, AT);
    await people.addCode(own(id));
    expect(await people.redeem(DIGEST, TABLET, AT)).toEqual({ kind: 'taken' });
    expect(await people.meet(TABLET, AT)).toMatchObject({ id: admin.id, role: 'admin' });
  });

  it('take the place of one made before', async () => {
    const { people, id } = await openWithOfficial();
    await people.addCode(own(id));
    await people.addCode(own(id, { digest: 'f'.repeat(64) }));
    expect(await people.redeem(DIGEST, TABLET, AT)).toEqual({ kind: 'unknown' });
    expect(await people.redeem('f'.repeat(64), TABLET, AT)).toMatchObject({ kind: 'joined' });
  });
}

function useOnce(open: Open): void {
  it('are used by one alone', async () => {
    const stores = [await open(), await open()];
    await stores[0]!.people.addCode({ ...INVITATION, role: 'admin' });
    const redeemed = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        stores[i % 2]!.people.redeem(DIGEST, { channel: 'telegram', account: `${i}` }, AT),
      ),
    );
    const count = (kind: string) => redeemed.filter((one) => one.kind === kind).length;
    expect([count('joined'), count('used')]).toEqual([1, 9]);
    expect(await stores[0]!.people.list()).toMatchObject([{ role: 'admin' }]);
    expect(await stores[0]!.trail.verify()).toMatchObject({ entries: 2 });
  });

  it('make one person of an account that uses them twice', async () => {
    const stores = [await open(), await open()];
    await stores[0]!.people.addCode(INVITATION);
    const redeemed = await Promise.all(stores.map(({ people }) => people.redeem(DIGEST, PHONE, AT)));
    expect(redeemed[0]).toStrictEqual(redeemed[1]);
    expect(redeemed[0]).toMatchObject({ kind: 'joined' });
    expect(await stores[0]!.people.list()).toHaveLength(1);
  });
}
