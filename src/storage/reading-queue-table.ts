import type { Generated } from 'kysely';

/** The table `reading_queue`: files that wait to be fetched and read. */
export interface ReadingQueueTable {
  number: Generated<number>;
  channel: string;
  chat: string;
  message: string;
  /** An `Attachment`, as JSON. */
  attachment: string;
  person: string;
  sentBy: string;
  attempts: number;
  pagesRead: number | null;
  pagesAll: number | null;
  queuedAt: string;
  claimToken: string | null;
  claimedUntil: string | null;
}
