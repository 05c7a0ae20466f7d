import type { SqlDialect } from '../sql-dialect.ts';

/** How SQLite says it. `insert or replace` counts as removing only where the connection has `recursive_triggers` on. */
export const sqliteDialect: SqlDialect = {
  rowNumber: 'integer primary key autoincrement',
  number: 'real',
  tableEnd: 'strict',
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (action) =>
        `create trigger ${table}_refuses_${action} before ${action} on ${table}
           begin select raise(abort, '${table} is append-only'); end`,
    ),
};
