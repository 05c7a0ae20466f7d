import type { Row } from '../journal/rows.ts';
import type { Queries } from '../schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A chat that refused is tried again after so long, unless its person writes before. */
const REFUSED_FOR_MS = 7 * DAY_MS;
/** A channel that did not get through leaves time for another one. */
const SILENT_FOR_MS = 10 * 60 * 1000;

type Ended = Pick<Row, 'number' | 'channel' | 'chat' | 'person' | 'repeated' | 'said'>;

/** Books on the reminders of an exchange how its delivery ended, within the transaction that ends it. */
export async function bookOutcome(within: Queries, exchange: Ended, outcome: string, at: Date): Promise<void> {
  const endedAt = at.toISOString();
  if (outcome === 'accepted') return setRows(within, exchange, { state: 'sent', endedAt });
  if (outcome === 'unknown') return setRows(within, exchange, { state: 'unknown', endedAt });
  if (outcome === 'rejected') await sendAway(within, exchange, new Date(at.getTime() + REFUSED_FOR_MS));
  if (outcome === 'not_sent') await sendAway(within, exchange, new Date(at.getTime() + SILENT_FOR_MS));
  const isTold = outcome === 'rejected' || outcome === 'not_sent';
  await unsend(within, exchange, exchange.repeated === 1 || (!isTold && exchange.said !== null));
}

/**
 * Puts back what was certainly not delivered this time: it is composed anew when it is tried again. `isDoubted`: it may
 * have arrived the time before, and must say so then.
 */
export async function unsend(within: Queries, exchange: Pick<Ended, 'number'>, isDoubted: boolean): Promise<void> {
  await setRows(within, exchange, { state: 'planned', exchange: null, ...(isDoubted ? { doubted: 1 } : {}) });
}

/** Somebody can be reached again: what lies in the inbox is sent after all, unless a later stage was said meanwhile. */
export async function leaveInbox(within: Queries, person: string): Promise<void> {
  // A later stage that was put off for want of an address must not come after an earlier one.
  await within
    .updateTable('reminder')
    .set({ putOffUntil: null })
    .where('person', '=', person)
    .where('state', '=', 'planned')
    .execute();
  const said = await within
    .selectFrom('reminder')
    .select(['subject', 'dueOn', 'stage'])
    .where('person', '=', person)
    .where('state', 'in', ['sending', 'sent', 'unknown'])
    .execute();
  const own = within
    .selectFrom('reminder')
    .select(['number', 'subject', 'dueOn', 'stage'])
    .where('person', '=', person);
  for (const row of await own.where('state', '=', 'inbox').execute()) {
    const isSaid = said.some(
      ({ subject, dueOn, stage }) => subject === row.subject && dueOn === row.dueOn && stage < row.stage,
    );
    await within
      .updateTable('reminder')
      .set({ state: isSaid ? 'superseded' : 'planned', putOffUntil: null })
      .where('number', '=', row.number)
      .execute();
  }
}

async function setRows(
  within: Queries,
  { number }: Pick<Ended, 'number'>,
  values: { state: 'sent' | 'unknown' | 'planned'; endedAt?: string; exchange?: null; doubted?: 1 },
): Promise<void> {
  await within
    .updateTable('reminder')
    .set(values)
    .where('exchange', '=', number)
    .where('state', '=', 'sending')
    .execute();
}

async function sendAway(within: Queries, { person, channel, chat }: Ended, until: Date): Promise<void> {
  if (person === null) return;
  await within
    .updateTable('address')
    .set({ awayUntil: until.toISOString() })
    .where('person', '=', person)
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .execute();
}
