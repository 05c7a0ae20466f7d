import type { CorrectionStore } from '../assistant/corrections/correction-store.ts';
import type { KnowledgeFiles } from '../documents/knowledge-files.ts';
import type { Uploads } from '../documents/uploads.ts';
import { withUploads } from '../documents/with-uploads.ts';

/** What administrators added to the documents of a folder. */
export interface SentParts {
  readonly uploads: Pick<Uploads, 'live'>;
  readonly corrections: Pick<CorrectionStore, 'list'>;
}

/** The files of a folder with the documents that were sent and live now, and with what was corrected. */
export async function addSent(files: KnowledgeFiles, { uploads, corrections }: SentParts): Promise<KnowledgeFiles> {
  return withUploads(files, await uploads.live(), await corrections.list());
}
