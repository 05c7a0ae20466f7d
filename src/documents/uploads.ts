import type { FrontMatter } from './front-matter.ts';

/** Who may read a document. */
export type DocumentAccess = FrontMatter['access'];

/** A document that was sent, as it was checked and kept. */
export interface Upload {
  /** From 1. */
  readonly number: number;
  /** Id of the document that it is, or will be. */
  readonly document: string;
  /** The name of the file, which says of what format it is. */
  readonly name: string;
  /** As it was sent. */
  readonly bytes: Uint8Array;
  /** What was read out of it, as Markdown with front matter; what people correct of its head is corrected here. */
  readonly markdown: string;
  /** What its reader was not sure of, in Vietnamese. */
  readonly doubts: readonly string[];
  /** Set by an administrator, in the place of what the file says of itself. */
  readonly access: DocumentAccess;
  /** `replaced` by a later version; those and the ones that wait for a word are removed some day. */
  readonly state: 'waiting' | 'live' | 'replaced';
  /** A person's id, or "console:owner". */
  readonly sentBy: string;
  /** Instant, ISO 8601 in UTC. */
  readonly sentAt: string;
}

/** What is shown of an upload in lists. */
export type UploadHead = Omit<Upload, 'bytes' | 'markdown' | 'doubts'>;

/** Keeps the documents that administrators sent, from the moment that they were checked. */
export interface Uploads {
  /** Keeps a file until somebody says what to do with it. Gives its number; the same file that waits already keeps its own. */
  keep(file: Omit<Upload, 'number' | 'state' | 'sentAt'>, at: Date): Promise<number>;
  find(number: number): Promise<Upload | undefined>;
  /** The one with these very bytes that is live, else one that waits. */
  findSame(bytes: Uint8Array): Promise<UploadHead | undefined>;
  /** Those that wait for a word, the latest first. */
  waiting(): Promise<UploadHead[]>;
  /** Those that are part of what is known, by their documents. */
  live(): Promise<Upload[]>;
  /** A short name of all that is live: another one whenever any of it is. */
  liveState(): Promise<string>;
  /** Decides what one that waits is to be; false where none does. */
  decide(number: number, change: Partial<Pick<Upload, 'document' | 'access' | 'markdown'>>): Promise<boolean>;
  /** Makes one that waits a part of what is known, in the place of an upload of the same document. False where none waits. */
  adopt(number: number, by: string, at: Date): Promise<boolean>;
  /** Takes back an adoption that led to nothing: it waits again, and what it replaced is live again. */
  giveBack(number: number, by: string, at: Date): Promise<void>;
  /** Removes one that waits; false where none does. */
  discard(number: number): Promise<boolean>;
  /** Removes every version of a document that was sent; false where none was live. */
  remove(document: string, by: string, at: Date): Promise<boolean>;
  /** Removes what has waited, or was replaced, since before an instant. Returns how many. */
  purge(before: Date): Promise<number>;
}
