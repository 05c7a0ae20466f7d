import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import type { Database } from '../database.ts';
import { WORDS } from '../messages.ts';
import type { Schema } from '../schema.ts';
import { checkSqlite } from './check-sqlite.ts';
import { ImmediateDialect } from './immediate-dialect.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { reuseStatements } from './reused-statements.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { explainFaults } from './sqlite-faults.ts';

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 5_000;
const WRITES_PER_CHECKPOINT = 250;

/**
 * Opens the database in a file, made with its folder where there is none; ":memory:" is one that is gone when closed. A
 * file that cannot be opened, is damaged, is not ours or of a newer version is a `UserError` and stays as it is. Closed,
 * everything written is in the one file, unless another process is reading it; libsql lets go of the file itself when
 * garbage is collected, no earlier (libsql-js #228): on Windows it can be neither moved nor removed until then.
 */
export async function openSqlite(path: string): Promise<Database> {
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
  const dialect = new ImmediateDialect({ file, statements, place, patienceMs: BUSY_TIMEOUT_MS });
  const queries = new Kysely<Schema>({ dialect, plugins: [new CamelCasePlugin()] });
  let writes = 0;
  return {
    place,
    dialect: sqliteDialect,
    queries,
    async transaction(work) {
      const result = await queries.transaction().execute(work);
      if (writes++ % WRITES_PER_CHECKPOINT === 0) checkpoint(file);
      return result;
    },
    async engine() {
      const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(queries);
      return `SQLite ${rows[0]!.version}`;
    },
    check: () => checkSqlite(queries, place),
    async close() {
      if (file.open) checkpoint(file);
      statements.close();
    },
  };
}

async function openFile(path: string): Promise<Libsql.Database> {
  try {
    if (path !== IN_MEMORY) await makeForOwner(path);
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
 * Moves what was written from the log into the file, under the lock for writing and without waiting for it. SQLite's own
 * checkpoints run beside writers, and before 3.51.3 (libsql has 3.45.1) a race between the two can lose what was
 * committed (sqlite.org/wal.html#walresetbug). One that fails costs nothing: the log keeps everything for the next.
 */
function checkpoint(file: Libsql.Database): void {
  try {
    file.exec('pragma busy_timeout = 0; pragma wal_checkpoint(truncate)');
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError)) throw error;
  } finally {
    file.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/** An empty file that its owner alone may read, for it will hold what people say; one that is there stays as it is. */
async function makeForOwner(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await (await open(path, 'a', 0o600)).close();
}
