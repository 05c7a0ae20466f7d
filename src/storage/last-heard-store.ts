import type { LastHeard } from '../shared/last-heard.ts';
import type { Database } from './database.ts';

/** Keeps in the table `last_heard` when accounts were last heard of. Each question is one statement. */
export function createLastHeard({ queries }: Pick<Database, 'queries'>): LastHeard {
  return {
    async note(channel, account, instant) {
      const at = instant.toISOString();
      await queries
        .insertInto('lastHeard')
        .values({ channel, account, at })
        .onConflict((known) => known.columns(['channel', 'account']).doUpdateSet({ at }).where('lastHeard.at', '<', at))
        .execute();
    },
    async of(channel, account) {
      const query = queries.selectFrom('lastHeard').select('at').where('channel', '=', channel);
      const row = await query.where('account', '=', account).executeTakeFirst();
      return row && new Date(row.at);
    },
    async latest(channel) {
      const query = queries.selectFrom('lastHeard').select('at').where('channel', '=', channel);
      const row = await query.orderBy('at', 'desc').limit(1).executeTakeFirst();
      return row && new Date(row.at);
    },
  };
}
