import type { Claim } from '../journal.ts';
import type { Attachment } from '../message.ts';

/** A file that was sent and takes its time to be read. What is kept is where it can be fetched, and nothing of it. */
export interface FileInQueue {
  /** From 1; people name it by that. */
  readonly number: number;
  readonly channel: string;
  readonly chat: string;
  /** Key of the message that it came with. */
  readonly message: string;
  readonly attachment: Attachment;
  /** Who is told what was read. */
  readonly person: string;
  /** In whose name it is kept: the person, or "console:owner". */
  readonly sentBy: string;
  /** How often it has been taken up, this time included. */
  readonly attempts: number;
}

/** How far reading is; undefined before the first page. */
export interface ReadingProgress {
  readonly number: number;
  readonly name: string;
  readonly read?: number;
  readonly all?: number;
}

/** Files that wait to be read, or are being read, one for each process at a time; survives every process. */
export interface ReadingQueue {
  /** The same file of the same message is queued once; gives its number. */
  add(file: Omit<FileInQueue, 'number' | 'attempts'>, at: Date): Promise<number>;
  /** The first that nobody reads, or whose reader is dead. Undefined where there is none. */
  claim(channels: readonly string[], claim: Claim, at: Date): Promise<FileInQueue | undefined>;
  /** Holds on to one and notes how far it is; false where it was taken out, or is somebody else's. */
  renew(number: number, claim: Claim, progress?: { readonly read: number; readonly all: number }): Promise<boolean>;
  /** Takes one out. Without a claim whoever reads it finds out soon. False where it is gone, or is somebody else's. */
  remove(number: number, claim?: Claim): Promise<boolean>;
  /** In their order. */
  list(): Promise<ReadingProgress[]>;
}
