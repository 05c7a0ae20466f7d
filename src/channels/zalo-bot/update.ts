import { z } from 'zod';

/** Names come as text of figures and letters; a number would be one as well. */
const NAME = z.union([z.string().min(1).max(200), z.number().int().nonnegative()]).transform(String);
const TEXT = z.string().optional().catch(undefined);

const MESSAGE = z.object({
  message_id: NAME.optional().catch(undefined),
  date: z.number().optional().catch(undefined),
  from: z.object({ id: NAME, display_name: TEXT, is_bot: z.boolean().optional().catch(undefined) }),
  chat: z.object({ id: NAME, chat_type: TEXT }),
  text: TEXT,
  caption: TEXT,
});

/** A message as Zalo hands it over. */
export type Received = z.infer<typeof MESSAGE>;

const EVENT = z.object({ event_name: z.string(), message: z.unknown().optional() });
const WRAPPED = z.object({ result: EVENT });

/** What an update was: a message, or an event of another kind, of which only the name is of interest. */
export type ReadUpdate =
  | { readonly kind: 'message'; readonly message: Received }
  | { readonly kind: 'other' | 'unreadable'; readonly event: string };

const LONGEST_NAME = 64;
/** What a person can have meant to say though it has no words. A reaction is none: it would be answered. */
const SAID = /^message\.(text|image|sticker|voice|link|unsupported)\.received$/u;

/**
 * Reads an update. It is documented as wrapped in an answer, and was seen without that. Not every message has one: of
 * people under special protection Zalo says no more than `message.unsupported.received`, sometimes not even of whom.
 */
export function readUpdate(update: unknown): ReadUpdate {
  const event = WRAPPED.safeParse(update).data?.result ?? EVENT.safeParse(update).data;
  if (!event) return { kind: 'unreadable', event: 'none' };
  const name = event.event_name.slice(0, LONGEST_NAME);
  if (event.message == null) return { kind: 'other', event: name };
  const message = MESSAGE.safeParse(event.message).data;
  if (!message) return { kind: SAID.test(name) ? 'unreadable' : 'other', event: name };
  const isSaid = SAID.test(name) || Boolean(message.text ?? message.caption);
  return isSaid ? { kind: 'message', message } : { kind: 'other', event: name };
}
