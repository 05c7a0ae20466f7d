import { createHash } from 'node:crypto';
import { type Office, say } from '../assistant/commands/command.ts';
import { WORDS } from './messages.ts';
import { tellAdmins } from './tell-admins.ts';

/** Tells administrators of documents that were sent and cannot be read any more: of each once, however often is started. */
export async function tellUnread(
  unread: readonly string[],
  office: Pick<Office, 'peopleStore' | 'journal' | 'now'>,
): Promise<void> {
  for (const reason of unread) {
    const key = `unread ${createHash('sha256').update(reason).digest('hex').slice(0, 16)}`;
    await tellAdmins(office, { key, reply: say(WORDS.unreadUpload(reason)) });
  }
}
