import type { Insertable } from 'kysely';
import type { Claim } from '../../assistant/journal.ts';
import type { Message, Reply } from '../../assistant/message.ts';
import type { Database } from '../database.ts';
import type { Queries, Schema } from '../schema.ts';
import { howAsked, keyOf, type Row, replyColumns } from './rows.ts';

type NewRow = Omit<Insertable<Schema['exchange']>, 'head' | 'turn'>;

/** A message as a new row; the holder of a claim has it at once. */
export function messageRow(message: Message, at: Date, claim: Claim | undefined): NewRow {
  const { channel, chat, sender, text, sentAt } = message;
  return {
    ...{ key: keyOf(message), channel, chat, sender, asked: text, askedHow: howAsked(message) },
    ...{ sentAt: sentAt.toISOString(), receivedAt: at.toISOString(), state: claim ? 'answering' : 'waiting' },
    ...(claim ? { claim: claim.token, claimedUntil: claim.until.toISOString(), attempts: 1 } : {}),
  };
}

/** Something said unasked as a new row. */
export function announcementRow(
  words: { key: string; channel: string; chat: string; person: string; reply: Reply },
  at: Date,
): NewRow {
  const { key, channel, chat, person, reply } = words;
  const now = at.toISOString();
  return {
    ...{ key: keyOf({ channel, key }), channel, chat, sender: '', person, state: 'waiting' },
    ...{ sentAt: now, receivedAt: now, answeredAt: now, ...replyColumns(reply) },
  };
}

/** Adds a row behind the others of its chat; undefined where its key is known. */
export function takeIn({ transaction, dialect }: Database, row: NewRow): Promise<Row | undefined> {
  return transaction((within) => addToLine(within, dialect, row));
}

/** The same within a transaction. */
export async function addToLine(within: Queries, dialect: Database['dialect'], row: NewRow): Promise<Row | undefined> {
  await dialect.alone(within, chatLock(row));
  const known = await within.selectFrom('exchange').select('number').where('key', '=', row.key).executeTakeFirst();
  if (known) return undefined;
  const place = await placeInLine(within, row, row.receivedAt);
  return within
    .insertInto('exchange')
    .values({ ...row, ...place })
    .onConflict((key) => key.column('key').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Held while the line of a chat changes: else a message could come in just as the last one is done, and nobody would call it. */
export function chatLock({ channel, chat }: Pick<Row, 'channel' | 'chat'>): string {
  return `chat ${channel} ${chat}`;
}

/**
 * Start-time fair queueing (Goyal, Vin, Cheng 1996), a message being the unit of work: a chat's messages take turns one
 * after another, a chat that was silent joins at the turn now being served. So a flood waits behind everybody else. What
 * is postponed, or was left by a process that ended, is not being served: it would hold that turn where it is for long.
 */
async function placeInLine(within: Queries, row: Pick<Row, 'channel' | 'chat' | 'sender'>, now: string) {
  const { channel, chat, sender } = row;
  const before = await within
    .selectFrom('exchange')
    .select('turn')
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('state', '<>', 'done')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before) return { head: 0 as const, turn: before.turn + 1 };
  const served = await within
    .selectFrom('exchange')
    .select(['turn', 'sender'])
    .where('head', '=', 1)
    .where((free) => free.or([free('claimedUntil', 'is', null), free('claimedUntil', '>', now)]))
    .where((free) => free.or([free('retryAt', 'is', null), free('retryAt', '<=', now)]))
    .orderBy('turn')
    .limit(1)
    .executeTakeFirst();
  if (!served) return { head: 1 as const, turn: 0 };
  // Who asks waits for an answer; what is said unasked, to a thousand people perhaps, waits for nobody.
  const isAheadOfServed = sender !== '' && served.sender === '';
  const isBehindServed = sender === '' && served.sender !== '';
  return { head: 1 as const, turn: served.turn + Number(isBehindServed) - Number(isAheadOfServed) };
}
