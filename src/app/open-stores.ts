import { join } from 'node:path';
import { UserError } from '../shared/errors.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createProgressStore } from '../storage/progress-store.ts';
import { createRecordLedger } from '../storage/record-ledger-store.ts';
import type { RecordLedger } from '../tasks/extraction/record-ledger.ts';
import type { ProgressStore } from '../tasks/progress/progress.ts';
import { WORDS } from './messages.ts';

/** Everything that is kept for good. */
export interface Stores {
  readonly progress: ProgressStore;
  readonly ledger: RecordLedger;
  /** What is wrong with the database; undefined where it is sound. */
  check(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The file under the data folder that holds everything that cannot be made anew. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'tro-ly-so.db');
}

/**
 * Opens the database. Where that cannot be done, this is said once and an empty one in memory stands in, so that
 * questions are still answered; what must be kept is then refused.
 */
export async function openStores(dataDir: string, onNotice: (message: string) => void): Promise<Stores> {
  try {
    const database = await openDatabase({ file: databasePath(dataDir) });
    return { ...storesOf(database), check: () => database.check() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onNotice(WORDS.noDatabase(error.message));
    return notKept(error, await openDatabase({ file: ':memory:' }));
  }
}

function storesOf(database: Database): Omit<Stores, 'check'> {
  return {
    progress: createProgressStore(database),
    ledger: createRecordLedger(database),
    close: () => database.close(),
  };
}

function notKept(reason: UserError, database: Database): Stores {
  const stores = storesOf(database);
  const refuse = () => Promise.reject(new UserError(WORDS.cannotKeep(reason.message)));
  return {
    ...stores,
    progress: { ...stores.progress, append: refuse },
    ledger: { ...stores.ledger, confirm: refuse },
    check: () => Promise.resolve(reason.message),
  };
}
