import Libsql from 'libsql';
import { faultsIn } from '../sqlite/check-sqlite.ts';
import { type Origin, originOf } from '../sqlite/migrate.ts';
import { countRows } from './tables.ts';

/** What was found in a file that should be a backup. */
export interface Inspected {
  readonly origin: Origin;
  /** What is wrong with it; undefined where it is sound. */
  readonly fault?: string;
  /** How many rows each table holds; none where it is not sound. */
  readonly rows: Readonly<Record<string, number>>;
}

const CORRUPT = 11;
const NOT_A_DATABASE = 26;
const UNKNOWN: Origin = { kind: 'foreign', version: 0 };

/** Reads a whole file; what is no database counts as foreign. */
export function inspectBackup(path: string): Inspected {
  const file = new Libsql(path);
  try {
    return inspect(file);
  } finally {
    file.close();
  }
}

/** Reads a whole database that is open already. */
export function inspect(file: Libsql.Database): Inspected {
  try {
    const origin = originOf(file);
    if (origin.kind !== 'ours') return { origin, rows: {} };
    const faults = faultsIn(file);
    return faults ? { origin, fault: faults, rows: {} } : { origin, rows: countRows(file) };
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError)) throw error;
    const code = (error.rawCode ?? 0) & 0xff;
    if (code === NOT_A_DATABASE) return { origin: UNKNOWN, rows: {} };
    if (code !== CORRUPT) throw error;
    return { origin: { kind: 'ours', version: 0 }, fault: error.message, rows: {} };
  }
}
