import { sql } from 'kysely';
import type { SqlDialect } from '../sql-dialect.ts';

/** How PostgreSQL says it. Text that is compared is "C": the order of a language passes over signs. */
export const postgresDialect: SqlDialect = {
  rowNumber: 'bigint generated always as identity primary key',
  number: 'double precision',
  instant: 'text collate "C"',
  bytes: 'bytea',
  tableEnd: '',
  appendOnly: (table) => [
    `create function ${table}_refuses() returns trigger language plpgsql as
       $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_refuses before update or delete on ${table}
       for each row execute function ${table}_refuses()`,
    `create trigger ${table}_refuses_truncate before truncate on ${table} execute function ${table}_refuses()`,
  ],
  async alone(queries, name) {
    await sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ${name}, 0))`.execute(queries);
  },
  unclaimed: (query) => query.forUpdate().skipLocked(),
};
