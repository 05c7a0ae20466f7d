import { readKnowledge } from '../documents/knowledge.ts';
import type { Uploads } from '../documents/uploads.ts';
import { withUploads } from '../documents/with-uploads.ts';
import { WORDS } from './messages.ts';

/** How many documents that were sent are in use, and whether all of them can still be read. */
export async function checkSent({
  uploads,
}: {
  readonly uploads: Pick<Uploads, 'live'>;
}): Promise<{ ok: boolean; detail: string }> {
  const live = await uploads.live();
  const { unread } = await readKnowledge(withUploads(new Map(), live), (name) => name);
  const detail = unread.length === 0 ? WORDS.sent(live.length) : unread.map(WORDS.unreadUpload).join(' ');
  return { ok: unread.length === 0, detail };
}
