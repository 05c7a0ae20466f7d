import { z } from 'zod';
import { drawLetters } from '../../people/link-codes.ts';
import type { Address, LinkedAddress, Person } from '../../people/person.ts';
import { ROLES } from '../../people/role.ts';
import type { Queries } from '../schema.ts';
import { withoutNulls } from '../stored-row.ts';

/** The columns of a person, with their table for queries that join it. */
export const PERSON_COLUMNS = [
  'person.id',
  'person.name',
  'person.role',
  'person.unit',
  'person.metAt',
  'person.noticedAt',
] as const;

const ID_LETTERS = 10;

const PERSON: z.ZodType<Person> = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  unit: z.string().exactOptional(),
  metAt: z.string(),
  noticedAt: z.string().exactOptional(),
});

const LINKED_ADDRESS: z.ZodType<LinkedAddress> = z.strictObject({
  channel: z.string(),
  account: z.string(),
  chat: z.string().exactOptional(),
  linkedAt: z.string(),
});

/** The person in a row of `PERSON_COLUMNS`. */
export function personIn(row: object): Person {
  return PERSON.parse(withoutNulls(row));
}

/** The account in a row of `channel`, `account`, `chat` and `linkedAt`. */
export function addressIn(row: object): LinkedAddress {
  return LINKED_ADDRESS.parse(withoutNulls(row));
}

/** The person with an id. */
export async function readPerson(queries: Queries, id: string): Promise<Person | undefined> {
  const row = await queries.selectFrom('person').select(PERSON_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && personIn(row);
}

/** The person behind an account, the private chat of the account where it is known, and whether nothing gets there. */
export async function readAccount(
  queries: Queries,
  { channel, account }: Address,
): Promise<{ person: Person; chat: string | null; isAway: boolean } | undefined> {
  const row = await queries
    .selectFrom('address')
    .innerJoin('person', 'person.id', 'address.person')
    .select([...PERSON_COLUMNS, 'address.chat', 'address.awayUntil'])
    .where('channel', '=', channel)
    .where('account', '=', account)
    .executeTakeFirst();
  if (!row) return undefined;
  const { chat, awayUntil, ...person } = row;
  return { person: personIn(person), chat, isAway: awayUntil !== null };
}

/** Adds somebody under an id drawn by lot. */
export async function addPerson(within: Queries, given: Omit<Person, 'id' | 'metAt'>, at: Date): Promise<Person> {
  const person = { id: `p-${drawLetters(ID_LETTERS).toLowerCase()}`, ...given, metAt: at.toISOString() };
  await within.insertInto('person').values(person).execute();
  return person;
}

/** Makes an account known as a person's. */
export async function addAddress(
  within: Queries,
  { channel, account, chat }: Address & { readonly chat?: string },
  person: string,
  at: Date,
): Promise<void> {
  const row = { channel, account, person, chat: chat ?? null, linkedAt: at.toISOString() };
  await within.insertInto('address').values(row).execute();
}
