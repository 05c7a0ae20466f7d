import { cleanName } from '../../people/clean-words.ts';
import type { Address, Person } from '../../people/person.ts';
import type { Database } from '../database.ts';
import { leaveInbox } from '../outbox/book.ts';
import type { Queries } from '../schema.ts';
import { addAddress, addPerson, readAccount } from './persons.ts';

type Met = Address & { readonly chat?: string; readonly name?: string };

/** The person behind an account, made a guest where nobody is. Nothing is written of somebody about whom nothing is new. */
export async function meetPerson({ queries, transaction, dialect }: Database, met: Met, at: Date): Promise<Person> {
  const known = await readAccount(queries, met);
  if (known && !newsOf(known, met)) return known.person;
  return transaction(async (within) => {
    await dialect.alone(within, 'people');
    // Another process may have been first while this one waited.
    const now = await readAccount(within, met);
    if (now) return refresh(within, now, met);
    const person = await addPerson(within, { name: cleanName(met.name ?? ''), role: 'guest' }, at);
    await addAddress(within, met, person.id, at);
    return person;
  });
}

type Known = NonNullable<Awaited<ReturnType<typeof readAccount>>>;

/** Name and chat as they are from now on; undefined where they stay. */
function newsOf({ person, chat, isAway }: Known, met: Met): { name: string; chat: string | null } | undefined {
  const isOpen = person.role === 'guest' || person.name === '';
  const name = (isOpen && cleanName(met.name ?? '')) || person.name;
  const news = { name, chat: met.chat ?? chat };
  return news.name === person.name && news.chat === chat && !isAway ? undefined : news;
}

async function refresh(within: Queries, known: Known, met: Met): Promise<Person> {
  const news = newsOf(known, met);
  if (!news) return known.person;
  const { name, chat } = news;
  await within.updateTable('person').set({ name }).where('id', '=', known.person.id).execute();
  const { channel, account } = met;
  await within
    .updateTable('address')
    // Who writes can be written to.
    .set({ chat, awayUntil: null })
    .where('channel', '=', channel)
    .where('account', '=', account)
    .execute();
  if (known.isAway || known.chat !== chat) await leaveInbox(within, known.person.id);
  return { ...known.person, name };
}
