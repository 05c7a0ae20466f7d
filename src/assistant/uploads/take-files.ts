import { formatOf } from '../../documents/ingest/formats.ts';
import { INGEST_WORDS, printSize } from '../../documents/ingest/messages.ts';
import { SecretFileError } from '../../documents/ingest/secret-file-error.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { NotFetchedError } from '../attachments.ts';
import { actorOf } from '../commands/actor.ts';
import { type CommandDesk, say } from '../commands/command.ts';
import type { Reply, SentFile } from '../message.ts';
import { describeReceived } from './describe-received.ts';
import { UPLOAD_WORDS as words } from './messages.ts';
import { whyNotFetched } from './why-not-fetched.ts';

/** What is said to files, and whether what was sent may be kept. */
export interface TakenFiles {
  readonly reply: Reply;
  readonly isUnkept?: boolean;
}

/** Takes files that somebody sent: fetches them for those who may send documents, and for nobody else. */
export async function takeFiles(files: readonly SentFile[], desk: CommandDesk): Promise<TakenFiles> {
  const { role, isPrivate = true, text } = desk.message;
  if (!isPrivate) return { reply: say(words.notInGroups, 'clarify') };
  if (may(role, 'sendDocuments') === 'no') return { reply: say(words.onlyAdmins, 'not_allowed') };
  const taken: TakenFiles[] = [];
  for (const file of files) taken.push(await takeFile(file, desk));
  const replies = taken.map(({ reply }) => reply);
  const caption = text.trim() === '' ? [] : [words.captionIgnored];
  const choices = replies.flatMap((reply) => reply.choices ?? []);
  return {
    reply: {
      ...replies[0]!,
      text: [...replies.map((reply) => reply.text), ...caption].join('\n\n'),
      ...(choices.length > 0 ? { choices } : {}),
    },
    ...(taken.some(({ isUnkept }) => isUnkept) ? { isUnkept: true } : {}),
  };
}

async function takeFile(file: SentFile, desk: CommandDesk): Promise<TakenFiles> {
  const { uploads } = desk.office;
  try {
    const sentBy = actorOf(desk.message);
    const { person } = desk.message;
    const mostBytes = uploads.mostBytesOf(file.name);
    refuseTooLarge(file, mostBytes);
    if (formatOf(file.name).isSlow && file.readLater && person !== undefined) {
      const number = await file.readLater({ person, sentBy });
      return { reply: { ...say(words.reading(file.name), 'answered'), choices: [words.stopReading(number)] } };
    }
    const bytes = await file.fetch(mostBytes);
    return { reply: describeReceived(await uploads.receive({ name: file.name, bytes }, sentBy)) };
  } catch (error) {
    if (error instanceof NotFetchedError)
      return { reply: say(whyNotFetched(error, file.name, uploads.mostBytesOf(file.name)), 'unavailable') };
    if (error instanceof SecretFileError) return { reply: say(error.message, 'not_allowed'), isUnkept: true };
    if (error instanceof UserError) return { reply: say(error.message, 'clarify') };
    throw error;
  }
}

/** What the name and the size that the channel tells speak against is not fetched. */
function refuseTooLarge({ name, bytes }: SentFile, mostBytes: number): void {
  if (bytes !== undefined && bytes > mostBytes)
    throw new UserError(INGEST_WORDS.tooLarge(name, printSize(bytes), printSize(mostBytes)));
}
