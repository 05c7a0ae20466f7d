import type { KnowledgeFiles } from './knowledge-files.ts';

/** Which state of the documents was published. A restored database may give a number again, but not with the same files. */
export interface SnapshotId {
  readonly number: number;
  readonly fingerprint: string;
}

/** A published state of the documents. */
export interface Snapshot extends SnapshotId {
  readonly publishedAt: Date;
  readonly publishedBy: string;
  /** SHA-256 of each file by name. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What is to be published, on the ground that `after` was the latest: undefined where there was none. */
export interface Publication {
  readonly files: KnowledgeFiles;
  readonly after: number | undefined;
  readonly by: string;
  readonly at: Date;
}

/** The states of the documents that processes on one database answer from. */
export interface Snapshots {
  /** Which one is the latest, by one small query. */
  latestId(): Promise<SnapshotId | undefined>;
  latest(): Promise<Snapshot | undefined>;
  /** The files of a snapshot; undefined where it is not kept any longer. */
  filesOf(number: number): Promise<KnowledgeFiles | undefined>;
  /** The last snapshot that had just these files, however long ago. */
  lastWith(fingerprint: string): Promise<number | undefined>;
  /** Publishes all of it or nothing, and gives its number; undefined where another was published after `after`. */
  publish(publication: Publication): Promise<number | undefined>;
}
