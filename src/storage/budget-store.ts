import { createHash } from 'node:crypto';
import { type Allowance, type Budgets, MOST_TIMES } from '../shared/budgets.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

/**
 * Keeps budgets in the table `send_budget` by the generic cell rate algorithm (ITU-T I.371): half of an allowance may be
 * taken at once, the rest evenly, so that no window of its length ever holds more than it allows.
 */
export function createBudgets({ transaction, dialect }: Database): Budgets {
  return {
    async take(allowances, at) {
      if (allowances.length === 0) return undefined;
      return transaction(async (within) => {
        const inOrder = allowances.map(unnamed).toSorted((a, b) => (a.name < b.name ? -1 : 1));
        const paid: { name: string; until: number }[] = [];
        let free = at.getTime();
        for (const allowance of inOrder) {
          await dialect.alone(within, `budget ${allowance.name}`);
          const { everyMs, aheadMs } = paceOf(allowance);
          const until = await readPaid(within, allowance, at);
          free = Math.max(free, until - aheadMs);
          const times = Math.min(allowance.times ?? 1, MOST_TIMES);
          paid.push({ name: allowance.name, until: until + times * everyMs });
        }
        if (free > at.getTime()) return new Date(free);
        for (const { name, until } of paid) await keepPaid(within, name, until);
        return undefined;
      });
    },
  };
}

/** The name of a chat may be somebody's telephone number: only its hash is kept. */
function unnamed({ name, ...pace }: Allowance): Allowance {
  return { name: createHash('sha256').update(name).digest('hex'), ...pace };
}

/** One every so often, and how far ahead of that pace one may be. */
function paceOf({ most, perMs }: Pick<Allowance, 'most' | 'perMs'>): { everyMs: number; aheadMs: number } {
  const atOnce = Math.max(1, Math.floor(most / 2));
  const everyMs = perMs / Math.max(1, most - atOnce);
  return { everyMs, aheadMs: (atOnce - 1) * everyMs };
}

/** What is paid for farther ahead than that can be, was before a clock went back: it does not count. */
async function readPaid(within: Queries, { name, ...pace }: Allowance, at: Date): Promise<number> {
  const farthest = at.getTime() + 2 * pace.perMs + MOST_TIMES * paceOf(pace).everyMs;
  const row = await within.selectFrom('sendBudget').select('paidUntil').where('name', '=', name).executeTakeFirst();
  const until = row ? Date.parse(row.paidUntil) : 0;
  return until > farthest ? at.getTime() : Math.max(until, at.getTime());
}

async function keepPaid(within: Queries, name: string, until: number): Promise<void> {
  const paidUntil = new Date(Math.ceil(until)).toISOString();
  await within
    .insertInto('sendBudget')
    .values({ name, paidUntil })
    .onConflict((known) => known.column('name').doUpdateSet({ paidUntil }))
    .execute();
}
