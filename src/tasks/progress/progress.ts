/** What an office says of a task. */
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** Every status, from nothing done to all done. */
export const PROGRESS_STATUSES = ['not_started', 'in_progress', 'blocked', 'done'] as const;

/** One report of progress: who said what of a task, and when. Never changed; a later one takes its place. */
export interface Progress {
  readonly task: string;
  /** Id of the office whose work is reported; of a task given to a group each member reports its own. */
  readonly unit: string;
  readonly status: ProgressStatus;
  /** 0 to 100. */
  readonly percent?: number;
  readonly note?: string;
  /** What proves it: a document number, a link. */
  readonly evidence?: string;
  /** Who said so: a person's id, or "console:owner". */
  readonly reportedBy: string;
  /** Instant, ISO 8601 in UTC. */
  readonly reportedAt: string;
  /** Key of the message that said so; absent where it did not come by one. */
  readonly origin?: string;
}

/** The reports on one task by the office that made them, each in the order in which they were made. */
export type ReportsByUnit = ReadonlyMap<string, readonly Progress[]>;

/** Keeps reports of progress. Append-only: nothing is ever changed or removed. */
export interface ProgressStore {
  /** A second report of the same origin is the same one, told again after a crash: it is not kept. */
  append(progress: Progress): Promise<void>;
  /** All reports, of one task where it is named, in the order they were made. */
  list(task?: string): Promise<Progress[]>;
}
