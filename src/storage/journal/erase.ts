import type { Queries } from '../schema.ts';

/** Nothing that says whose an exchange was; its number and the hash of its key stay. */
export const ERASED = {
  ...{ chat: '', sender: '', person: null, asked: null, askedHow: null },
  ...{ said: null, files: null, subject: null },
} as const;

/**
 * Takes away all that a person said and was told, within the transaction that removes the person, before the accounts are
 * gone; what is still under way goes when it is done.
 */
export async function eraseExchanges(within: Queries, person: string): Promise<void> {
  const accounts = await within
    .selectFrom('address')
    .select(['channel', 'account'])
    .where('person', '=', person)
    .execute();
  const theirs = within
    .updateTable('exchange')
    .where((row) =>
      row.or([
        row('person', '=', person),
        ...accounts.map(({ channel, account }) => row.and([row('channel', '=', channel), row('sender', '=', account)])),
      ]),
    );
  await theirs.where('state', '=', 'done').set(ERASED).execute();
  await theirs.where('state', '<>', 'done').set({ erased: 1 }).execute();
}
