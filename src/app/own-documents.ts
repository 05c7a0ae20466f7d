import { join } from 'node:path';
import { type Knowledge, readKnowledge } from '../documents/knowledge.ts';
import { readKnowledgeFolder } from '../documents/knowledge-files.ts';
import type { Uploads } from '../documents/uploads.ts';
import { withUploads } from '../documents/with-uploads.ts';
import type { CurrentKnowledge } from './current-knowledge.ts';
import { followUploads } from './follow-uploads.ts';
import type { Follower } from './look-again.ts';
import type { OpenedKnowledge } from './open-knowledge.ts';

/** The documents of one machine: its folder, and what was sent. */
export interface OwnDocuments {
  /** Opens them as they are now. */
  open(): Promise<OpenedKnowledge>;
  /** Goes on looking for what another process on the same file takes up. */
  readonly follower: Follower;
}

interface OwnDocumentsOptions {
  readonly folder: string;
  readonly uploads: Pick<Uploads, 'live' | 'liveState'>;
  readonly knowledge: Pick<CurrentKnowledge, 'reload'>;
  readonly openKnown: (knowledge: Knowledge) => Promise<OpenedKnowledge>;
  readonly lookMs: number;
  readonly onNotice: (message: string) => void;
}

/** Joins folder and uploads where nobody shares them. */
export function createOwnDocuments(options: OwnDocumentsOptions): OwnDocuments {
  const { folder, uploads, knowledge, openKnown, lookMs: everyMs, onNotice } = options;
  let inUse: string | undefined;
  return {
    async open() {
      // Asked before they are read: whatever is taken up in between is then seen as new.
      const state = await uploads.liveState();
      const files = withUploads(await readKnowledgeFolder(folder), await uploads.live());
      const opened = await openKnown(await readKnowledge(files, (name) => `Tệp ${join(folder, name)}`));
      inUse = state;
      return opened;
    },
    follower: followUploads({ uploads, knowledge, inUse: () => inUse, everyMs, onNotice }),
  };
}
