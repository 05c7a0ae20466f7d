import type { LinkCode, Redeemed } from '../../people/people-store.ts';
import type { Address, Person } from '../../people/person.ts';
import { standsBelow } from '../../people/role.ts';
import { addToTrail } from '../audit-trail.ts';
import type { Database } from '../database.ts';
import { leaveInbox } from '../outbox/book.ts';
import type { Queries } from '../schema.ts';
import type { SqlDialect } from '../sql-dialect.ts';
import { changeStanding } from './change-standing.ts';
import { addAddress, addPerson, readAccount, readPerson } from './persons.ts';

const NAME_LETTERS = 8;

/** How a code is called in the trail: enough of its digest to tell codes apart, too little to find the code by. */
export function nameOfCode({ digest }: Pick<LinkCode, 'digest'>): string {
  return digest.slice(0, NAME_LETTERS);
}

/** How an account is named where it used a code. */
export function nameOfAccount({ channel, account }: Address): string {
  return `${channel}:${account}`;
}

/** Uses up a code for an account. */
export function redeemCode(
  { transaction, dialect }: Database,
  digest: string,
  address: Address,
  at: Date,
): Promise<Redeemed> {
  return transaction(async (within) => {
    await dialect.alone(within, 'people');
    const code = await within.selectFrom('linkCode').selectAll().where('digest', '=', digest).executeTakeFirst();
    if (!code) return { kind: 'unknown' };
    const current = (await readAccount(within, address))?.person;
    if (code.usedBy !== null)
      return current && code.usedBy === nameOfAccount(address) ? joined(current) : { kind: 'used' };
    if (code.expiresAt <= at.toISOString()) return { kind: 'expired' };
    if (current && changesNothing(current, code)) return joined(current);
    if (current && isTaken(current, code)) return { kind: 'taken' };
    const use = { within, dialect, code, address, current, at };
    const person = await (code.person === null ? giveStanding(use) : joinAccount(use, code.person));
    const used = { usedBy: nameOfAccount(address), usedAt: at.toISOString() };
    await within.updateTable('linkCode').set(used).where('digest', '=', digest).execute();
    return joined((await readPerson(within, person))!);
  });
}

function joined(person: Person): Redeemed {
  return { kind: 'joined', person };
}

type Row = { readonly [K in 'digest' | 'madeBy']: string } & {
  readonly person: string | null;
  readonly role: Person['role'];
  readonly unit: string | null;
};

/** Somebody tries a code that was made for others, or types one's own where it was made. */
function changesNothing({ id, role, unit }: Person, code: Row): boolean {
  return code.person === null ? role === code.role && unit === (code.unit ?? undefined) : id === code.person;
}

/** An invitation raises or moves somebody, and a further account is a guest's: no link that was sent lowers anybody. */
function isTaken({ role }: Person, code: Row): boolean {
  return code.person === null ? standsBelow(code.role, role) : role !== 'guest';
}

interface Use {
  readonly within: Queries;
  readonly dialect: SqlDialect;
  readonly code: Row;
  readonly address: Address;
  /** Whose the account was. */
  readonly current: Person | undefined;
  readonly at: Date;
}

async function giveStanding({ within, dialect, code, address, current, at }: Use): Promise<string> {
  const person = current ?? (await addPerson(within, { name: '', role: 'guest' }, at));
  if (!current) await addAddress(within, address, person.id, at);
  const standing = code.unit === null ? { role: code.role } : { role: code.role, unit: code.unit };
  await changeStanding({ within, dialect, by: code.madeBy, at }, person, standing, nameOfCode(code));
  return person.id;
}

async function joinAccount({ within, dialect, code, address, current, at }: Use, person: string): Promise<string> {
  if (current) await mergeGuest(within, current.id, person);
  else await addAddress(within, address, person, at);
  await leaveInbox(within, person);
  const detail = { channel: address.channel, code: nameOfCode(code), guest: current?.id ?? null };
  await addToTrail(within, dialect, { actor: code.madeBy, action: 'person.linked', subject: person, detail }, at);
  return person;
}

/** Everything of a guest becomes the person's; of two opinions on one answer the person's own stays. */
async function mergeGuest(within: Queries, guest: string, person: string): Promise<void> {
  await within.updateTable('address').set({ person }).where('person', '=', guest).execute();
  // A reminder under way to somebody who was an official before is nobody's any more; a person has but one.
  await within
    .updateTable('exchange')
    .set({ person })
    .where('person', '=', guest)
    .where((row) => row.or([row('occasion', 'is', null), row('state', '=', 'done')]))
    .execute();
  const own = within.selectFrom('feedback').select('exchange').where('person', '=', person);
  await within.deleteFrom('feedback').where('person', '=', guest).where('exchange', 'in', own).execute();
  await within.updateTable('feedback').set({ person }).where('person', '=', guest).execute();
  await within.deleteFrom('person').where('id', '=', guest).execute();
}
