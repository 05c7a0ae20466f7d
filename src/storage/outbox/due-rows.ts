import type { DueRow as Due } from '../../reminders/gather.ts';
import type { ReminderState } from '../../reminders/reminder.ts';
import type { Queries } from '../schema.ts';
import { ROWS_AT_ONCE } from './keep-rows.ts';

/** A row of the table `reminder` as it is put into words. */
export interface DueRow extends Due {
  readonly number: number;
  readonly doubted: boolean;
}

const COLUMNS = [
  ...(['number', 'key', 'kind', 'subject', 'dueOn', 'stage'] as const),
  ...(['person', 'version', 'sendAt', 'doubted'] as const),
] as const;

type Row = Omit<DueRow, 'sendAt' | 'doubted'> & { readonly sendAt: string; readonly doubted: 0 | 1 };

/** More than anybody reads; the rest comes in further messages. */
const MOST_AT_ONCE = 1000;

/** What is due to a person, the earliest first. */
export async function readDueTo(within: Queries, person: string, at: Date): Promise<DueRow[]> {
  const now = at.toISOString();
  const rows = await within
    .selectFrom('reminder')
    .select(COLUMNS)
    .where('person', '=', person)
    .where('state', '=', 'planned')
    .where('sendAt', '<=', now)
    .where((row) => row.or([row('putOffUntil', 'is', null), row('putOffUntil', '<=', now)]))
    .orderBy('sendAt')
    .orderBy('key')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(toDue);
}

/** What an exchange said whose delivery was begun; what was acknowledged since is not said again. */
export async function readBegun(within: Queries, exchange: number): Promise<DueRow[]> {
  const rows = await within
    .selectFrom('reminder')
    .select(COLUMNS)
    .where('exchange', '=', exchange)
    .where('state', '=', 'sending')
    .orderBy('sendAt')
    .orderBy('key')
    .execute();
  return rows.map(toDue);
}

/** What waits for a person to look: nobody could be reached, or nobody knows, or it is due and not sent yet. */
export async function readInboxOf(within: Queries, person: string, at: Date): Promise<DueRow[]> {
  const rows = await within
    .selectFrom('reminder')
    .select(COLUMNS)
    .where('person', '=', person)
    .where('acknowledgedAt', 'is', null)
    .where((row) =>
      row.or([
        row('state', 'in', ['inbox', 'unknown']),
        row.and([row('state', '=', 'planned'), row('sendAt', '<=', at.toISOString())]),
      ]),
    )
    .orderBy('sendAt')
    .orderBy('key')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(toDue);
}

function toDue({ sendAt, doubted, ...row }: Row): DueRow {
  return { ...row, sendAt: new Date(sendAt), doubted: doubted === 1 };
}

/** Ends rows that are not sent any more. */
export async function endRows(
  within: Queries,
  rows: readonly Pick<DueRow, 'number'>[],
  state: ReminderState,
  at: Date,
): Promise<void> {
  const end = { state, endedAt: at.toISOString(), putOffUntil: null, snoozed: 0 as const };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const numbers = rows.slice(from, from + ROWS_AT_ONCE).map(({ number }) => number);
    await within.updateTable('reminder').set(end).where('number', 'in', numbers).execute();
  }
}
