import { sql } from 'kysely';
import type { Answered, Claim, Exchange, Journal } from '../../assistant/journal.ts';
import type { Message } from '../../assistant/message.ts';
import type { Database } from '../database.ts';
import { bookOutcome, unsend } from '../outbox/book.ts';
import type { Queries } from '../schema.ts';
import { ERASED } from './erased.ts';
import { howAsked, keyOf, type Row, replyColumns, toExchange, withoutSecret } from './rows.ts';
import { chatLock } from './take-in.ts';

/** Takes the next exchange that nobody else has; see `Journal.claim`. */
export async function claimNext(
  { transaction, dialect }: Database,
  { channels, claim, at }: { channels: readonly string[]; claim: Claim; at: Date },
): Promise<Exchange | undefined> {
  const now = at.toISOString();
  if (channels.length === 0) return undefined;
  return transaction(async (within) => {
    const free = within
      .selectFrom('exchange')
      .select(['number', 'state', 'said'])
      .where('head', '=', 1)
      // As an expression, lest SQLite take an index of channels and read all that was ever said in them.
      .where(sql<string>`channel || ''`, 'in', channels)
      .where((row) => row.or([row('claimedUntil', 'is', null), row('claimedUntil', '<=', now)]))
      .where((row) => row.or([row('retryAt', 'is', null), row('retryAt', '<=', now)]))
      .orderBy('turn')
      .orderBy('number')
      .limit(1);
    const next = await dialect.unclaimed(free).executeTakeFirst();
    if (!next) return undefined;
    const taken = await within
      .updateTable('exchange')
      .set((row) => ({
        state: next.said === null ? 'answering' : 'sending',
        claim: claim.token,
        claimedUntil: claim.until.toISOString(),
        retryAt: null,
        attempts: row('attempts', '+', 1),
      }))
      .where('number', '=', next.number)
      .returningAll()
      .executeTakeFirstOrThrow();
    return toExchange(taken, next.state === 'sending');
  });
}

/** Holds on to a claim a while longer; false where somebody else has it. */
export function renewClaim({ transaction }: Database, exchange: Exchange, claim: Claim): Promise<boolean> {
  return transaction((within) => change(within, exchange, claim, { claimedUntil: claim.until.toISOString() }));
}

/** Settles what is said; see `Journal.answered`. */
export function keepAnswer(
  { transaction }: Database,
  { exchange, claim, answered, at }: { exchange: Exchange; claim: Claim; answered: Answered; at: Date },
): Promise<boolean> {
  const { reply, subject, person, isNotice, isUnkept } = answered;
  return transaction(async (within) =>
    change(within, exchange, claim, {
      ...replyColumns(reply),
      ...(isUnkept && exchange.message ? withoutContent(exchange.message) : {}),
      state: 'sending',
      person: (await personIfKnown(within, person)) ?? null,
      subject: subject ? JSON.stringify(subject) : null,
      outcome: isNotice ? 'notice' : null,
      answeredAt: at.toISOString(),
    }),
  );
}

/** Takes the content out of a message; see `Journal.unkeep`. */
export function unkeep({ transaction }: Database, channel: string, key: string): Promise<void> {
  return transaction(async (within) => {
    const kept = within.selectFrom('exchange').selectAll().where('key', '=', keyOf({ channel, key }));
    const row = await kept.executeTakeFirst();
    const { message } = row ? toExchange(row, false) : {};
    if (!row || !message) return;
    await within.updateTable('exchange').set(withoutContent(message)).where('number', '=', row.number).execute();
  });
}

/** That there was a message, and nothing of what it was. */
function withoutContent({ attachments: _, ...message }: Message): Pick<Row, 'asked' | 'askedHow'> {
  return { asked: '', askedHow: howAsked(message) };
}

/** Who asked to be forgotten is gone by the time that this is answered. */
async function personIfKnown(within: Queries, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  return (await within.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst())?.id;
}

/** Ends an exchange and lets the next of its chat go ahead; see `Journal.settle`. */
export function settle(
  { transaction, dialect }: Database,
  { exchange, claim, outcome, at }: { exchange: Exchange; claim: Claim; outcome: string; at: Date },
): Promise<boolean> {
  return transaction(async (within) => {
    await dialect.alone(within, chatLock(exchange));
    const done = await within
      .updateTable('exchange')
      .set((row) => ({
        ...{ state: 'done' as const, head: 0 as const, claim: null, claimedUntil: null, retryAt: null, files: null },
        outcome: row.fn.coalesce('outcome', row.val(outcome)),
        doneAt: at.toISOString(),
      }))
      .where('number', '=', exchange.number)
      .where('claim', '=', claim.token)
      .returning(['number', 'channel', 'chat', 'person', 'occasion', 'erased', 'said', 'repeated'])
      .executeTakeFirst();
    if (!done) return false;
    if (done.occasion !== null) await bookOutcome(within, done, outcome, at);
    const left = whatIsLeft(done);
    if (left) await within.updateTable('exchange').set(left).where('number', '=', exchange.number).execute();
    await callNext(within, exchange);
    return true;
  });
}

/** What an exchange that is done keeps otherwise than before; undefined where it stays as it is. */
function whatIsLeft({ erased, said }: Pick<Row, 'erased' | 'said'>): Partial<Row> | undefined {
  if (erased) return ERASED;
  // What was passed over counts, but nobody will ask what it said.
  if (said === null) return { asked: null };
  const withoutCode = withoutSecret(said);
  return withoutCode === undefined ? undefined : { said: withoutCode };
}

/** Lets the next exchange of a chat go ahead; to be called under the lock of the chat. */
export async function callNext(within: Queries, { channel, chat }: Pick<Row, 'channel' | 'chat'>): Promise<void> {
  const next = await within
    .selectFrom('exchange')
    .select('number')
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('state', '<>', 'done')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (next) await within.updateTable('exchange').set({ head: 1 }).where('number', '=', next.number).execute();
}

/** Lets go of an exchange until an instant; see `Journal.postpone`. */
export function postpone(
  { transaction }: Database,
  { exchange, claim, retryAt, how }: { exchange: Exchange; claim: Claim; retryAt: Date; how: Postponement },
): Promise<boolean> {
  const { begun, untried = false } = how;
  const isUnsaid = exchange.isReminder && !begun;
  return transaction(async (within) => {
    const isDoubted = isUnsaid && (await wasRepeated(within, exchange));
    const isOurs = await change(within, exchange, claim, {
      state: begun ? 'sending' : 'waiting',
      ...{ claim: null, claimedUntil: null, retryAt: retryAt.toISOString() },
      ...(untried ? { attempts: exchange.attempts - 1 } : {}),
      ...(isUnsaid ? { kind: null, said: null, answeredAt: null, repeated: 0 as const } : {}),
    });
    if (isOurs && isUnsaid) await unsend(within, exchange, isDoubted);
    return isOurs;
  });
}

async function wasRepeated(within: Queries, { number }: Exchange): Promise<boolean> {
  const row = await within.selectFrom('exchange').select('repeated').where('number', '=', number).executeTakeFirst();
  return row?.repeated === 1;
}

type Postponement = Parameters<Journal['postpone']>[3];

/** Remembers that a delivery is begun again, once; see `Journal.repeat`. */
export function markRepeat({ transaction }: Database, { number }: Exchange, { token }: Claim): Promise<boolean> {
  return transaction(async (within) => {
    const { numUpdatedRows } = await within
      .updateTable('exchange')
      .set({ repeated: 1 })
      .where('number', '=', number)
      .where('claim', '=', token)
      .where('repeated', '=', 0)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

async function change(within: Queries, { number }: Exchange, { token }: Claim, values: Partial<Row>): Promise<boolean> {
  const { numUpdatedRows } = await within
    .updateTable('exchange')
    .set(values)
    .where('number', '=', number)
    .where('claim', '=', token)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
