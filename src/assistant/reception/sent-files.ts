import type { Logger } from '../../shared/logger.ts';
import { type AttachmentSource, NotFetchedError } from '../attachments.ts';
import type { Attachment, Message, SentFile } from '../message.ts';
import type { Outlet } from '../outlet.ts';
import type { ReadingQueue } from '../uploads/reading-queue.ts';

/** Where files come from, by channel, and how long one is waited for. */
export interface FetchingParts {
  readonly sources?: ReadonlyMap<string, AttachmentSource>;
  /** Default: a minute. */
  readonly fetchLimitMs?: number;
  /** Where files wait that take their time to be read; without one, and on a line where somebody waits, they are read at once. */
  readonly queue?: ReadingQueue;
  readonly outlets?: ReadonlyMap<string, Outlet>;
  readonly now: () => Date;
  readonly logger: Logger;
}

const FETCH_LIMIT_MS = 60_000;

/** The files of a message, to be fetched by whoever may take them, and not before; undefined where none came with it. */
export function filesOf(message: Message, parts: FetchingParts): readonly SentFile[] | undefined {
  const { channel, chat, key, attachments } = message;
  const { queue, outlets, now } = parts;
  if (!attachments || attachments.length === 0) return undefined;
  return attachments.map((attachment) => {
    const { id: _, ...told } = attachment;
    const place = { channel, chat, message: key, attachment };
    return {
      ...told,
      fetch: (mostBytes) => fetchFile(channel, attachment, mostBytes, parts),
      ...(queue && outlets?.has(channel) ? { readLater: (whose) => queue.add({ ...place, ...whose }, now()) } : {}),
    };
  });
}

/** The bytes of a file that somebody sent. The person is told in general what went wrong; what it was stands in the log. */
export async function fetchFile(
  channel: string,
  attachment: Attachment,
  mostBytes: number,
  { sources, fetchLimitMs = FETCH_LIMIT_MS, logger }: Pick<FetchingParts, 'sources' | 'fetchLimitMs' | 'logger'>,
): Promise<Uint8Array> {
  try {
    const source = sources?.get(channel);
    if (!source) throw new NotFetchedError('unsupported', 'no source of files');
    const bytes = await source.fetch(attachment, { mostBytes, signal: AbortSignal.timeout(fetchLimitMs) });
    if (bytes.length > mostBytes) throw new NotFetchedError('too_big', 'more than was asked for');
    return bytes;
  } catch (error) {
    if (error instanceof NotFetchedError)
      logger.warn({ channel, fault: error.fault, reason: error.reason }, 'a file was not fetched');
    throw error;
  }
}
