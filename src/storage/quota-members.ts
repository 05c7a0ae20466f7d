import { createHash } from 'node:crypto';
import type { Queries } from './schema.ts';

/** Notes that somebody was met in a month; a clock that went back makes nobody's last month an earlier one. */
export async function keepMember(queries: Queries, name: string, account: string, lastMonth: string): Promise<void> {
  await queries
    .insertInto('quotaMember')
    .values({ name, who: hashOf(account), lastMonth })
    .onConflict((known) =>
      known.columns(['name', 'who']).doUpdateSet({ lastMonth }).where('quotaMember.lastMonth', '<', lastMonth),
    )
    .execute();
}

/** How many were met, in all that is remembered and in a month. */
export async function countMembers(
  queries: Queries,
  name: string,
  month = '',
): Promise<{ met: number; metInMonth: number }> {
  const members = queries.selectFrom('quotaMember').where('name', '=', name);
  const count = async (among: typeof members) =>
    Number((await among.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
  return { met: await count(members), metInMonth: await count(members.where('lastMonth', '=', month)) };
}

/** Forgets accounts, named "channel:account", whatever they were counted in. */
export async function forgetMembers(queries: Queries, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return;
  await queries.deleteFrom('quotaMember').where('who', 'in', accounts.map(hashOf)).execute();
}

function hashOf(account: string): string {
  return createHash('sha256').update(account).digest('hex');
}
