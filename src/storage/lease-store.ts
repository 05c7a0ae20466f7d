import type { Leases } from '../shared/leases.ts';
import type { Database } from './database.ts';

/** Keeps leases in the table `lease`. Each question is one statement, which no other can come between. */
export function createLeases({ queries }: Pick<Database, 'queries'>): Leases {
  const until = (at: Date, forMs: number) => new Date(at.getTime() + forMs).toISOString();
  return {
    async take(name, holder, forMs, at) {
      const heldUntil = until(at, forMs);
      const taken = await queries
        .insertInto('lease')
        .values({ name, holder, heldUntil })
        .onConflict((held) =>
          held
            .column('name')
            .doUpdateSet({ holder, heldUntil })
            .where((is) => is.or([is('lease.holder', '=', holder), is('lease.heldUntil', '<=', at.toISOString())])),
        )
        .returning('name')
        .executeTakeFirst();
      return taken !== undefined;
    },
    async renew(name, holder, forMs, at) {
      const renewed = await queries
        .updateTable('lease')
        .set({ heldUntil: until(at, forMs) })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .returning('name')
        .executeTakeFirst();
      return renewed !== undefined;
    },
    async release(name, holder) {
      await queries.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
    },
    async holderOf(name, at) {
      const row = await queries
        .selectFrom('lease')
        .select(['holder', 'heldUntil'])
        .where('name', '=', name)
        .where('heldUntil', '>', at.toISOString())
        .executeTakeFirst();
      return row && { holder: row.holder, heldUntil: new Date(row.heldUntil) };
    },
  };
}
