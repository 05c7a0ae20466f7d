import { join } from 'node:path';
import type { ModelLedger } from '../answering/model/model-ledger.ts';
import type { CorrectionStore } from '../assistant/corrections/correction-store.ts';
import type { Journal } from '../assistant/journal.ts';
import type { ReadingQueue } from '../assistant/uploads/reading-queue.ts';
import type { Config } from '../config.ts';
import type { Snapshots } from '../documents/snapshots.ts';
import type { Uploads } from '../documents/uploads.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Outbox } from '../reminders/outbox.ts';
import type { PreferencesStore } from '../reminders/preferences.ts';
import type { SegmentStore } from '../retrieval/saved-parts.ts';
import type { VectorShelf } from '../retrieval/vector-shelf.ts';
import type { AuditTrail } from '../shared/audit-trail.ts';
import type { Budgets } from '../shared/budgets.ts';
import { type Clock, systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import type { LastHeard } from '../shared/last-heard.ts';
import type { Leases } from '../shared/leases.ts';
import type { Quotas } from '../shared/quotas.ts';
import type { SettingsStore } from '../shared/settings.ts';
import type { Vault } from '../shared/vault.ts';
import { createAuditTrail } from '../storage/audit-trail.ts';
import { createBudgets } from '../storage/budget-store.ts';
import { createCorrections } from '../storage/correction-store.ts';
import type { Database } from '../storage/database.ts';
import { createIndexParts } from '../storage/index-parts.ts';
import { createJournal } from '../storage/journal-store.ts';
import { createLastHeard } from '../storage/last-heard-store.ts';
import { createLeases } from '../storage/lease-store.ts';
import { MIGRATIONS } from '../storage/migrations.ts';
import { createModelLedger } from '../storage/model-ledger-store.ts';
import { type DatabaseAddress, openDatabase } from '../storage/open-database.ts';
import { createOutbox } from '../storage/outbox-store.ts';
import { createPeopleStore } from '../storage/people-store.ts';
import { findPgvector } from '../storage/postgres/pgvector.ts';
import { createVectorTables } from '../storage/postgres/vector-tables.ts';
import { createPreferencesStore } from '../storage/preferences-store.ts';
import { createProgressStore } from '../storage/progress-store.ts';
import { createQuotas } from '../storage/quota-store.ts';
import { createReadingQueue } from '../storage/reading-queue-store.ts';
import { createRecordLedger } from '../storage/record-ledger-store.ts';
import { createSettingsStore } from '../storage/settings-store.ts';
import { createSnapshots } from '../storage/snapshot-store.ts';
import { createTriggerStore } from '../storage/trigger-store.ts';
import { createUploads } from '../storage/upload-store.ts';
import type { VaultKey } from '../storage/vault/vault-key.ts';
import { createVault } from '../storage/vault-store.ts';
import type { RecordLedger } from '../tasks/extraction/record-ledger.ts';
import type { ProgressStore } from '../tasks/progress/progress.ts';
import type { TriggerStore } from '../tasks/progress/trigger.ts';
import { WORDS } from './messages.ts';
import { once } from './once.ts';

/** What several processes on one database share. */
export interface SharedStores {
  readonly snapshots: Snapshots;
  /** Where the parts of their index are. */
  readonly parts: SegmentStore;
  /** Where vectors of an embeddings API are kept and compared; undefined where the server has no pgvector. */
  openVectors(): Promise<VectorShelf | undefined>;
}

/** Everything that is kept for good. */
export interface Stores {
  readonly progress: ProgressStore;
  readonly ledger: RecordLedger;
  readonly people: PeopleStore;
  readonly journal: Journal;
  readonly preferences: PreferencesStore;
  readonly outbox: Outbox;
  readonly triggers: TriggerStore;
  readonly uploads: Uploads;
  readonly readingQueue: ReadingQueue;
  readonly corrections: CorrectionStore;
  readonly budgets: Budgets;
  readonly quotas: Quotas;
  readonly audit: AuditTrail;
  readonly settings: SettingsStore;
  readonly leases: Leases;
  readonly vault: Vault;
  readonly lastHeard: LastHeard;
  readonly modelLedger: ModelLedger;
  /** Where processes on several machines may share the database. */
  readonly shared?: SharedStores;
  /** What is wrong with the database; undefined where it is sound. */
  check(): Promise<string | undefined>;
  /** Which database it is and of which version, without a password. */
  describe(): Promise<string>;
  close(): Promise<void>;
}

/** Which database the configuration names: a server, else a file under the data folder. */
export function databaseAddress({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): DatabaseAddress {
  return databaseUrl ? { url: databaseUrl } : { file: join(dataDir, 'tro-ly-so.db') };
}

/**
 * Opens the database. Where that cannot be done, this is said once and an empty one in memory stands in, so that
 * questions are still answered; what must be kept is then refused.
 */
export async function openStores(
  address: DatabaseAddress,
  onNotice: (message: string) => void,
  { clock = systemClock, keyOf = noKey }: { readonly clock?: Clock; readonly keyOf?: VaultKey } = {},
): Promise<Stores> {
  try {
    const database = await openDatabase(address);
    return {
      ...storesOf(database, keyOf),
      ...('url' in address ? { shared: sharedStoresOf(database, clock) } : {}),
      check: () => database.check(),
      describe: async () => WORDS.database(database.place, await database.engine(), MIGRATIONS.length),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onNotice(WORDS.noDatabase(error.message));
    return notKept(error, storesOf(await openDatabase({ file: ':memory:' }), keyOf));
  }
}

function storesOf(database: Database, keyOf: VaultKey): Omit<Stores, 'check' | 'describe'> {
  return {
    progress: createProgressStore(database),
    ledger: createRecordLedger(database),
    people: createPeopleStore(database),
    journal: createJournal(database),
    preferences: createPreferencesStore(database),
    outbox: createOutbox(database),
    triggers: createTriggerStore(database),
    uploads: createUploads(database),
    readingQueue: createReadingQueue(database),
    corrections: createCorrections(database),
    budgets: createBudgets(database),
    quotas: createQuotas(database),
    audit: createAuditTrail(database),
    settings: createSettingsStore(database),
    leases: createLeases(database),
    vault: createVault(database, keyOf),
    lastHeard: createLastHeard(database),
    modelLedger: createModelLedger(database),
    close: () => database.close(),
  };
}

function sharedStoresOf(database: Database, clock: Clock): SharedStores {
  return {
    snapshots: createSnapshots(database),
    parts: createIndexParts(database, { clock }),
    openVectors: once(async () => {
      const pgvector = await findPgvector(database.queries);
      return pgvector && createVectorTables(database, pgvector, clock);
    }),
  };
}

/** For whoever keeps no secrets. */
const noKey: VaultKey = () => Promise.reject(new Error('no key of the vault was given'));

function notKept(reason: UserError, stores: Omit<Stores, 'check' | 'describe'>): Stores {
  const refuse = () => Promise.reject(new UserError(WORDS.cannotKeep(reason.message)));
  return {
    ...stores,
    progress: { ...stores.progress, append: refuse },
    ledger: { ...stores.ledger, confirm: refuse },
    // Who asks to be forgotten must not be told that it was done.
    people: { ...stores.people, addCode: refuse, rename: refuse, request: refuse, remove: refuse },
    journal: { ...stores.journal, rate: refuse },
    settings: { ...stores.settings, write: refuse },
    // A token that is used up must not be exchanged for one that is lost with the process.
    vault: { ...stores.vault, write: refuse },
    preferences: { ...stores.preferences, write: refuse },
    triggers: { ...stores.triggers, mark: refuse, unmark: refuse },
    uploads: { ...stores.uploads, keep: refuse },
    readingQueue: { ...stores.readingQueue, add: refuse },
    corrections: { ...stores.corrections, correctRecord: refuse, restoreRecord: refuse, correctHead: refuse },
    outbox: { ...stores.outbox, acknowledge: refuse, snooze: refuse },
    check: () => Promise.resolve(reason.message),
    describe: () => Promise.resolve(reason.message),
  };
}
