import type { Generated } from 'kysely';

/** The table `upload`: documents that administrators sent. */
export interface UploadTable {
  number: Generated<number>;
  document: string;
  name: string;
  digest: string;
  bytes: Uint8Array;
  access: 'public' | 'internal';
  state: 'waiting' | 'live' | 'replaced';
  sentBy: string;
  sentAt: string;
  /** When it was kept, adopted or replaced. */
  changedAt: string;
}
