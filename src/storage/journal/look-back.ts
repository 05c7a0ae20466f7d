import type { AnswerKind } from '../../answering/answer.ts';
import type { Exchange, LastTurn, PastExchange, Traffic } from '../../assistant/journal.ts';
import { groupBy } from '../../shared/group-by.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Queries } from '../schema.ts';
import { toPast, toTurn } from './rows.ts';

const PAST = ['exchange.number', 'exchange.asked', 'exchange.said', 'exchange.answeredAt'] as const;
/** Rows read at most to see what is asked often. */
const MOST_READ = 5_000;

/** Which turn of a chat is wanted: the one with a number, the last of some kinds, or the last. */
interface WantedTurn {
  readonly channel: string;
  readonly chat: string;
  readonly number?: number;
  readonly kinds?: readonly AnswerKind[];
  readonly person?: string;
}

/** Within the quotation of a text these marks would be escaped. */
const OFFERS = '%"choices":["%';

/**
 * The last turn of a chat that is wanted: of those in which somebody had said something, of reminders, and of what was
 * said unasked and offers choices, once it is there to be chosen from. A turn that is named by its number is any.
 */
export async function readTurn(queries: Queries, wanted: WantedTurn): Promise<LastTurn | undefined> {
  const { channel, chat, number, kinds, person } = wanted;
  const row = await queries
    .selectFrom('exchange')
    .select(['number', 'said', 'subject'])
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('said', 'is not', null)
    .$if(number === undefined, (turns) =>
      turns.where((row) =>
        row.or([
          row('asked', 'is not', null),
          row('occasion', 'is not', null),
          row.and([row('outcome', '=', 'accepted'), row('said', 'like', OFFERS)]),
        ]),
      ),
    )
    .$if(number !== undefined, (turns) => turns.where('number', '=', number!))
    .$if(person !== undefined, (turns) => turns.where('person', '=', person!))
    .$if(kinds !== undefined, (turns) => turns.where('kind', 'in', kinds!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toTurn(row);
}

/** How many messages came since an instant, up to this one. */
export async function readTraffic(queries: Queries, exchange: Exchange, since: Date): Promise<Traffic> {
  const { channel, chat, number, message } = exchange;
  const sender = message?.sender ?? '';
  const lately = queries
    .selectFrom('exchange')
    .where('channel', '=', channel)
    .where('receivedAt', '>=', since.toISOString())
    .where('number', '<=', number)
    .where('askedHow', 'is not', null);
  const ofSender = await lately
    .where('sender', '=', sender)
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .sum<number | null>(
          eb
            .case()
            .when('asked', '=', message?.text ?? '')
            .then(1)
            .else(0)
            .end(),
        )
        .as('same'),
      fn.max(eb.case().when('outcome', '=', 'notice').then(eb.ref('answeredAt')).end()).as('noticeAt'),
    ])
    .executeTakeFirstOrThrow();
  const inChat = await lately
    .where('chat', '=', chat)
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return {
    fromSender: ofSender.all,
    inChat: inChat.all,
    sameWords: Number(ofSender.same ?? 0),
    ...(ofSender.noticeAt === null ? {} : { lastNoticeAt: ofSender.noticeAt as string }),
  };
}

/** What a person asked and was told, newest first. */
export async function readPast(queries: Queries, person: string, most: number): Promise<PastExchange[]> {
  const rows = await queries
    .selectFrom('exchange')
    .select([...PAST])
    .where('person', '=', person)
    .where('asked', 'is not', null)
    .where('said', 'is not', null)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(toPast);
}

/** Questions that got one kind of answer, those with the same folded words together, by how many people asked them. */
export async function readAsked(
  queries: Queries,
  { kind, since, most }: { kind: AnswerKind; since: Date; most: number },
): Promise<{ words: string; times: number; lastAt: string }[]> {
  const rows = await queries
    .selectFrom('exchange')
    .select(['asked', 'person', 'number', 'receivedAt'])
    .where('kind', '=', kind)
    .where('asked', 'not like', '/%')
    .where('asked', '<>', '')
    .where('receivedAt', '>=', since.toISOString())
    .where('asked', 'is not', null)
    .orderBy('receivedAt', 'desc')
    .limit(MOST_READ)
    .execute();
  const byWords = groupBy(rows, ({ asked }) =>
    fold(asked!)
      .replace(/[\s?!.]+/gu, ' ')
      .trim(),
  );
  return [...byWords.values()]
    .map((same) => ({
      words: same[0]!.asked!,
      times: new Set(same.map(({ person, number }) => person ?? number)).size,
      lastAt: same[0]!.receivedAt,
    }))
    .sort((a, b) => b.times - a.times || b.lastAt.localeCompare(a.lastAt))
    .slice(0, most);
}

/** Answers that people were content or not content with, newest first. */
export async function readRatings(
  queries: Queries,
  verdict: 'up' | 'down',
  most: number,
): Promise<(PastExchange & { words?: string })[]> {
  const rows = await queries
    .selectFrom('feedback')
    .innerJoin('exchange', 'exchange.number', 'feedback.exchange')
    .select([...PAST, 'feedback.words'])
    .where('feedback.verdict', '=', verdict)
    .where('exchange.asked', 'is not', null)
    .where('exchange.said', 'is not', null)
    .orderBy('feedback.givenAt', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ words, ...row }) => ({ ...toPast(row), ...(words === null ? {} : { words }) }));
}

/** What one person thought of answers, newest first. */
export async function readRatingsOf(
  queries: Queries,
  person: string,
): Promise<(PastExchange & { verdict: 'up' | 'down'; words?: string })[]> {
  const rows = await queries
    .selectFrom('feedback')
    .innerJoin('exchange', 'exchange.number', 'feedback.exchange')
    .select([...PAST, 'feedback.words', 'feedback.verdict'])
    .where('feedback.person', '=', person)
    .where('exchange.asked', 'is not', null)
    .where('exchange.said', 'is not', null)
    .orderBy('feedback.givenAt', 'desc')
    .execute();
  return rows.map(({ words, verdict, ...row }) => ({ ...toPast(row), verdict, ...(words === null ? {} : { words }) }));
}
