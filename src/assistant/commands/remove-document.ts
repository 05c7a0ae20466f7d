import type { Document } from '../../documents/document.ts';
import { nameDocument } from '../../documents/naming.ts';
import { may } from '../../people/rights.ts';
import type { Reply } from '../message.ts';
import { UPLOAD_WORDS } from '../uploads/messages.ts';
import { actorOf, requireNoReaders } from './actor.ts';
import { type CommandDesk, say } from './command.ts';

const { remove: words } = UPLOAD_WORDS;
const REMOVAL = /^(?<which>[\s\S]*?)\s*\b(?:xóa|xoá|xoa)(?<confirmed> xác nhận| xac nhan)?$/iu;

/** What of "/vanban 12/KH-UBND xóa" names the document, and whether it is confirmed; undefined where nothing is to go. */
export function removalIn(given: string): { readonly which: string; readonly isConfirmed: boolean } | undefined {
  const { which, confirmed } = REMOVAL.exec(given.normalize('NFC').trim())?.groups ?? {};
  return which === undefined ? undefined : { which: which.trim(), isConfirmed: confirmed !== undefined };
}

/** Removes a document that was sent, once confirmed; one that stands in the folder cannot be removed in a chat. */
export async function removeDocument(
  named: readonly Document[],
  isConfirmed: boolean,
  { office, message }: CommandDesk,
): Promise<Reply> {
  if (may(message.role, 'sendDocuments') === 'no') return say(words.mayNot, 'not_allowed');
  requireNoReaders(message);
  const [document, ...others] = named;
  if (!document || others.length > 0) return say(words.which, 'clarify');
  const name = nameDocument(document);
  if (!(await office.uploads.isSent(document.id))) return say(words.ofFolder(name), 'clarify');
  if (!isConfirmed) {
    const choice = `/vanban ${document.id} ${words.word} ${words.confirmed}`;
    return { ...say(words.ask(name), 'clarify'), choices: [choice] };
  }
  const left = await office.uploads.remove(document.id, actorOf(message));
  return say(left === 'in_folder' ? words.backToFolder(name) : words.done(name), 'answered');
}
