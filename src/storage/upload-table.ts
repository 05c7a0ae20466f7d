import type { Generated } from 'kysely';

/** The table `upload`: documents that administrators sent. */
export interface UploadTable {
  number: Generated<number>;
  document: string;
  name: string;
  digest: string;
  bytes: Uint8Array;
  /** What was read out of it; null in rows of a version that read Markdown only. */
  markdown: string | null;
  /** JSON. */
  doubts: string;
  access: 'public' | 'internal';
  state: 'waiting' | 'live' | 'replaced';
  sentBy: string;
  sentAt: string;
  /** When it was kept, adopted or replaced. */
  changedAt: string;
}
