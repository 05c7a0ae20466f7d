import { nameDocument } from '../../documents/naming.ts';
import { UserError } from '../../shared/errors.ts';
import { printInstant } from '../../shared/print-instant.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Reply } from '../message.ts';
import { describeChanges, describeUpload } from '../uploads/describe-upload.ts';
import { UPLOAD_WORDS as words } from '../uploads/messages.ts';
import type { CheckedUpload } from '../uploads/upload-desk.ts';
import { actorOf, requireNoReaders } from './actor.ts';
import { type Command, type CommandDesk, say } from './command.ts';

const UPLOAD = /^(?:số\s+|so\s+)?(\d{1,9})\b\s*([\s\S]*)$/iu;
/** Folded. */
const STOP = /^dung (?:doc )?(\d{1,9})$/u;
const MOST_LISTED = 10;

/** `/tailen`: what administrators sent, until somebody decides what becomes of it. */
export const UPLOAD_COMMAND: Command = {
  name: 'tailen',
  right: 'sendDocuments',
  usage: words.usage,
  plain: [/^(?:xem |danh sach )?(?:cac )?(?:van ban|tep) (?:da gui |gui )?(?:dang )?cho (?:quyet dinh|xac nhan)$/u],
  async run(given, desk) {
    requireNoReaders(desk.message);
    const [, typed, wish = ''] = UPLOAD.exec(given.trim()) ?? [];
    if (typed !== undefined) return decide(Number(typed), wish.trim(), desk);
    const [, stopped] = STOP.exec(fold(given)) ?? [];
    if (stopped !== undefined) return stopReading(Number(stopped), desk);
    if (given.trim() !== '') throw new UserError(words.unclear(given.trim()));
    return listWaiting(desk);
  },
};

async function listWaiting({ office }: CommandDesk): Promise<Reply> {
  const waiting = await office.uploads.waiting();
  const read = await office.uploads.inReading();
  const inReading = read.map(({ number, name, read: pages, all }) =>
    words.readingOne(number, name, pages === undefined || all === undefined ? '' : words.pagesRead(pages, all)),
  );
  const reading = inReading.length > 0 ? [words.inReading(inReading.length), ...inReading] : [];
  if (waiting.length === 0) return say(reading.length > 0 ? reading.join('\n') : words.none);
  const lines = waiting.map(({ number, name, sentAt }) => words.waitingOne(number, name, printInstant(sentAt)));
  const choices = waiting.slice(0, MOST_LISTED).map(({ number }) => `/tailen ${number}`);
  return { ...say([...reading, words.waiting(waiting.length), ...lines].join('\n'), 'answered'), choices };
}

async function stopReading(number: number, { office }: CommandDesk): Promise<Reply> {
  if (!(await office.uploads.stopReading(number))) throw new UserError(words.notRead(number));
  return say(words.stopped, 'answered');
}

async function decide(number: number, wish: string, desk: CommandDesk): Promise<Reply> {
  const { uploads } = desk.office;
  const { choices } = words;
  const folded = fold(wish);
  const isWish = (choice: string) => folded === fold(choice);
  if (isWish(choices.discard)) {
    if (!(await uploads.discard(number))) throw new UserError(words.unknown(number));
    return say(words.discarded(number), 'answered');
  }
  if (isWish(choices.public)) await uploads.decide(number, { access: 'public' });
  if (isWish(choices.internal)) await uploads.decide(number, { access: 'internal' });
  const upload = await uploads.inspect(number);
  if (!upload) throw new UserError(words.unknown(number));
  if (isWish(choices.adopt)) return adopt(upload, desk);
  const replaced = upload.sameNumber.find(({ id }) => isWish(`${choices.replace} ${id}`));
  if (replaced) {
    await uploads.decide(number, { document: replaced.id });
    return adopt((await uploads.inspect(number))!, desk);
  }
  if (wish === '' || isWish(choices.public) || isWish(choices.internal)) return describeUpload(upload);
  throw new UserError(words.unclear(`${number} ${wish}`));
}

async function adopt({ number, access, preview, replaces }: CheckedUpload, { office, message }: CommandDesk) {
  await office.uploads.adopt([number], actorOf(message));
  const name = nameDocument({ meta: preview.meta });
  const lines = [words.adopted(name, access), ...(replaces ? describeChanges(preview.changes) : [])];
  return say(lines.join('\n'), 'answered');
}
