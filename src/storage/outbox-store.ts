import { type Outbox, PLANNED_AHEAD_DAYS } from '../reminders/outbox.ts';
import { addDays, dayAt } from '../shared/day.ts';
import type { Database } from './database.ts';
import { adopt } from './outbox/adopt.ts';
import { handOver } from './outbox/hand-over.ts';
import { acknowledge, listInbox, readHistory, readInbox, snooze } from './outbox/inbox.ts';
import { countUnderWay, measure } from './outbox/measure.ts';
import { NO_FACTS, readFacts } from './outbox/read-facts.ts';
import { planOn, readPlannedUntil } from './outbox/replan.ts';
import { WAITED_FOR_MS } from './outbox/unserved-exchange.ts';

/** Keeps reminders in the table `reminder`, and what they are planned from in `assignment` and `reminder_basis`. */
export function createOutbox(database: Database): Outbox {
  const { queries, transaction, dialect } = database;
  return {
    adopt: (basis, at) => adopt(database, basis, at),
    async planAhead(at) {
      const plannedUntil = await readPlannedUntil(queries);
      if (plannedUntil === undefined || (plannedUntil ?? '') >= addDays(dayAt(at), PLANNED_AHEAD_DAYS)) return;
      await transaction((within) => planOn(within, dialect, at));
    },
    facts: () => transaction(async (within) => (await readFacts(within, {})) ?? NO_FACTS),
    async waiting(at, most) {
      const now = at.toISOString();
      const rows = await queries
        .selectFrom('reminder')
        .select(({ fn }) => ['person', fn.min('sendAt').as('since')])
        .where('state', '=', 'planned')
        .where('sendAt', '<=', now)
        .where((row) => row.or([row('putOffUntil', 'is', null), row('putOffUntil', '<=', now)]))
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('exchange')
                .select('exchange.number')
                .whereRef('exchange.person', '=', 'reminder.person')
                .where('exchange.occasion', 'is not', null)
                .where('exchange.state', '<>', 'done')
                .where('exchange.receivedAt', '>', new Date(at.getTime() - WAITED_FOR_MS).toISOString()),
            ),
          ),
        )
        .groupBy('person')
        .orderBy('since')
        .limit(most)
        .execute();
      return rows.map(({ person }) => person);
    },
    underWay: () => countUnderWay(database),
    handOver: (person, channels, at, full = new Set()) => handOver(database, { person, channels, full, at }),
    inbox: (person, at) => listInbox(database, person, at),
    readInbox: (person, at) => readInbox(database, person, at),
    acknowledge: (person, message, at) => acknowledge(database, { person, message, at }),
    snooze: (person, message, until) => snooze(database, { person, message, until }),
    historyOf: (person, most) => readHistory(database, person, most),
    metrics: (at) => measure(database, at),
  };
}
