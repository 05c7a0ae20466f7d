import type { RecordBase } from '../task.ts';
import { digestOf, saidBy } from './extraction-report.ts';
import { findPartners } from './find-partners.ts';
import type { DocumentReading } from './read-records.ts';
import type { LedgerEntry, RecordChange } from './record-ledger.ts';

/** A reading with the ids that its records had before, what is to be remembered of it, and what changed. */
export interface Reconciled {
  readonly reading: DocumentReading;
  readonly entries: readonly LedgerEntry[];
  readonly changes: readonly RecordChange[];
}

interface Reconciling {
  readonly reading: DocumentReading;
  /** What is remembered of the document; undefined where it was never read. */
  readonly before: readonly LedgerEntry[] | undefined;
  /** Ids that records of other documents have or had. */
  readonly taken: ReadonlySet<string>;
  /** Now, ISO 8601. */
  readonly at: string;
}

/**
 * Finds again, in a document read anew, the records that it had. They keep their ids, and with them their progress; the
 * others are added or withdrawn. An id once given is never given to another record.
 */
export function reconcile({ reading, before, taken, at }: Reconciling): Reconciled {
  const known = before ?? [];
  const found = entriesOf(reading);
  const partners = findPartners(found, known);
  const ids = giveIds(found, partners, new Set([...taken, ...known.map(({ id }) => id)]));
  const kept = new Set(partners.values());
  const entries: readonly LedgerEntry[] = [
    ...found.map((entry) => ({ ...entry, id: ids.get(entry.id)! })),
    ...known.filter((entry) => !kept.has(entry)).map((entry) => ({ withdrawnAt: at, ...entry })),
  ];
  return { reading: rename(reading, ids), entries, changes: before ? changesBetween(before, entries, at) : [] };
}

/** The records found, under the ids that their places give them. */
function entriesOf({ document, tasks, responsibilities, targets, duties }: DocumentReading): LedgerEntry[] {
  const toEntry = (kind: LedgerEntry['kind']) => (record: RecordBase) => {
    const { id, title } = record;
    return { id, document: document.id, kind, title, digest: digestOf([record]), said: describe(record) };
  };
  return [
    ...[...tasks, ...responsibilities].map(toEntry('task')),
    ...targets.map(toEntry('target')),
    ...duties.map(toEntry('duty')),
  ];
}

/** What a record says, in a line that people can compare. */
function describe(record: RecordBase): string {
  const plain = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : String(value);
  const facts = Object.entries(saidBy(record)).filter(([name]) => name !== 'document' && name !== 'origin');
  return facts.map(([, value]) => plain(value)).join(' | ');
}

/** The id of each record by that of its place: the one it had, else a free one like that of its place. */
function giveIds(
  found: readonly LedgerEntry[],
  partners: ReadonlyMap<LedgerEntry, LedgerEntry>,
  known: ReadonlySet<string>,
): Map<string, string> {
  const taken = new Set(known);
  const ids = new Map<string, string>();
  for (const entry of found) {
    const id = partners.get(entry)?.id ?? firstFree(entry.id, taken);
    taken.add(id);
    ids.set(entry.id, id);
  }
  return ids;
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}.${count}`;
  return free;
}

function rename(reading: DocumentReading, ids: ReadonlyMap<string, string>): DocumentReading {
  const withId = <T extends RecordBase>(record: T): T => ({ ...record, id: ids.get(record.id)! });
  return {
    ...reading,
    tasks: reading.tasks.map(withId),
    responsibilities: reading.responsibilities.map(withId),
    targets: reading.targets.map(withId),
    duties: reading.duties.map(withId),
  };
}

function changesBetween(before: readonly LedgerEntry[], now: readonly LedgerEntry[], at: string): RecordChange[] {
  const old = new Map(before.filter(({ withdrawnAt }) => withdrawnAt === undefined).map((entry) => [entry.id, entry]));
  return now.flatMap(({ document, id: record, said, digest, withdrawnAt }): RecordChange[] => {
    const was = old.get(record);
    if (withdrawnAt !== undefined) return was ? [{ document, record, change: 'withdrawn', before: said, at }] : [];
    if (!was) return [{ document, record, change: 'added', after: said, at }];
    return was.digest === digest ? [] : [{ document, record, change: 'changed', before: was.said, after: said, at }];
  });
}
