import type { AccessRequest, LinkCode, PeopleStore } from '../people/people-store.ts';
import type { LinkedAddress, Person } from '../people/person.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import { eraseExchanges } from './journal/erase.ts';
import { type Change, changeStanding, refuseLastAdmin, voidInvitations } from './people/change-standing.ts';
import { meetPerson } from './people/meet-person.ts';
import { addressIn, PERSON_COLUMNS, personIn, readPerson } from './people/persons.ts';
import { nameOfAccount, nameOfCode, redeemCode } from './people/redeem-code.ts';
import { forgetMembers } from './quota-members.ts';
import type { Queries } from './schema.ts';

const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;
/** Later than anything is planned for. */
const FOR_EVER = '9999-12-31T00:00:00.000Z';

/** Keeps people in the tables `person`, `address`, `link_code` and `access_request`. Changes come one after the other. */
export function createPeopleStore(database: Database): PeopleStore {
  const { queries, transaction, dialect } = database;
  const alone = <T>(by: string, at: Date, work: (change: Change) => Promise<T>): Promise<T> =>
    transaction(async (within) => {
      await dialect.alone(within, 'people');
      return work({ within, dialect, by, at });
    });
  return {
    ...readings(queries),
    meet: (address, at) => meetPerson(database, address, at),
    appoint: (id, standing, by, at) =>
      alone(by, at, async (change) => {
        const person = await readPerson(change.within, id);
        if (person) await changeStanding(change, person, standing);
        return person !== undefined;
      }),
    rename: (id, name, by, at) => alone(by, at, (change) => rename(change, id, name)),
    async noticed(id, at) {
      const noticed = queries.updateTable('person').set({ noticedAt: at.toISOString() });
      await noticed.where('id', '=', id).where('noticedAt', 'is', null).execute();
    },
    async setReach({ channel, account }, isReachable) {
      const found = queries.updateTable('address').set({ awayUntil: isReachable ? null : FOR_EVER });
      await found.where('channel', '=', channel).where('account', '=', account).execute();
    },
    addCode: (code) => alone(code.madeBy, code.madeAt, (change) => addCode(change, code)),
    redeem: (digest, address, at) => redeemCode(database, digest, address, at),
    async request(person, { unit, words }, at) {
      const wish = { unit, words, askedAt: at.toISOString() };
      const add = queries.insertInto('accessRequest').values({ person, ...wish });
      await add.onConflict((known) => known.column('person').doUpdateSet(wish)).execute();
    },
    withdrawRequest: (person, by, at) => alone(by, at, (change) => withdrawRequest(change, person)),
    remove: (id, by, at) =>
      alone(by, at, async (change) => {
        const person = await readPerson(change.within, id);
        if (person) await remove(change, person);
      }),
  };
}

function readings(queries: Queries): Pick<PeopleStore, 'find' | 'list' | 'addressesOf' | 'reachable' | 'requests'> {
  return {
    find: (id) => readPerson(queries, id),
    async list({ guests = false } = {}) {
      const all = queries.selectFrom('person').select(PERSON_COLUMNS);
      const rows = await (guests ? all : all.where('role', '<>', 'guest')).execute();
      return rows.map(personIn).sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
    },
    async addressesOf(person) {
      const columns = ['channel', 'account', 'chat', 'linkedAt'] as const;
      const own = queries.selectFrom('address').select(columns).where('person', '=', person);
      return (await own.execute()).map(addressIn).sort(byAge);
    },
    async reachable({ roles, unit }) {
      if (roles.length === 0) return [];
      const all = queries
        .selectFrom('address')
        .innerJoin('person', 'person.id', 'address.person')
        .select(['channel', 'account', 'chat', 'linkedAt', 'person.id'])
        .where('chat', 'is not', null)
        .where(({ eb, or }) => or([eb('awayUntil', 'is', null), eb('awayUntil', '<', FOR_EVER)]))
        .where('role', 'in', [...roles]);
      const meant = unit === undefined ? all : all.where('unit', '=', unit);
      const rows = await meant.execute();
      return rows.map(({ id, ...row }) => ({ ...addressIn(row), person: id })).sort(byAge);
    },
    requests: () => readRequests(queries),
  };
}

function byAge(one: LinkedAddress, other: LinkedAddress): number {
  const key = ({ linkedAt, channel, account }: LinkedAddress) => `${linkedAt} ${channel}:${account}`;
  return key(one) < key(other) ? -1 : 1;
}

async function readRequests(queries: Queries): Promise<AccessRequest[]> {
  const rows = await queries
    .selectFrom('accessRequest')
    .innerJoin('person', 'person.id', 'accessRequest.person')
    .select([...PERSON_COLUMNS, 'accessRequest.unit as wish', 'words', 'askedAt'])
    .orderBy('askedAt')
    .orderBy('person.id')
    .execute();
  return rows.map(({ wish, words, askedAt, ...row }) => ({ person: personIn(row), unit: wish, words, askedAt }));
}

async function rename({ within, dialect, by, at }: Change, id: string, name: string): Promise<boolean> {
  const person = await readPerson(within, id);
  if (!person || person.name === name) return person !== undefined;
  await within.updateTable('person').set({ name }).where('id', '=', id).execute();
  await addToTrail(within, dialect, { actor: by, action: 'person.renamed', subject: id, detail: {} }, at);
  return true;
}

async function addCode({ within, dialect, by, at }: Change, code: LinkCode): Promise<void> {
  const { digest, role, unit = null, person = null } = code;
  const [madeAt, expiresAt] = [code.madeAt.toISOString(), code.expiresAt.toISOString()];
  const forgotten = new Date(at.getTime() - REMEMBERED_MS).toISOString();
  await within.deleteFrom('linkCode').where('expiresAt', '<', forgotten).execute();
  if (person !== null)
    await within.deleteFrom('linkCode').where('person', '=', person).where('usedBy', 'is', null).execute();
  await within.insertInto('linkCode').values({ digest, person, role, unit, madeBy: by, madeAt, expiresAt }).execute();
  const detail = { role, unit, person, expiresAt };
  await addToTrail(within, dialect, { actor: by, action: 'code.made', subject: nameOfCode(code), detail }, at);
}

async function withdrawRequest({ within, dialect, by, at }: Change, person: string): Promise<boolean> {
  const withdrawn = within.deleteFrom('accessRequest').where('person', '=', person).returning('unit');
  const [request] = await withdrawn.execute();
  if (!request) return false;
  const detail = { unit: request.unit };
  await addToTrail(within, dialect, { actor: by, action: 'request.refused', subject: person, detail }, at);
  return true;
}

/** Accounts and when they were heard of, requests, feedback, own codes and all that was said go with the person. */
async function remove({ within, dialect, by, at }: Change, person: Person): Promise<void> {
  const { id, role, unit = null } = person;
  await refuseLastAdmin(within, person);
  await voidInvitations(within, id);
  const accounts = await within.selectFrom('address').select(['channel', 'account']).where('person', '=', id).execute();
  const names = accounts.map(nameOfAccount);
  if (names.length > 0) await within.deleteFrom('linkCode').where('usedBy', 'in', names).execute();
  await forgetMembers(within, names);
  for (const { channel, account } of accounts)
    await within.deleteFrom('lastHeard').where('channel', '=', channel).where('account', '=', account).execute();
  await within.updateTable('modelUse').set({ person: null }).where('person', '=', id).execute();
  await eraseExchanges(within, dialect, { person: id, at });
  await within.deleteFrom('person').where('id', '=', id).execute();
  const detail = { role, unit };
  await addToTrail(within, dialect, { actor: by, action: 'person.removed', subject: id, detail }, at);
}
