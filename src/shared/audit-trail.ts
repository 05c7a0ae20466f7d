/** One change of rights, documents, progress or settings. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly number: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** A person's id, or "console:owner". No name: what is left of somebody who was deleted is a pseudonym. */
  readonly actor: string;
  readonly action: AuditAction;
  /** What was changed: a person's id, a task's id, a document, a setting. */
  readonly subject: string;
  /** Facts of the change, without names. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** SHA-256, in hex, over this entry and the hash before it. */
  readonly hash: string;
}

/** What can happen to be remembered. */
export const AUDIT_ACTIONS = [
  'person.appointed',
  'person.renamed',
  'person.linked',
  'person.removed',
  'code.made',
  'request.refused',
  'progress.reported',
  'document.confirmed',
  'document.loaded',
  'document.adopted',
  'document.removed',
  'document.corrected',
  'record.corrected',
  'record.restored',
  'setting.changed',
  'trigger.marked',
  'trigger.unmarked',
  'announcement.sent',
  'data.restored',
] as const;

/** One of `AUDIT_ACTIONS`. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What somebody did, before it has its place in the trail. */
export type AuditedChange = Pick<AuditEntry, 'actor' | 'action' | 'subject' | 'detail'>;

/** The trail of every change, append-only, each entry bound to the one before by its hash. */
export interface AuditTrail {
  append(change: AuditedChange, at: Date): Promise<void>;
  /** Newest first, `most` at once, those before a number where it is given. */
  list(most: number, before?: number): Promise<AuditEntry[]>;
  /**
   * Reads it all. `broken` is the first number whose entry is missing or was altered. Entries cut off at the end, and a
   * trail made up anew from some number on, are seen by holding `entries` and `lastHash` against those noted elsewhere.
   */
  verify(): Promise<{ readonly entries: number; readonly lastHash?: string; readonly broken?: number }>;
}
