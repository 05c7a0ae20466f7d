import { monthAt } from '../shared/day.ts';
import { markOf, type Quota, type Quotas, type Usage } from '../shared/quotas.ts';
import type { Database } from './database.ts';
import { countMembers, keepMember } from './quota-members.ts';
import type { Queries } from './schema.ts';

/** Keeps what is used in the tables `quota` and `quota_member`. */
export function createQuotas({ queries, transaction, dialect }: Database): Quotas {
  /** Alone with what is used of the quota in the month, so that two never count the same one. */
  const counting = <T>(name: string, at: Date, work: (within: Queries, month: string) => Promise<T>) =>
    transaction(async (within) => {
      await dialect.alone(within, `quota ${name}`);
      return work(within, monthAt(at));
    });
  return {
    spend: (quota, at, { count = 1, beyond = 0 } = {}) =>
      counting(quota.name, at, async (within, month) => {
        const { used } = await readUse(within, quota.name, month);
        const isTaken = used + count <= quota.most + beyond;
        return { ...(await keepUse(within, quota, month, isTaken ? used + count : used)), isTaken };
      }),
    giveBack: (name, at, count = 1) =>
      counting(name, at, async (within, month) => {
        const { used } = await readUse(within, name, month);
        const spent = within.updateTable('quota').set({ used: Math.max(used - count, 0) });
        await spent.where('name', '=', name).where('month', '=', month).execute();
      }),
    meet: (quota, who, at) =>
      counting(quota.name, at, async (within, month) => {
        await keepMember(within, quota.name, who, month);
        return keepUse(within, quota, month, (await countMembers(within, quota.name)).met);
      }),
    async used(name, at) {
      const { used: spent } = await readUse(queries, name, monthAt(at));
      return { spent, ...(await countMembers(queries, name, monthAt(at))) };
    },
  };
}

async function readUse(queries: Queries, name: string, month: string) {
  const query = queries.selectFrom('quota').select(['used', 'most', 'told']);
  const row = await query.where('name', '=', name).where('month', '=', month).executeTakeFirst();
  return row ?? { used: 0, most: 0, told: 0 };
}

/** Keeps what is used, and that its mark is told from now on; of another quota than before nothing was told. */
async function keepUse(queries: Queries, { name, most }: Quota, month: string, used: number): Promise<Usage> {
  const before = await readUse(queries, name, month);
  const told = before.most === most ? before.told : 0;
  const mark = markOf(used, most);
  const now = { used, most, told: Math.max(mark, told) };
  await queries
    .insertInto('quota')
    .values({ name, month, ...now })
    .onConflict((known) => known.columns(['name', 'month']).doUpdateSet(now))
    .execute();
  return mark !== 0 && mark > told ? { used, reached: mark } : { used };
}
