import type { SqlDialect } from '../sql-dialect.ts';

/**
 * How SQLite says it. `insert or replace` counts as removing only where the connection has `recursive_triggers` on. A
 * transaction is alone from its beginning, so there is nothing to ask for and nothing to pass over.
 */
export const sqliteDialect: SqlDialect = {
  rowNumber: 'integer primary key autoincrement',
  number: 'real',
  instant: 'text',
  bytes: 'blob',
  tableEnd: 'strict',
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (action) =>
        `create trigger ${table}_refuses_${action} before ${action} on ${table}
           begin select raise(abort, '${table} is append-only'); end`,
    ),
  alone: () => Promise.resolve(),
  unclaimed: (query) => query,
};
