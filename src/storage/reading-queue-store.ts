import { z } from 'zod';
import type { Claim } from '../assistant/journal.ts';
import type { FileInQueue, ReadingQueue } from '../assistant/uploads/reading-queue.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

const ATTACHMENT = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: z.number().optional(),
  mediaType: z.string().optional(),
});

/** Keeps the files that wait to be read in the table `reading_queue`. */
export function createReadingQueue({ queries, transaction, dialect }: Database): ReadingQueue {
  /** Alone with the queue, so that two never take the same one. */
  const inTurn = <T>(work: (within: Queries) => Promise<T>) =>
    transaction(async (within) => {
      await dialect.alone(within, 'reading_queue');
      return work(within);
    });
  return {
    add: (file, at) => inTurn((within) => add(within, file, at)),
    claim: (channels, claim, at) => inTurn((within) => claimFirst(within, channels, claim, at)),
    async renew(number, { token, until }, progress) {
      const pages = progress ? { pagesRead: progress.read, pagesAll: progress.all } : {};
      const held = queries.updateTable('readingQueue').set({ claimedUntil: until.toISOString(), ...pages });
      const renewed = held.where('number', '=', number).where('claimToken', '=', token).returning('number');
      return (await renewed.executeTakeFirst()) !== undefined;
    },
    async remove(number, claim) {
      const one = queries.deleteFrom('readingQueue').where('number', '=', number);
      const gone = claim ? one.where('claimToken', '=', claim.token) : one;
      return (await gone.returning('number').executeTakeFirst()) !== undefined;
    },
    async list() {
      const rows = await queries.selectFrom('readingQueue').selectAll().orderBy('number').execute();
      return rows.map(({ number, attachment, pagesRead, pagesAll }) => ({
        ...{ number, name: nameIn(attachment) },
        ...(pagesRead === null || pagesAll === null ? {} : { read: pagesRead, all: pagesAll }),
      }));
    },
  };
}

function nameIn(attachment: string): string {
  return ATTACHMENT.parse(JSON.parse(attachment)).name;
}

async function add(within: Queries, file: Parameters<ReadingQueue['add']>[0], at: Date): Promise<number> {
  const { channel, message } = file;
  const attachment = JSON.stringify(ATTACHMENT.parse(file.attachment));
  const known = within.selectFrom('readingQueue').select('number').where('channel', '=', channel);
  const same = await known.where('message', '=', message).where('attachment', '=', attachment).executeTakeFirst();
  if (same) return same.number;
  const { number } = await within
    .insertInto('readingQueue')
    .values({ ...file, attachment, attempts: 0, queuedAt: at.toISOString() })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

async function claimFirst(
  within: Queries,
  channels: readonly string[],
  { token, until }: Claim,
  at: Date,
): Promise<FileInQueue | undefined> {
  if (channels.length === 0) return undefined;
  const row = await within
    .selectFrom('readingQueue')
    .selectAll()
    .where('channel', 'in', channels)
    .where((is) => is.or([is('claimedUntil', 'is', null), is('claimedUntil', '<=', at.toISOString())]))
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { number, channel, chat, message, attachment, person, sentBy } = row;
  const attempts = row.attempts + 1;
  const taken = { claimToken: token, claimedUntil: until.toISOString(), attempts, pagesRead: null, pagesAll: null };
  await within.updateTable('readingQueue').set(taken).where('number', '=', number).execute();
  const file = ATTACHMENT.parse(JSON.parse(attachment));
  const { bytes, mediaType, ...named } = file;
  const told = { ...(bytes === undefined ? {} : { bytes }), ...(mediaType === undefined ? {} : { mediaType }) };
  return { number, channel, chat, message, person, sentBy, attempts, attachment: { ...named, ...told } };
}
