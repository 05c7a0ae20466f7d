import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CamelCasePlugin, type Compilable, Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { UserError } from '../shared/errors.ts';
import { WORDS } from './messages.ts';
import type { Schema } from './schema.ts';
import { migrate, refuseForeign } from './sqlite/migrate.ts';
import { reuseStatements } from './sqlite/reused-statements.ts';
import { explainFaults } from './sqlite/sqlite-faults.ts';
import { inTransaction } from './sqlite/transaction.ts';

/** What the stores keep their rows in. */
export interface Database {
  /** Where it is, as people are told. */
  readonly place: string;
  /** Builds queries, and runs those that only read. */
  readonly queries: Kysely<Schema>;
  /** Runs statements in their order, all or none; none of them gives rows back. */
  write(statements: readonly Compilable[]): Promise<void>;
  /**
   * Everything written is then in the one file, unless another process is reading it. libsql lets go of the file itself
   * when garbage is collected, no earlier (libsql-js #228): on Windows it can be neither moved nor removed until then.
   */
  close(): Promise<void>;
}

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 5_000;
const WRITES_PER_CHECKPOINT = 250;

/**
 * Opens the database in a file, made with its folder where there is none and brought to today's version; ":memory:" is
 * one that is gone when closed. A file that cannot be opened, is damaged, is not ours or of a newer version is a
 * `UserError` and stays as it is. While another process writes, this one stands still, for five seconds at most.
 */
export async function openDatabase(path: string): Promise<Database> {
  const place = path === IN_MEMORY ? path : resolve(path);
  const file = await openFile(place);
  try {
    explainFaults(place, () => setUp(file, place));
  } catch (error) {
    file.close();
    throw error;
  }
  return databaseIn(file, place);
}

function databaseIn(file: Libsql.Database, place: string): Database {
  const statements = reuseStatements(file, place);
  let writes = 0;
  return {
    place,
    queries: new Kysely<Schema>({
      dialect: new SqliteDialect({ database: statements }),
      plugins: [new CamelCasePlugin()],
    }),
    async write(changes) {
      const compiled = changes.map((change) => change.compile());
      // In one go, without awaiting: a second opening in this process would wait for a lock that cannot come free.
      const runAll = () => {
        for (const { sql, parameters } of compiled) statements.prepare(sql).run(parameters);
      };
      explainFaults(place, () => inTransaction(file, runAll));
      if (writes++ % WRITES_PER_CHECKPOINT === 0) checkpoint(file);
    },
    async close() {
      if (file.open) checkpoint(file);
      statements.close();
    },
  };
}

async function openFile(path: string): Promise<Libsql.Database> {
  try {
    if (path !== IN_MEMORY) await mkdir(dirname(path), { recursive: true });
    return new Libsql(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, sqliteCode] = /^ConnectionFailed.*: (\d+)"\)$/su.exec(message) ?? [];
    throw new UserError(WORDS.cannotOpen(path, sqliteCode ? `SQLite ${sqliteCode}` : (code ?? message)), {
      cause: error,
    });
  }
}

/**
 * WAL: who reads and who writes do not wait for each other. FULL: what an office was told is kept survives a power cut,
 * for less than a millisecond a write, and writes are few. Checkpoints are ours to start (see `checkpoint`).
 */
function setUp(file: Libsql.Database, path: string): void {
  file.exec('pragma foreign_keys = on; pragma recursive_triggers = on; pragma wal_autocheckpoint = 0');
  refuseForeign(file, path);
  file.exec('pragma journal_mode = wal; pragma synchronous = full');
  migrate(file);
}

/**
 * Moves what was written from the log into the file, under the lock for writing. SQLite's own checkpoints run beside
 * writers, and before 3.51.3 (libsql has 3.45.1) a race between the two can lose what was committed
 * (sqlite.org/wal.html#walresetbug). One that fails costs nothing: the log keeps everything for the next.
 */
function checkpoint(file: Libsql.Database): void {
  try {
    file.exec('pragma wal_checkpoint(truncate)');
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError)) throw error;
  }
}
