import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import { ERASED } from './erased.ts';
import type { Row } from './rows.ts';
import { chatLock } from './take-in.ts';
import { callNext } from './work-off.ts';

interface ErasedPerson {
  readonly person: string;
  readonly at: Date;
}

/**
 * Takes away all that a person said and was told, within the transaction that removes the person, before the accounts are
 * gone. What somebody works on just now goes when it is done; what waits is not answered any more.
 */
export async function eraseExchanges(
  within: Queries,
  dialect: Database['dialect'],
  { person, at }: ErasedPerson,
): Promise<void> {
  const theirs = await exchangesOf(within, person);
  await theirs.where('state', '=', 'done').set(ERASED).execute();
  await theirs.where('state', '<>', 'done').set({ erased: 1 }).execute();
  const waiting = await within
    .selectFrom('exchange')
    .select(['number', 'channel', 'chat'])
    .where('erased', '=', 1)
    .where('state', '<>', 'done')
    .where((row) => row.or([row('claimedUntil', 'is', null), row('claimedUntil', '<=', at.toISOString())]))
    .execute();
  for (const exchange of waiting) await endUnanswered(within, dialect, exchange, at);
}

async function exchangesOf(within: Queries, person: string) {
  const accounts = await within
    .selectFrom('address')
    .select(['channel', 'account'])
    .where('person', '=', person)
    .execute();
  return within
    .updateTable('exchange')
    .where((row) =>
      row.or([
        row('person', '=', person),
        ...accounts.map(({ channel, account }) => row.and([row('channel', '=', channel), row('sender', '=', account)])),
      ]),
    );
}

async function endUnanswered(
  within: Queries,
  dialect: Database['dialect'],
  { number, channel, chat }: Pick<Row, 'number' | 'channel' | 'chat'>,
  at: Date,
): Promise<void> {
  await dialect.alone(within, chatLock({ channel, chat }));
  const ended = {
    ...ERASED,
    state: 'done',
    head: 0,
    claim: null,
    outcome: 'erased',
    doneAt: at.toISOString(),
  } as const;
  await within.updateTable('exchange').set(ended).where('number', '=', number).execute();
  await callNext(within, { channel, chat });
}
