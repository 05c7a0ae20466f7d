import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { dayAt, monthAt } from '../../shared/day.ts';
import { standAside } from '../../shared/turns.ts';
import type { Database } from '../database.ts';
import { unsend } from '../outbox/book.ts';
import type { Schema } from '../schema.ts';
import { chatLock } from './take-in.ts';
import { callNext } from './work-off.ts';

/** Few enough that nobody waits for them, and that no server runs out of patience. */
const ROWS_AT_ONCE = 500;

type Which = (row: ExpressionBuilder<Schema, 'exchange'>) => Expression<SqlBool>;

/** Removes what is old; see `Journal.purge`. Done and undone are told apart, since each has an index of its own. */
export async function purge(database: Database, before: Date): Promise<number> {
  const day = before.toISOString();
  const removed = (await purgeDone(database, day)) + (await purgeForsaken(database, day));
  await purgeEnded(database, day);
  return removed;
}

/** Reminders that came to an end, once their keys lie too far back to be planned again, and what nobody draws on or was heard of since. */
async function purgeEnded({ queries }: Database, before: string): Promise<void> {
  const ended = ['sent', 'unknown', 'superseded', 'cancelled'] as const;
  const old = queries.deleteFrom('reminder').where('state', 'in', ended).where('endedAt', '<', before);
  await old.where('dueOn', '<', dayAt(new Date(before))).execute();
  await queries.deleteFrom('sendBudget').where('paidUntil', '<', before).execute();
  const month = monthAt(new Date(before));
  await queries.deleteFrom('quotaMember').where('lastMonth', '<', month).execute();
  await queries.deleteFrom('quota').where('month', '<', month).execute();
  await queries.deleteFrom('lastHeard').where('at', '<', before).execute();
  await queries.deleteFrom('modelUse').where('at', '<', before).execute();
}

async function purgeDone({ transaction }: Database, before: string): Promise<number> {
  const isOld: Which = (row) => row.and([row('doneAt', '<', before), row('state', '=', 'done')]);
  for (let removed = 0; ; await standAside()) {
    const { numDeletedRows } = await transaction((within) =>
      within
        .deleteFrom('exchange')
        .where(isOld)
        .where('number', 'in', (old) => old.selectFrom('exchange').select('number').where(isOld).limit(ROWS_AT_ONCE))
        .executeTakeFirstOrThrow(),
    );
    if (numDeletedRows === 0n) return removed;
    removed += Number(numDeletedRows);
  }
}

/** What is not done, but so old that its channel must have gone, goes too; what came after it in its chat goes ahead. */
async function purgeForsaken({ queries, transaction, dialect }: Database, before: string): Promise<number> {
  const isForsaken: Which = (row) =>
    row.and([
      row('state', '<>', 'done'),
      row('receivedAt', '<', before),
      row(row.fn.coalesce('claimedUntil', row.val('')), '<', before),
    ]);
  const forsaken = await queries
    .selectFrom('exchange')
    .select(['number', 'channel', 'chat'])
    .where(isForsaken)
    .execute();
  let removed = 0;
  for (const { number, channel, chat } of forsaken) {
    removed += await transaction(async (within) => {
      await dialect.alone(within, chatLock({ channel, chat }));
      const old = within.deleteFrom('exchange').where('number', '=', number).where(isForsaken);
      const { numDeletedRows } = await old.executeTakeFirstOrThrow();
      // A reminder that it was to say, or may have said, is planned again.
      if (numDeletedRows > 0n) await unsend(within, { number }, true);
      await callNext(within, { channel, chat });
      return Number(numDeletedRows);
    });
    await standAside();
  }
  return removed;
}
