import { setTimeout as wait } from 'node:timers/promises';
import { type Driver, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';
import Libsql from 'libsql';
import { explainFaults } from './sqlite-faults.ts';

interface ImmediateOptions {
  readonly file: Libsql.Database;
  readonly statements: SqliteDatabase;
  readonly place: string;
  /** How long a transaction waits for others to end theirs. */
  readonly patienceMs: number;
}

const BUSY = 5;
const LONGEST_PAUSE_MS = 50;

/** Kysely's SQLite, but each transaction takes the lock for writing before its first statement. */
export class ImmediateDialect extends SqliteDialect {
  readonly #options: ImmediateOptions;

  constructor(options: ImmediateOptions) {
    super({ database: options.statements });
    this.#options = options;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#options);
  }
}

/**
 * The lock comes first, so that no statement can come too late for it. It is waited for without standing still: this
 * process may hold it itself, through another opening of the file. Begin, commit and rollback go through `exec`, which
 * lets go of its statement at once: a prepared one that failed as busy stays in progress and blocks every later commit
 * of its connection (libsql-js #238).
 */
class ImmediateDriver extends SqliteDriver {
  readonly #options: ImmediateOptions;

  constructor(options: ImmediateOptions) {
    super({ database: options.statements });
    this.#options = options;
  }

  override async beginTransaction(): Promise<void> {
    const { file, place, patienceMs } = this.#options;
    const patienceEnds = performance.now() + patienceMs;
    for (let pauseMs = 1; !tryToBegin(file, patienceMs); pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      if (performance.now() > patienceEnds) return explainFaults(place, () => begin(file, patienceMs));
      await wait(pauseMs);
    }
  }

  override async commitTransaction(): Promise<void> {
    const { file, place } = this.#options;
    explainFaults(place, () => file.exec('commit'));
  }

  /** SQLite has ended the transaction by itself where the disk is full. */
  override async rollbackTransaction(): Promise<void> {
    const { file } = this.#options;
    if (file.open && file.inTransaction) file.exec('rollback');
  }
}

function tryToBegin(file: Libsql.Database, patienceMs: number): boolean {
  try {
    begin(file, patienceMs);
    return true;
  } catch (error) {
    if (error instanceof Libsql.SqliteError && ((error.rawCode ?? 0) & 0xff) === BUSY) return false;
    throw error;
  }
}

function begin(file: Libsql.Database, patienceMs: number): void {
  file.exec('pragma busy_timeout = 0');
  try {
    file.exec('begin immediate');
  } finally {
    file.exec(`pragma busy_timeout = ${patienceMs}`);
  }
}
