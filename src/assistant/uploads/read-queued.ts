import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SecretFileError } from '../../documents/ingest/secret-file-error.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { NotFetchedError } from '../attachments.ts';
import { say } from '../commands/command.ts';
import type { Claim, Journal } from '../journal.ts';
import type { Reply } from '../message.ts';
import { type FetchingParts, fetchFile } from '../reception/sent-files.ts';
import { describeReceived } from './describe-received.ts';
import { UPLOAD_WORDS as words } from './messages.ts';
import type { FileInQueue, ReadingQueue } from './reading-queue.ts';
import type { UploadDesk } from './upload-desk.ts';
import { whyNotFetched } from './why-not-fetched.ts';

/** What reading files behind the conversation takes. */
export interface ReadingParts extends Pick<FetchingParts, 'sources' | 'fetchLimitMs'> {
  readonly queue: ReadingQueue;
  readonly journal: Pick<Journal, 'announce' | 'unkeep'>;
  readonly people: { find(id: string): Promise<{ readonly role: Parameters<typeof may>[0] } | undefined> };
  readonly uploads: Pick<UploadDesk, 'receive' | 'mostBytesOf'>;
  readonly logger: Logger;
  readonly now: () => Date;
  /** How long a file is this process's before others may think it dead. Default: 60 s. */
  readonly leaseMs?: number;
}

const LEASE_MS = 60_000;
/** A file that took its reader down with it so often would do so again. */
const MOST_ATTEMPTS = 3;

/** Reads the next file that waits, and tells who sent it what it is; false where none waits. */
export async function readNextQueued(parts: ReadingParts, signal: AbortSignal): Promise<boolean> {
  const { queue, sources, now } = parts;
  const claim = claimFrom(now(), parts);
  const file = await queue.claim([...(sources?.keys() ?? [])], claim, now());
  if (!file) return false;
  const reading = new AbortController();
  const stop = () => reading.abort();
  signal.addEventListener('abort', stop, { once: true });
  const holding = hold(file, claim, parts, reading);
  try {
    const told = await replyTo(file, parts, holding.onPage, reading.signal);
    // Taken out meanwhile, or left for whoever comes after: nobody is told.
    if (!told || reading.signal.aborted || !(await queue.renew(file.number, { ...claim, until: now() }))) return true;
    await tell(file, told, parts);
    await queue.remove(file.number, claim);
  } finally {
    holding.end();
    signal.removeEventListener('abort', stop);
  }
  return true;
}

/** Reads what waits, one after another, until the signal. */
export async function readQueued(parts: ReadingParts, pollMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const hasRead = await readNextQueued(parts, signal).catch((error) => {
      parts.logger.error({ err: error }, 'nothing can be taken out of the queue of files');
      return false;
    });
    if (!hasRead) await wait(pollMs, undefined, { signal }).catch(() => undefined);
  }
}

function claimFrom(at: Date, { leaseMs = LEASE_MS }: ReadingParts): Claim {
  return { token: randomUUID(), until: new Date(at.getTime() + leaseMs) };
}

/** Keeps the file this process's, with how far it is; gives up reading where it is not any more. */
function hold({ number }: FileInQueue, claim: Claim, parts: ReadingParts, reading: AbortController) {
  const { queue, logger, now, leaseMs = LEASE_MS } = parts;
  let progress: { read: number; all: number } | undefined;
  const renew = async () => {
    try {
      const until = claimFrom(now(), parts).until;
      if (!(await queue.renew(number, { ...claim, until }, progress))) reading.abort();
    } catch (error) {
      logger.warn({ err: error }, 'the claim to a file that is read was not renewed');
    }
  };
  const timer = setInterval(() => void renew(), leaseMs / 12);
  return {
    onPage: (read: number, all: number) => {
      progress = { read, all };
    },
    end: () => clearInterval(timer),
  };
}

/** It is taken up again once its claim has run out. */
function isTriedAgain({ fault }: NotFetchedError, { attempts }: FileInQueue): boolean {
  return fault === 'unavailable' && attempts < MOST_ATTEMPTS;
}

interface Told {
  readonly reply: Reply;
  readonly isUnkept?: boolean;
}

async function replyTo(
  file: FileInQueue,
  parts: ReadingParts,
  onPage: (read: number, all: number) => void,
  signal: AbortSignal,
): Promise<Told | undefined> {
  const { attachment, channel, attempts } = file;
  const { name } = attachment;
  try {
    const person = await parts.people.find(file.person);
    if (!person || may(person.role, 'sendDocuments') === 'no') return { reply: say(words.onlyAdmins, 'not_allowed') };
    if (attempts > MOST_ATTEMPTS) return { reply: say(words.neverRead(name), 'unavailable') };
    const bytes = await fetchFile(channel, attachment, parts.uploads.mostBytesOf(name), parts);
    return { reply: describeReceived(await parts.uploads.receive({ name, bytes }, file.sentBy, { onPage, signal })) };
  } catch (error) {
    if (error instanceof NotFetchedError)
      return isTriedAgain(error, file)
        ? undefined
        : { reply: say(whyNotFetched(error, name, parts.uploads.mostBytesOf(name)), 'unavailable') };
    if (error instanceof SecretFileError) return { reply: say(error.message, 'not_allowed'), isUnkept: true };
    if (error instanceof UserError) return { reply: say(error.message, 'clarify') };
    // What it says may be a piece of the file.
    parts.logger.error({ number: file.number }, 'a file that was sent could not be read');
    return { reply: say(words.neverRead(name), 'unavailable') };
  }
}

async function tell(file: FileInQueue, { reply, isUnkept }: Told, { journal, now }: ReadingParts): Promise<void> {
  const { number, channel, chat, person, message } = file;
  if (isUnkept) await journal.unkeep(channel, message);
  await journal.announce({ key: `read ${number}`, channel, chat, person, reply }, now());
}
