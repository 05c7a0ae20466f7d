/** A record as it was last read from its document: what its id is bound to. */
export interface LedgerEntry {
  readonly id: string;
  readonly document: string;
  readonly kind: 'task' | 'target' | 'duty';
  /** The words by which the record is known again when its document is read anew. */
  readonly title: string;
  /** SHA-256 over all that the record says, hexadecimal: changes when anything in it does. */
  readonly digest: string;
  /** All that the record says, in a line for people to compare. */
  readonly said: string;
  /** Instant at which the record was no longer in its document, ISO 8601. Its id is never given to another. */
  readonly withdrawnAt?: string;
}

/** What became of a record when its document was read anew. */
export interface RecordChange {
  readonly document: string;
  readonly record: string;
  readonly change: 'added' | 'changed' | 'withdrawn';
  /** What the record said before and says now, in a line each; absent where there was or is nothing. */
  readonly before?: string;
  readonly after?: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** That a person has checked the records of a document, as they were when their digest was this. */
export interface Confirmation {
  readonly document: string;
  readonly digest: string;
  readonly confirmedBy: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** Remembers which records each document had, so that they keep their ids when it is read anew. */
export interface RecordLedger {
  /** Fingerprint of the document as last recorded; undefined where it never was. */
  fingerprintOf(document: string): Promise<string | undefined>;
  /** All entries of a document, withdrawn ones too. */
  entriesOf(document: string): Promise<LedgerEntry[]>;
  /** Every id that was ever given, those of documents that are gone too. */
  allIds(): Promise<string[]>;
  /** Puts the entries of a document in the place of those before and adds the changes, all or nothing. */
  record(
    document: string,
    fingerprint: string,
    entries: readonly LedgerEntry[],
    changes: readonly RecordChange[],
  ): Promise<void>;
  /** What changed in a document, newest reading first. */
  changesOf(document: string): Promise<RecordChange[]>;
  confirm(confirmation: Confirmation): Promise<void>;
  confirmationsOf(document: string): Promise<Confirmation[]>;
}
