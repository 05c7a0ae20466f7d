import type { ReminderMetrics, UnderWay } from '../../reminders/outbox.ts';
import type { Database } from '../database.ts';

const LOOKED_BACK_MS = 30 * 24 * 60 * 60 * 1000;

/** How reminding fares; see `Outbox.metrics`. */
export async function measure({ queries }: Database, at: Date): Promise<ReminderMetrics> {
  const now = at.toISOString();
  const since = new Date(at.getTime() - LOOKED_BACK_MS).toISOString();
  const rows = await queries
    .selectFrom('reminder')
    .select(({ fn, eb }) => [
      'state',
      'late',
      fn.countAll<number>().as('all'),
      fn.sum<number>(eb.case().when('sendAt', '<=', now).then(1).else(0).end()).as('due'),
      fn.min('sendAt').as('oldest'),
    ])
    .where((row) =>
      row.or([
        row('state', 'in', ['planned', 'inbox']),
        row.and([row('state', 'in', ['sent', 'unknown']), row('endedAt', '>=', since)]),
      ]),
    )
    .groupBy(['state', 'late'])
    .execute();
  const count = (state: string, of: 'all' | 'due' = 'all') =>
    rows.filter((row) => row.state === state).reduce((sum, row) => sum + Number(row[of]), 0);
  const waiting = count('planned', 'due');
  const oldest = rows
    .filter(({ state }) => state === 'planned')
    .map(({ oldest: first }) => first)
    .sort()[0];
  return {
    planned: count('planned') - waiting,
    waiting,
    ...(waiting > 0 && oldest ? { oldestWaiting: oldest } : {}),
    sent: count('sent'),
    late: rows
      .filter(({ state, late }) => state === 'sent' && late === 1)
      .reduce((sum, { all }) => sum + Number(all), 0),
    unknown: count('unknown'),
    failed: count('inbox'),
  };
}

/** Messages that were begun and have not ended; see `Outbox.underWay`. */
export async function countUnderWay({ queries }: Database): Promise<ReadonlyMap<string, UnderWay>> {
  const rows = await queries
    .selectFrom('exchange')
    .select(({ fn, eb }) => [
      'channel',
      fn.countAll<number>().as('all'),
      fn.sum<number>(eb.case().when('attempts', '<=', 1).then(1).else(0).end()).as('fresh'),
    ])
    .where('occasion', 'is not', null)
    .where('state', '<>', 'done')
    .groupBy('channel')
    .execute();
  return new Map(rows.map(({ channel, all, fresh }) => [channel, { all: Number(all), fresh: Number(fresh) }]));
}
