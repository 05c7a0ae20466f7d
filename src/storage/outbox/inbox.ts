import { composeReminders } from '../../reminders/compose.ts';
import { gather } from '../../reminders/gather.ts';
import type { WaitingReminder } from '../../reminders/outbox.ts';
import { isStillDue } from '../../reminders/still-due.ts';
import { dayAt } from '../../shared/day.ts';
import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import { type DueRow, readInboxOf } from './due-rows.ts';
import { readFacts } from './read-facts.ts';

const WAITING = ['key', 'kind', 'subject', 'dueOn', 'stage', 'sendAt'] as const;

/** What is due to a person and was not certainly received; see `Outbox.inbox`. */
export async function listInbox({ transaction }: Database, person: string, at: Date): Promise<WaitingReminder[]> {
  const { rows } = await transaction((within) => readDueInbox(within, person, at));
  return rows.map(({ key, kind, subject, dueOn, stage, sendAt }) => ({
    ...{ key, kind, subject, dueOn, stage },
    sendAt: sendAt.toISOString(),
  }));
}

/** The inbox in words, one message of each kind after the other; see `Outbox.readInbox`. */
export function readInbox({ transaction }: Database, person: string, at: Date): Promise<string | undefined> {
  return transaction(async (within) => {
    const { rows, facts } = await readDueInbox(within, person, at);
    if (!facts) return undefined;
    const texts: string[] = [];
    for (let left = rows; left.length > 0; ) {
      const { say, superseded } = gather(left, undefined);
      const words = composeReminders(say, { facts, on: dayAt(at), now: at, message: 0 });
      if (words) texts.push(words.text);
      left = left.filter((row) => !say.includes(row) && !superseded.includes(row));
    }
    return texts.length > 0 ? texts.join('\n\n') : undefined;
  });
}

async function readDueInbox(within: Queries, person: string, at: Date) {
  const kept = await readInboxOf(within, person, at);
  const needsAll = kept.some(({ kind }) => kind === 'unserved');
  const facts = kept.length === 0 ? undefined : await readFacts(within, needsAll ? {} : { person });
  const isDue = (row: DueRow) => facts !== undefined && isStillDue(row, facts, dayAt(at));
  return { rows: kept.filter(isDue), facts };
}

/** Marks as received; see `Outbox.acknowledge`. */
export function acknowledge(
  { transaction }: Database,
  { person, message, at }: { person: string; message: number | undefined; at: Date },
): Promise<number> {
  const acknowledgedAt = at.toISOString();
  return transaction(async (within) => {
    const open = within.selectFrom('reminder').select(['number', 'state']).where('person', '=', person);
    const rows =
      message === undefined
        ? await readInboxOf(within, person, at)
        : await open.where('exchange', '=', message).where('acknowledgedAt', 'is', null).execute();
    for (const { number } of rows) {
      const row = within.updateTable('reminder').where('number', '=', number);
      await row.set({ acknowledgedAt }).execute();
      // What was received is not said again, however its delivery ended.
      await row
        .set({ state: 'sent', endedAt: acknowledgedAt })
        .where('state', 'in', ['planned', 'sending', 'unknown', 'inbox'])
        .execute();
    }
    return rows.length;
  });
}

/** Says once more later; see `Outbox.snooze`. */
export function snooze(
  { transaction }: Database,
  { person, message, until }: { person: string; message: number; until: Date },
): Promise<number> {
  return transaction(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('reminder')
      .set({
        ...{ state: 'planned', sendAt: until.toISOString(), snoozed: 1, exchange: null, doubted: 0 },
        ...{ endedAt: null, acknowledgedAt: null, putOffUntil: null, late: 0 },
      })
      .where('person', '=', person)
      .where('exchange', '=', message)
      .where('state', 'in', ['sending', 'sent', 'unknown'])
      .executeTakeFirst();
    return Number(numUpdatedRows);
  });
}

/** All that a person was or is to be reminded of, newest first; see `Outbox.historyOf`. */
export async function readHistory({ queries }: Database, person: string, most: number) {
  const rows = await queries
    .selectFrom('reminder')
    .select([...WAITING, 'state', 'endedAt'])
    .where('person', '=', person)
    .orderBy('sendAt', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ endedAt, ...row }) => ({
    ...row,
    ...(row.state === 'sent' && endedAt !== null ? { sentAt: endedAt } : {}),
  }));
}
