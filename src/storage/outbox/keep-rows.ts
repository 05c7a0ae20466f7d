import type { Insertable } from 'kysely';
import type { RowChanges } from '../../reminders/reconcile.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { Queries, Schema } from '../schema.ts';

/** Rows read or written with one statement; PostgreSQL takes no more than 65,535 values. */
export const ROWS_AT_ONCE = 500;

/** Writes what a plan changes: new rows, rows at another time or due again, and those that are not due any more. */
export async function keepChanges(within: Queries, { add, replan, cancel }: RowChanges, at: Date): Promise<void> {
  for (let from = 0; from < add.length; from += ROWS_AT_ONCE)
    await within
      .insertInto('reminder')
      .values(add.slice(from, from + ROWS_AT_ONCE).map(rowOf))
      // Cancelled before because its day had moved out of sight, it comes back with that day.
      .onConflict((known) =>
        known
          .column('key')
          .doUpdateSet((row) => ({
            ...{ state: 'planned', endedAt: null, putOffUntil: null, snoozed: 0 },
            sendAt: row.ref('excluded.sendAt'),
            version: row.ref('excluded.version'),
          }))
          .where('reminder.state', '=', 'cancelled'),
      )
      .execute();
  for (const reminder of replan)
    await within
      .updateTable('reminder')
      .set({
        ...{ state: 'planned', sendAt: reminder.at.toISOString(), version: reminder.version },
        ...{ endedAt: null, putOffUntil: null },
      })
      .where('key', '=', reminder.key)
      .where('state', 'in', ['planned', 'cancelled'])
      .execute();
  for (let from = 0; from < cancel.length; from += ROWS_AT_ONCE)
    await within
      .updateTable('reminder')
      .set({ state: 'cancelled', snoozed: 0, putOffUntil: null, endedAt: at.toISOString() })
      .where('key', 'in', cancel.slice(from, from + ROWS_AT_ONCE))
      .where('state', 'in', ['planned', 'inbox'])
      .execute();
}

/** A reminder as a new row. */
export function rowOf({ on: _, at, ...reminder }: Reminder): Insertable<Schema['reminder']> {
  return {
    ...reminder,
    sendAt: at.toISOString(),
    state: 'planned',
    exchange: null,
    endedAt: null,
    acknowledgedAt: null,
  };
}
