import { z } from 'zod';
import { THREAD } from './api.ts';

/** Ids come as text or, where they were encrypted, as numbers of one kind or another; an object there cannot be one. */
const TEXT = z.unknown().transform((value) => (hasText(value) ? `${value}` : ''));
const ID = TEXT.pipe(z.string().regex(/^\d{1,24}$/u));
const MENTIONS = z.array(z.looseObject({ uid: TEXT, pos: z.number(), len: z.number() })).max(500);

const WORDS = z.string().max(100_000);
const QUOTE = z.looseObject({ ownerId: ID, msg: WORDS.optional().catch(undefined) });
const CONTENT = z.union([
  WORDS,
  z.looseObject({
    title: WORDS.optional().catch(undefined),
    /** Of a file where it lies; the rest of what is known of it is JSON in `params`. */
    href: z.string().max(1000).optional().catch(undefined),
    params: z.string().max(10_000).optional().catch(undefined),
  }),
]);

/** As much of a message as is looked at. Its `data` has no prototype; zod minds that not. */
export const RECEIVED = z.looseObject({
  type: z.union([z.literal(THREAD.user), z.literal(THREAD.group)]),
  threadId: ID,
  isSelf: z.boolean(),
  data: z.looseObject({
    msgId: ID,
    cliMsgId: ID.optional().catch(undefined),
    msgType: z.string().max(64),
    uidFrom: ID,
    dName: z.string().max(500).optional().catch(undefined),
    ts: TEXT.transform(Number),
    content: CONTENT.catch(''),
    quote: QUOTE.optional().catch(undefined),
    mentions: MENTIONS.optional().catch(undefined),
  }),
});

/** A message of Zalo as it was checked. */
export type Received = z.infer<typeof RECEIVED>;

/** Objects of the library have no prototype, so most of them cannot be made text at all; its big numbers can. */
function hasText(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return typeof (value as { toFixed?: unknown } | null)?.toFixed === 'function';
}
