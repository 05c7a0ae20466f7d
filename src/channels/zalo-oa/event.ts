import { z } from 'zod';

/** Longer than any identity of Zalo. They are strings: as numbers they would lose their last figures. */
const ID = z.string().regex(/^[\w-]{1,128}$/u);
const PARTY = z.looseObject({ id: ID }).optional().catch(undefined);
/** Longer than what anybody can send at once. */
const LONGEST_TEXT = 4_000;
/** The end of the year 9999: what does not fit is no date. */
const LAST_MS = 253_402_300_799_999;
const MOST_IDS = 100;
/** A file as it was sent: where it can be fetched, for a time. */
const FILE = z.object({
  type: z.literal('file'),
  payload: z.object({
    url: z.url().max(1_000),
    name: z.string().min(1).max(300).optional().catch(undefined),
    size: z.coerce.number().int().nonnegative().optional().catch(undefined),
  }),
});

const EVENT = z.looseObject({
  event_name: z.string().max(64),
  timestamp: z.union([z.string().regex(/^\d{9,15}$/u), z.number().int().positive().max(LAST_MS)]).transform(String),
  oa_id: ID.optional().catch(undefined),
  sender: PARTY,
  recipient: PARTY,
  follower: PARTY,
  message: z
    .looseObject({
      msg_id: ID.optional().catch(undefined),
      /** Of several that were received or seen at once. */
      msg_ids: z.array(ID).max(MOST_IDS).optional().catch(undefined),
      attachments: z.array(FILE.optional().catch(undefined)).optional().catch(undefined),
      text: z
        .string()
        .transform((text) => text.slice(0, LONGEST_TEXT))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** What Zalo tells of in one call of the webhook. */
export type OaEvent = z.infer<typeof EVENT>;

/** Reads what was handed in, byte by byte as it came; undefined for what is no event. */
export function readEvent(body: Uint8Array): OaEvent | undefined {
  try {
    return EVENT.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))).data;
  } catch {
    // What is no JSON is no event.
    return undefined;
  }
}

/** Seconds have ten figures until the year 2286. */
const LAST_SECOND = 10_000_000_000;

/** When it happened: in milliseconds as documented, or in seconds as some have seen it. */
export function instantOf({ timestamp }: Pick<OaEvent, 'timestamp'>): Date {
  const told = Number(timestamp);
  return new Date(told < LAST_SECOND ? told * 1000 : told);
}
