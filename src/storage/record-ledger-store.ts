import { z } from 'zod';
import type { Confirmation, LedgerEntry, RecordChange, RecordLedger } from '../tasks/extraction/record-ledger.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';
import { withoutNulls } from './stored-row.ts';

const ENTRY: z.ZodType<LedgerEntry> = z.strictObject({
  id: z.string(),
  document: z.string(),
  kind: z.enum(['task', 'target', 'duty']),
  title: z.string(),
  digest: z.string(),
  said: z.string(),
  withdrawnAt: z.string().exactOptional(),
});

const CHANGE: z.ZodType<RecordChange> = z.strictObject({
  document: z.string(),
  record: z.string(),
  change: z.enum(['added', 'changed', 'withdrawn']),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
  at: z.string(),
});

const CONFIRMATION: z.ZodType<Confirmation> = z.strictObject({
  document: z.string(),
  digest: z.string(),
  confirmedBy: z.string(),
  at: z.string(),
});

/** Keeps the ledger in the tables `document_reading`, `record`, `record_change` and `confirmation`. */
export function createRecordLedger({ queries, transaction, dialect }: Database): RecordLedger {
  return {
    fingerprintOf: (document) => readFingerprint(queries, document),
    entriesOf: (document) => readEntries(queries, document),
    allIds: async () => (await queries.selectFrom('record').select('id').execute()).map(({ id }) => id),
    async record(document, fingerprint, entries, changes) {
      const stray = [...entries, ...changes].find((said) => said.document !== document);
      if (stray) throw new Error(`Recorded for ${document}, but of ${stray.document}`);
      await transaction(async (within) => {
        await countReading(within, document, fingerprint).execute();
        await within.deleteFrom('record').where('document', '=', document).execute();
        for (const [position, entry] of entries.entries()) await addEntry(within, entry, position).execute();
        for (const change of changes) await addChange(within, change).execute();
      });
    },
    changesOf: (document) => readChanges(queries, document),
    async confirm({ document, digest, confirmedBy, at }) {
      const change = {
        actor: confirmedBy,
        action: 'document.confirmed',
        subject: document,
        detail: { digest },
      } as const;
      await transaction(async (within) => {
        await within.insertInto('confirmation').values({ document, digest, confirmedBy, at }).execute();
        await addToTrail(within, dialect, change, new Date(at));
      });
    },
    confirmationsOf: (document) => readConfirmations(queries, document),
  };
}

async function readFingerprint(queries: Queries, document: string): Promise<string | undefined> {
  const query = queries.selectFrom('documentReading').select('fingerprint').where('document', '=', document);
  return (await query.executeTakeFirst())?.fingerprint;
}

async function readEntries(queries: Queries, document: string): Promise<LedgerEntry[]> {
  const rows = await queries
    .selectFrom('record')
    .select(['id', 'document', 'kind', 'title', 'digest', 'said', 'withdrawnAt'])
    .where('document', '=', document)
    .orderBy('position')
    .execute();
  return rows.map((row) => ENTRY.parse(withoutNulls(row)));
}

async function readChanges(queries: Queries, document: string): Promise<RecordChange[]> {
  const rows = await queries
    .selectFrom('recordChange')
    .select(['document', 'record', 'change', 'before', 'after', 'at'])
    .where('document', '=', document)
    .orderBy('reading', 'desc')
    .orderBy('number')
    .execute();
  return rows.map((row) => CHANGE.parse(withoutNulls(row)));
}

async function readConfirmations(queries: Queries, document: string): Promise<Confirmation[]> {
  const rows = await queries
    .selectFrom('confirmation')
    .select(['document', 'digest', 'confirmedBy', 'at'])
    .where('document', '=', document)
    .orderBy('number')
    .execute();
  return rows.map((row) => CONFIRMATION.parse(row));
}

function countReading(queries: Queries, document: string, fingerprint: string) {
  return queries
    .insertInto('documentReading')
    .values({ document, fingerprint, reading: 1 })
    .onConflict((known) =>
      known.column('document').doUpdateSet((eb) => ({
        fingerprint: eb.ref('excluded.fingerprint'),
        reading: eb('documentReading.reading', '+', 1),
      })),
    );
}

function addEntry(queries: Queries, entry: LedgerEntry, position: number) {
  const { id, document, kind, title, digest, said, withdrawnAt = null } = entry;
  return queries.insertInto('record').values({ id, document, position, kind, title, digest, said, withdrawnAt });
}

/** Bears the number of the reading just counted. */
function addChange(queries: Queries, said: RecordChange) {
  const { document, record, change, before = null, after = null, at } = said;
  return queries.insertInto('recordChange').values((eb) => ({
    document,
    reading: eb.selectFrom('documentReading').select('reading').where('document', '=', document),
    record,
    change,
    before,
    after,
    at,
  }));
}
