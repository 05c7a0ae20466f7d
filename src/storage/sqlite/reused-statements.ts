import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';
import { explainFaults } from './sqlite-faults.ts';

/** Kept at most, lest queries of varying text fill the memory. */
const KEPT = 200;

/**
 * The statements of a database file, each prepared once: libsql frees them only when garbage is collected, and the
 * collector sees a few bytes of the several thousand that each one holds. Their errors are explained with the path.
 */
export function reuseStatements(file: Libsql.Database, path: string): SqliteDatabase {
  const known = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const kept = known.get(sql);
      if (kept) return kept;
      const statement = explainFaults(path, () => file.prepare(sql));
      if (known.size >= KEPT) known.clear();
      const checked: SqliteStatement = {
        reader: statement.reader,
        all: (values) => explainFaults(path, () => statement.all(values.map(storable))),
        run: (values) => explainFaults(path, () => statement.run(values.map(storable))),
        iterate: (values) => statement.iterate(values.map(storable)),
      };
      known.set(sql, checked);
      return checked;
    },
    close() {
      known.clear();
      file.close();
    },
  };
}

/** libsql ends the process over a boolean, and reads text back only as far as its first NUL. */
function storable(value: unknown): unknown {
  if (value === null || value instanceof Uint8Array || typeof value === 'number') return value;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw new TypeError(`The database takes texts without NUL, numbers, bytes and null, not ${String(value)}`);
}
