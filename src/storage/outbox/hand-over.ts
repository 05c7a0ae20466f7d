import { randomUUID } from 'node:crypto';
import type { HandedOver } from '../../reminders/outbox.ts';
import { addDays, type Day, dayAt, weekdayOf } from '../../shared/day.ts';
import type { Database } from '../database.ts';
import { keyOf } from '../journal/rows.ts';
import { addToLine } from '../journal/take-in.ts';
import type { Queries } from '../schema.ts';
import { type DueRow, readDueTo } from './due-rows.ts';
import { ROWS_AT_ONCE, rowOf } from './keep-rows.ts';
import { endUnserved, WAITED_FOR_MS } from './unserved-exchange.ts';

interface HandingOver {
  readonly person: string;
  /** By which something can be sent. */
  readonly channels: readonly string[];
  /** Those of them on which enough is under way. */
  readonly full: ReadonlySet<string>;
  readonly at: Date;
}

/** Begins a message about what is due to a person; see `Outbox.handOver`. */
export function handOver(
  { transaction, dialect }: Database,
  { person, channels, full, at }: HandingOver,
): Promise<HandedOver> {
  return transaction(async (within) => {
    await dialect.alone(within, `reminding ${person}`);
    const due = await readDueTo(within, person, at);
    if (due.length === 0 || (await isUnderWay(within, dialect, person, at))) return { kind: 'nothing' };
    const all = await readAddresses(within, person);
    const addresses = all.filter(({ channel }) => channels.includes(channel));
    const now = at.toISOString();
    const there = addresses.find(({ awayUntil }) => awayUntil === null || awayUntil <= now);
    // Not by the next address: somebody who is reached one way is not to be looked for in another because it is busy.
    if (there && full.has(there.channel)) return { kind: 'full' };
    if (there) {
      await begin(within, dialect, { ...there, person, occasion: due[0]!.kind }, at);
      return { kind: 'begun', channel: there.channel };
    }
    const patience = new Date(at.getTime() + WAITED_FOR_MS).toISOString();
    const back = addresses.map(({ awayUntil }) => awayUntil!).sort()[0];
    if (back !== undefined && back <= patience) {
      await putOff(within, due, back);
      return { kind: 'later' };
    }
    // Another process may serve the channels that this one does not.
    const isServedElsewhere = addresses.length < all.length && due[0]!.sendAt.getTime() > at.getTime() - WAITED_FOR_MS;
    if (isServedElsewhere) return { kind: 'later' };
    await putIntoInbox(within, person, due, at);
    return { kind: 'inbox', reminders: due.length };
  });
}

/** A message that no channel has taken up for a day is ended: its channel is not there any more. */
async function isUnderWay(within: Queries, dialect: Database['dialect'], person: string, at: Date): Promise<boolean> {
  const open = await within
    .selectFrom('exchange')
    .select(['number', 'channel', 'chat', 'receivedAt', 'claimedUntil', 'said'])
    .where('person', '=', person)
    .where('occasion', 'is not', null)
    .where('state', '<>', 'done')
    .executeTakeFirst();
  const longAgo = new Date(at.getTime() - WAITED_FOR_MS).toISOString();
  if (!open) return false;
  if (open.receivedAt > longAgo || (open.claimedUntil ?? '') > longAgo) return true;
  await endUnserved(within, dialect, open, at);
  return false;
}

/** Private chats in which the person can be reached: the channel that was chosen first, then what was linked last. */
async function readAddresses(within: Queries, person: string) {
  const rows = await within
    .selectFrom('address')
    .leftJoin('reminderChoice', 'reminderChoice.person', 'address.person')
    .select(['channel', 'chat', 'awayUntil', 'linkedAt', 'reminderChoice.preferences'])
    .where('address.person', '=', person)
    .where('chat', 'is not', null)
    .execute();
  const isChosen = ({ channel, preferences }: (typeof rows)[number]) =>
    preferences !== null && (JSON.parse(preferences) as { channel?: string }).channel === channel;
  const inOrder = rows.toSorted(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.linkedAt.localeCompare(a.linkedAt),
  );
  return inOrder.map(({ channel, chat, awayUntil }) => ({ channel, chat: chat!, awayUntil }));
}

interface Beginning {
  readonly channel: string;
  readonly chat: string;
  readonly person: string;
  readonly occasion: DueRow['kind'];
}

async function begin(
  within: Queries,
  dialect: Database['dialect'],
  { channel, chat, person, occasion }: Beginning,
  at: Date,
): Promise<void> {
  const now = at.toISOString();
  const key = keyOf({ channel, key: `reminder ${randomUUID()}` });
  const row = {
    key,
    channel,
    chat,
    sender: '',
    person,
    state: 'waiting',
    occasion,
    sentAt: now,
    receivedAt: now,
  } as const;
  await addToLine(within, dialect, row);
}

async function putIntoInbox(within: Queries, person: string, due: readonly DueRow[], at: Date): Promise<void> {
  await setRows(within, due, { state: 'inbox' });
  // An administrator who cannot be told that somebody cannot be told is not told that, too.
  if (due.every(({ kind }) => kind === 'undelivered')) return;
  await tellAdmins(within, person, at);
}

/** Nobody need look at them again before an address is back. */
function putOff(within: Queries, due: readonly DueRow[], putOffUntil: string): Promise<void> {
  return setRows(within, due, { putOffUntil });
}

async function setRows(
  within: Queries,
  due: readonly DueRow[],
  values: { readonly state: 'inbox' } | { readonly putOffUntil: string },
): Promise<void> {
  const numbers = due.map(({ number }) => number);
  for (let from = 0; from < numbers.length; from += ROWS_AT_ONCE)
    await within
      .updateTable('reminder')
      .set(values)
      .where('number', 'in', numbers.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** Once a week for each person who cannot be reached. */
async function tellAdmins(within: Queries, person: string, at: Date): Promise<void> {
  const admins = await within
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('id', '<>', person)
    .execute();
  const monday = mondayOf(dayAt(at));
  for (const { id } of admins)
    await within
      .insertInto('reminder')
      .values(
        rowOf({
          ...{ key: `${person}:${monday}:undelivered:${id}`, kind: 'undelivered', subject: person, dueOn: monday },
          ...{ stage: 0, person: id, version: 0, on: dayAt(at), at },
        }),
      )
      .onConflict((known) => known.column('key').doNothing())
      .execute();
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}
