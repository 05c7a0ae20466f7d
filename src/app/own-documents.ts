import { join } from 'node:path';
import type { CorrectionStore } from '../assistant/corrections/correction-store.ts';
import { type Knowledge, readKnowledge } from '../documents/knowledge.ts';
import { readKnowledgeFolder } from '../documents/knowledge-files.ts';
import type { Uploads } from '../documents/uploads.ts';
import { addSent, type SentParts } from './add-sent.ts';
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

interface OwnDocumentsOptions extends SentParts {
  readonly folder: string;
  readonly uploads: Pick<Uploads, 'live' | 'liveState'>;
  readonly corrections: Pick<CorrectionStore, 'list' | 'state'>;
  readonly knowledge: Pick<CurrentKnowledge, 'reload'>;
  readonly openKnown: (knowledge: Knowledge) => Promise<OpenedKnowledge>;
  readonly lookMs: number;
  readonly onNotice: (message: string) => void;
}

/** Joins folder and uploads where nobody shares them. */
export function createOwnDocuments(options: OwnDocumentsOptions): OwnDocuments {
  const { folder, uploads, corrections, knowledge, openKnown, lookMs: everyMs, onNotice } = options;
  let inUse: string | undefined;
  const stateNow = async () => `${await uploads.liveState()}\n${await corrections.state()}`;
  return {
    async open() {
      // Asked before they are read: whatever is taken up in between is then seen as new.
      const state = await stateNow();
      const files = await addSent(await readKnowledgeFolder(folder), options);
      const opened = await openKnown(await readKnowledge(files, (name) => `Tệp ${join(folder, name)}`));
      inUse = state;
      return opened;
    },
    follower: followUploads({ stateNow, knowledge, inUse: () => inUse, everyMs, onNotice }),
  };
}
