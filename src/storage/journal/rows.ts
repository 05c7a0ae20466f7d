import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AnswerKind } from '../../answering/answer.ts';
import type { Exchange, LastTurn, PastExchange } from '../../assistant/journal.ts';
import type { Message, Reply } from '../../assistant/message.ts';
import { WORDS } from '../messages.ts';
import type { Schema } from '../schema.ts';

/** A row of the table `exchange`. */
export type Row = Selectable<Schema['exchange']>;

const HOW = z.object({
  key: z.string(),
  senderName: z.string().exactOptional(),
  isPrivate: z.boolean(),
  isAddressed: z.boolean(),
  fromBot: z.boolean().exactOptional(),
  choice: z.object({ turn: z.number(), index: z.number() }).exactOptional(),
  attachments: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        bytes: z.number().exactOptional(),
        mediaType: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
});
const KINDS: readonly [AnswerKind, ...AnswerKind[]] = [
  'answered',
  'no_evidence',
  'clarify',
  'not_allowed',
  'unavailable',
  'smalltalk',
];
const SAID: z.ZodType<Omit<Reply, 'files'>> = z.object({
  kind: z.enum(KINDS),
  text: z.string(),
  citations: z.array(
    z.object({
      document: z.string(),
      title: z.string(),
      section: z.string(),
      page: z.number().nullable(),
      quote: z.string(),
    }),
  ),
  table: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) }).exactOptional(),
  choices: z.array(z.string()).exactOptional(),
  isSecret: z.boolean().exactOptional(),
});
const FILES = z.array(z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }));
const YEARS = z.array(z.object({ from: z.number(), to: z.number() }));
const SUBJECT = z.object({
  asked: z.string(),
  documents: z.object({
    ids: z.array(z.string()),
    certain: z.boolean(),
    issuedIn: z.array(z.number()).optional(),
  }),
  periods: YEARS,
  cited: z.string().exactOptional(),
});

/** The one key of a message over all channels: a hash, which is no longer anybody's when the rest of a row was erased. */
export function keyOf({ channel, key }: Pick<Message, 'channel' | 'key'>): string {
  return createHash('sha256').update(`${channel}\n${key}`).digest('hex');
}

/** What a message is besides its own columns, as JSON. */
export function howAsked({ key, senderName, isPrivate, isAddressed, fromBot, choice, attachments }: Message): string {
  return JSON.stringify({ key, senderName, isPrivate, isAddressed, fromBot, choice, attachments });
}

/** A reply as its columns. */
export function replyColumns({ files, ...said }: Reply): Pick<Row, 'kind' | 'said' | 'files'> {
  const kept = files?.map(({ name, mediaType, bytes }) => ({
    name,
    mediaType,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  return { kind: said.kind, said: JSON.stringify(said), files: kept ? JSON.stringify(kept) : null };
}

/** What stays of a reply once it was delivered; undefined where all of it does. */
export function withoutSecret(said: string | null): string | undefined {
  const reply = said === null ? undefined : SAID.parse(JSON.parse(said));
  return reply?.isSecret ? JSON.stringify({ ...reply, text: WORDS.secret, citations: [] }) : undefined;
}

/** A row as the exchange that is worked on. `begun` is known to whoever claims it. */
export function toExchange(row: Row, begun: boolean): Exchange {
  const message = messageOf(row);
  const reply = replyOf(row);
  const { number, channel, chat, key, attempts, person } = row;
  return {
    ...{ number, channel, chat, key, attempts, begun, isRepeat: row.repeated === 1 },
    ...{ isErased: row.erased === 1, isReminder: row.occasion !== null },
    ...(person === null ? {} : { person }),
    ...(message ? { message } : {}),
    ...(reply ? { reply } : {}),
  };
}

function messageOf({ asked, askedHow, channel, chat, sender, sentAt }: Row): Message | undefined {
  if (asked === null || askedHow === null) return undefined;
  return { ...HOW.parse(JSON.parse(askedHow)), channel, chat, sender, text: asked, sentAt: new Date(sentAt) };
}

function replyOf({ said, files }: Pick<Row, 'said' | 'files'>): Reply | undefined {
  if (said === null) return undefined;
  const reply = SAID.parse(JSON.parse(said));
  if (files === null) return reply;
  const kept = FILES.parse(JSON.parse(files));
  return {
    ...reply,
    files: kept.map(({ name, mediaType, base64 }) => ({ name, mediaType, bytes: Buffer.from(base64, 'base64') })),
  };
}

/** A row with a reply as the turn that a chat goes on from. */
export function toTurn({ number, said, subject }: Pick<Row, 'number' | 'said' | 'subject'>): LastTurn {
  const turn = { number, reply: SAID.parse(JSON.parse(said!)) };
  return subject === null ? turn : { ...turn, subject: SUBJECT.parse(JSON.parse(subject)) };
}

/** A row as it is looked back on. */
export function toPast({
  number,
  asked,
  said,
  answeredAt,
}: Pick<Row, 'number' | 'asked' | 'said' | 'answeredAt'>): PastExchange {
  const { kind, text } = SAID.parse(JSON.parse(said!));
  return { number, asked: asked!, kind, said: text, at: answeredAt! };
}
