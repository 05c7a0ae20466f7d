import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { AnswerKind } from '../answering/answer.ts';
import type { Journal } from '../assistant/journal.ts';
import type { Database } from './database.ts';
import { readAsked, readPast, readRatings, readRatingsOf, readTraffic, readTurn } from './journal/look-back.ts';
import { purge } from './journal/purge.ts';
import { toExchange } from './journal/rows.ts';
import { announcementRow, messageRow, takeIn } from './journal/take-in.ts';
import { claimNext, keepAnswer, markRepeat, postpone, renewClaim, settle, unkeep } from './journal/work-off.ts';
import { compose } from './outbox/compose.ts';
import type { Queries, Schema } from './schema.ts';

/** Kinds of replies that say what the documents do, or that they do not. */
const ANSWERS: readonly AnswerKind[] = ['answered', 'no_evidence', 'not_allowed'];

/** Keeps exchanges in the table `exchange`, and what people think of them in `feedback`. */
export function createJournal(database: Database): Journal {
  const { queries } = database;
  return {
    async receive(message, at, claim) {
      const row = await takeIn(database, messageRow(message, at, claim));
      return row && toExchange(row, false);
    },
    announce: async (words, at) => (await takeIn(database, announcementRow(words, at))) !== undefined,
    unkeep: (channel, key) => unkeep(database, channel, key),
    claim: (channels, claim, at) => claimNext(database, { channels, claim, at }),
    renew: (exchange, claim) => renewClaim(database, exchange, claim),
    answered: (exchange, claim, answered, at) => keepAnswer(database, { exchange, claim, answered, at }),
    settle: (exchange, claim, outcome, at) => settle(database, { exchange, claim, outcome, at }),
    postpone: (exchange, claim, retryAt, how) => postpone(database, { exchange, claim, retryAt, how }),
    compose: (exchange, claim, at) => compose(database, { exchange, claim, at }),
    repeat: (exchange, claim) => markRepeat(database, exchange, claim),
    lastTurn: (channel, chat) => readTurn(queries, { channel, chat }),
    lastAnswer: (channel, chat, person) => readTurn(queries, { channel, chat, person, kinds: ANSWERS }),
    turn: (number, channel, chat) => readTurn(queries, { number, channel, chat }),
    traffic: (exchange, since) => readTraffic(queries, exchange, since),
    undone: () => count(queries, (row) => row('state', '<>', 'done')),
    pastOf: (person, most) => readPast(queries, person, most),
    countOf: (person) => count(queries, (row) => row('person', '=', person)),
    asked: (kind, since, most) => readAsked(queries, { kind, since, most }),
    purge: (before) => purge(database, before),
    async rate({ number, person, verdict, words = null }, at) {
      const rating = { verdict, words, givenAt: at.toISOString() };
      await queries
        .insertInto('feedback')
        .values({ exchange: number, person, ...rating })
        .onConflict((known) => known.columns(['exchange', 'person']).doUpdateSet(rating))
        .execute();
    },
    ratingsOf: (person) => readRatingsOf(queries, person),
    ratings: (verdict, most) => readRatings(queries, verdict, most),
  };
}

async function count(queries: Queries, which: (row: ExpressionBuilder<Schema, 'exchange'>) => Expression<SqlBool>) {
  const rows = queries.selectFrom('exchange').where(which);
  return (await rows.select(({ fn }) => fn.countAll<number>().as('all')).executeTakeFirstOrThrow()).all;
}
