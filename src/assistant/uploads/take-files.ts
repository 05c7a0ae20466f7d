import { formatOf } from '../../documents/ingest/formats.ts';
import { INGEST_WORDS, printSize } from '../../documents/ingest/messages.ts';
import { SecretFileError } from '../../documents/ingest/read-sent-file.ts';
import { nameDocument } from '../../documents/naming.ts';
import { may } from '../../people/rights.ts';
import { UserError } from '../../shared/errors.ts';
import { NotFetchedError } from '../attachments.ts';
import { actorOf } from '../commands/actor.ts';
import { type CommandDesk, say } from '../commands/command.ts';
import type { Reply, SentFile } from '../message.ts';
import { describeUpload } from './describe-upload.ts';
import { UPLOAD_WORDS as words } from './messages.ts';

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
    const bytes = await fetchFile(file);
    const received = await uploads.receive({ name: file.name, bytes }, actorOf(desk.message));
    if (received.kind === 'known') return { reply: say(words.known(nameDocument(received.document)), 'answered') };
    return { reply: describeUpload(received.upload) };
  } catch (error) {
    if (error instanceof NotFetchedError) return { reply: say(whyNotFetched(error, file), 'unavailable') };
    if (error instanceof SecretFileError) return { reply: say(error.message, 'not_allowed'), isUnkept: true };
    if (error instanceof UserError) return { reply: say(error.message, 'clarify') };
    throw error;
  }
}

/** What the name and the size that the channel tells speak against is not fetched. */
async function fetchFile({ name, bytes, fetch }: SentFile): Promise<Uint8Array> {
  const { mostBytes } = formatOf(name);
  if (bytes !== undefined && bytes > mostBytes)
    throw new UserError(INGEST_WORDS.tooLarge(name, printSize(bytes), printSize(mostBytes)));
  return fetch(mostBytes);
}

function whyNotFetched({ fault, channelMostBytes }: NotFetchedError, { name }: SentFile): string {
  const { faults } = words;
  if (fault === 'too_big')
    return channelMostBytes === undefined
      ? INGEST_WORDS.moreThan(name, printSize(formatOf(name).mostBytes))
      : faults.tooBigForChannel(name, printSize(channelMostBytes));
  if (fault === 'unsupported') return faults.unsupported;
  return fault === 'gone' ? faults.gone(name) : faults.unavailable(name);
}
