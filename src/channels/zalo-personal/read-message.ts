import { z } from 'zod';
import type { Attachment, Message } from '../../assistant/message.ts';
import { isForUs, withoutOurName } from './addressing.ts';
import { THREAD } from './api.ts';
import { RECEIVED, type Received } from './received.ts';
import { addressOf } from './thread-address.ts';

/** The name of the channel in accounts and addresses. */
export const CHANNEL = 'zalo-personal';

/** What a message comes to: somebody's words, the echo of what this account sent, or nothing that is known here. */
export type Heard =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'echo'; readonly clientId: string }
  | { readonly kind: 'unreadable'; readonly fields: readonly string[] };

interface Known {
  /** Id of the account. */
  readonly me: string;
  readonly at: Date;
}

/** What people say; the rest (polls, reminders, cards for birthdays) is what Zalo says of the chat. */
const SAID = new Set([
  ...['webchat', 'chat.recommended', 'chat.link', 'chat.photo', 'chat.gif', 'chat.sticker', 'chat.doodle'],
  ...['chat.voice', 'chat.video.msg', 'share.file', 'chat.location.new'],
]);
/** Words with a link in them: what was typed is said to be the title, which nobody has proved. A link alone has another. */
const LINKED = new Set(['webchat', 'chat.recommended', 'chat.link']);
const TOGETHER_MS = 15_000;
const LAST_MS = 253_402_300_799_000;

/** What somebody said, or the echo of what this account sent; undefined for what is neither. */
export function readMessage(raw: unknown, known: Known): Heard | undefined {
  const read = RECEIVED.safeParse(raw);
  if (!read.success) return { kind: 'unreadable', fields: read.error.issues.map(({ path }) => path.join('.')) };
  const { data, isSelf } = read.data;
  if (isSelf) return data.cliMsgId === undefined ? undefined : { kind: 'echo', clientId: data.cliMsgId };
  if (!SAID.has(data.msgType)) return undefined;
  return { kind: 'message', message: toMessage(read.data, known) };
}

/** What has no words (a photo, a voice) comes as a message that says nothing. */
function toMessage(received: Received, { me, at }: Known): Message {
  const { type, threadId, data } = received;
  const isPrivate = type === THREAD.user;
  return {
    ...{ channel: CHANNEL, key: keyOf(received, me), sender: data.uidFrom, senderName: data.dName ?? '' },
    ...{
      chat: addressOf({ threadId, type }),
      isPrivate,
      isAddressed: isPrivate || isForUs(received, wordsOf(received), me),
    },
    text: textOf(received, me),
    ...attachmentsOf(received),
    sentAt: isInstant(data.ts) ? new Date(data.ts) : at,
  };
}

/** Who only names the account, upon what somebody else wrote, asks that. */
function textOf(received: Received, me: string): string {
  const words = wordsOf(received);
  const { quote } = received.data;
  const said = withoutOurName(received, words, me);
  return said === '' && words !== '' && quote && quote.ownerId !== me ? (quote.msg ?? '') : said;
}

/** Zalo hands in a message of a group again under another `msgId`; what its sender's device named it stays. */
function keyOf({ type, threadId, data }: Received, me: string): string {
  const { cliMsgId = '0', msgId, uidFrom, msgType, ts } = data;
  const ofDevice = cliMsgId === '0' ? `id ${msgId}` : `${uidFrom} ${cliMsgId}`;
  // Pictures that are sent together come one by one, and each would be answered.
  const isPhoto = msgType === 'chat.photo' && isInstant(ts);
  const name = isPhoto ? `${uidFrom} photos ${Math.floor(ts / TOGETHER_MS)}` : ofDevice;
  return `${me}:${addressOf({ threadId, type })}:${name}`;
}

function wordsOf({ data: { content, msgType } }: Received): string {
  if (typeof content === 'string') return content;
  return LINKED.has(msgType) ? (content.title ?? '') : '';
}

const PARAMS = z.looseObject({ fileSize: z.coerce.number().int().nonnegative().catch(Number.NaN) });

/** Of files alone: photos and voices are nothing that can be read here. */
function attachmentsOf({ data: { content, msgType } }: Received): { attachments?: readonly Attachment[] } {
  if (msgType !== 'share.file' || typeof content === 'string' || !content.href) return {};
  const { href: id, title: name = 'tep', params = '{}' } = content;
  const bytes = sizeIn(params);
  return { attachments: [{ id, name, ...(bytes === undefined ? {} : { bytes }) }] };
}

function sizeIn(params: string): number | undefined {
  try {
    const { fileSize } = PARAMS.parse(JSON.parse(params));
    return Number.isNaN(fileSize) ? undefined : fileSize;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

function isInstant(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms > 0 && ms <= LAST_MS;
}
