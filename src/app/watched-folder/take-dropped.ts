import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NotFetchedError } from '../../assistant/attachments.ts';
import { type Office, say } from '../../assistant/commands/command.ts';
import type { Reply } from '../../assistant/message.ts';
import { describeReceived } from '../../assistant/uploads/describe-received.ts';
import { whyNotFetched } from '../../assistant/uploads/why-not-fetched.ts';
import { createFileSource } from '../../channels/console/file-source.ts';
import { SecretFileError } from '../../documents/ingest/secret-file-error.ts';
import { OWNER } from '../../people/people-store.ts';
import { UserError } from '../../shared/errors.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { tellAdmins } from '../tell-admins.ts';
import { WATCHED_WORDS as words } from './messages.ts';
import { putAway } from './put-away.ts';
import type { DroppedFile } from './still-files.ts';

/** Who takes in what was dropped. */
export type TakingParts = Pick<Office, 'uploads' | 'peopleStore' | 'journal' | 'now'>;

/** The file was dealt with, but stays where it is. */
export class NotPutAwayError extends Error {
  override readonly name = 'NotPutAwayError';

  constructor(
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`a dropped file cannot be put away: ${code}`, options);
  }
}

/** What came of a file: the subfolder that it goes to, what is written beside it, and what administrators are told. */
interface Outcome {
  readonly into: string;
  readonly note: string;
  readonly news?: { readonly key: string; readonly reply: Reply };
}

/**
 * Takes in one file as the owner's, to wait for an administrator's word, and puts it away with a note. To be done again
 * where it was broken off: the same file waits once, and is told once. One that is gone, or was not wanted any more, stays.
 * Throws SecretFileError for one that bears the mark of a state secret, of which nothing was written anywhere.
 */
export async function takeDropped(
  file: DroppedFile,
  folder: string,
  parts: TakingParts,
  signal: AbortSignal,
): Promise<void> {
  const outcome = await receive(file, parts, signal);
  if (!outcome) return;
  const { into, note, news } = outcome;
  if (news) await tellAdmins(parts, news);
  try {
    await putAway(file, join(folder, into), words.note(printInstant(parts.now()), note));
  } catch (error) {
    throw new NotPutAwayError((error as NodeJS.ErrnoException).code ?? 'unknown', { cause: error });
  }
}

async function receive(file: DroppedFile, { uploads }: TakingParts, signal: AbortSignal): Promise<Outcome | undefined> {
  const { path, state } = file;
  const name = file.name.normalize('NFC');
  try {
    const bytes = await createFileSource().fetch({ id: path, name }, { mostBytes: uploads.mostBytesOf(name), signal });
    const received = await uploads.receive({ name, bytes }, OWNER, { signal });
    const reply = describeReceived(received);
    if (received.kind === 'known') return { into: words.taken.folder, note: reply.text };
    const { number } = received.upload;
    const news = { key: `dropped ${number}`, reply: { ...reply, text: [words.found, reply.text].join('\n') } };
    return { into: words.taken.folder, note: words.waits(number), news };
  } catch (error) {
    // What was broken off is no fault of the file.
    if (signal.aborted) return undefined;
    if (error instanceof SecretFileError) throw error;
    if (error instanceof NotFetchedError && error.fault !== 'too_big') return undefined;
    const reason =
      error instanceof NotFetchedError ? whyNotFetched(error, name, uploads.mostBytesOf(name)) : reasonOf(error);
    const key = `dropped ${createHash('sha256').update(`${name} ${state}`).digest('hex').slice(0, 16)}`;
    return { into: words.taken.refused, note: reason, news: { key, reply: say(words.refused(reason)) } };
  }
}

/** What nobody has words for is none of the file's. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  throw error;
}
