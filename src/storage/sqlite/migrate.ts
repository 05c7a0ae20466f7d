import type Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import { MIGRATIONS } from '../migrations.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { inTransaction } from './transaction.ts';

/** Marks a file as ours in its header: "TrLS". */
const APPLICATION_ID = 0x54724c53;

/** What a file says of itself. */
export interface Origin {
  readonly kind: 'empty' | 'ours' | 'foreign';
  readonly version: number;
}

/** Reads what a file says of itself, and changes nothing. */
export function originOf(file: Libsql.Database): Origin {
  const [{ objects } = { objects: 0 }] = file.prepare('select count(*) as objects from sqlite_master').all([]) as {
    objects: number;
  }[];
  const ours = readHeader(file, 'application_id') === APPLICATION_ID;
  return { kind: objects === 0 ? 'empty' : ours ? 'ours' : 'foreign', version: readHeader(file, 'user_version') };
}

/** Refuses, before anything is written, a database that another program made or a newer version of this one. */
export function refuseForeign(file: Libsql.Database, path: string): void {
  const { kind, version } = originOf(file);
  if (kind === 'foreign') throw new UserError(WORDS.notOurs(path));
  if (version > MIGRATIONS.length) throw new UserError(WORDS.newer(path, version, MIGRATIONS.length));
}

/** Brings a database to today's version, a transaction each step. Of several processes at once one does each step. */
export function migrate(file: Libsql.Database): void {
  for (const [done, migration] of MIGRATIONS.entries()) {
    if (readHeader(file, 'user_version') > done) continue;
    inTransaction(file, () => {
      // Another process may have been first while this one waited for the lock.
      if (readHeader(file, 'user_version') > done) return;
      for (const statement of migration(sqliteDialect)) file.exec(statement);
      file.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${done + 1}`);
    });
  }
}

function readHeader(file: Libsql.Database, field: 'application_id' | 'user_version'): number {
  const [row] = file.prepare(`pragma ${field}`).all([]) as Record<string, number>[];
  return row?.[field] ?? 0;
}
