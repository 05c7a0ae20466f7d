import { expect, it } from 'vitest';
import type { PeopleStore } from '../../src/people/people-store.ts';
import type { AuditTrail } from '../../src/shared/audit-trail.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const LATER = new Date('2026-03-02T00:00:00.000Z');
const ANH = { channel: 'telegram', account: '7', chat: '70', name: 'Nguyễn Thị Ánh' };

type Open = () => Promise<{ readonly people: PeopleStore; readonly trail: AuditTrail }>;

/** The part of the contract of `PeopleStore` that is about accounts which blocked the assistant. */
export function describeReach(open: Open): void {
  it('is told nothing through an account that blocked the assistant, until it lets it in or writes', async () => {
    const { people } = await open();
    const { id } = await people.meet(ANH, AT);
    await people.appoint(id, { role: 'official', unit: 'so-noi-vu' }, 'console:owner', AT);
    await people.meet({ ...ANH, channel: 'zalo' }, AT);
    const channels = async () => (await people.reachable({ roles: ['official', 'guest'] })).map((one) => one.channel);
    const { channel, account } = ANH;
    await people.setReach({ channel, account }, false);
    expect(await channels()).toEqual(['zalo']);
    await people.setReach({ channel, account }, true);
    expect(await channels()).toEqual(['telegram', 'zalo']);
    await people.setReach({ channel, account }, false);
    await people.meet(ANH, LATER);
    expect(await channels()).toEqual(['telegram', 'zalo']);
    expect(await people.addressesOf(id)).toHaveLength(1);
  });

  it('makes nobody known who was not', async () => {
    const { people, trail } = await open();
    await people.setReach({ channel: 'telegram', account: '404' }, false);
    expect(await people.list({ guests: true })).toEqual([]);
    expect(await trail.list(10)).toEqual([]);
  });
}
