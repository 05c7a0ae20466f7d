import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../database.ts';
import type { Schema } from '../schema.ts';
import { checkPostgres } from './check-postgres.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { explainingPool, explainPostgresFaults } from './postgres-faults.ts';
import { retryTransaction } from './retry-transaction.ts';

const OWN_SCHEMA = 'tro_ly_so';
const MOST_CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 60_000;
const INT8 = 20;

/**
 * Opens a schema of a PostgreSQL server (15 or newer), made where there is none. Several processes may share it. A server
 * that does not answer or refuses, and a database of a newer version, are a `UserError`, which never holds the password.
 */
export async function openPostgres(url: string, schema: string = OWN_SCHEMA): Promise<Database> {
  const place = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: `-c search_path=${schema} -c synchronous_commit=on`,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while nobody uses it is taken out of the pool; the next query opens another. One that breaks
  // within a transaction, but between two queries, says so by itself, which would end the process; the next query fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const queries = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: explainingPool(pool, place) }),
    plugins: [new CamelCasePlugin()],
  });
  try {
    await migrate(queries, { schema, place });
  } catch (error) {
    await pool.end();
    throw explainPostgresFaults(place, error);
  }
  let closed: Promise<void> | undefined;
  return {
    place,
    dialect: postgresDialect,
    queries,
    transaction: (work) => retryTransaction((within) => queries.transaction().execute(within), work),
    async engine() {
      const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
        queries,
      );
      return `PostgreSQL ${rows[0]!.version.split(' ')[0]}`;
    },
    check: () => checkPostgres(queries, place),
    close() {
      closed ??= queries.destroy();
      return closed;
    },
  };
}

/** Counts and row numbers come as text from `pg`; ours stay far below 2^53. */
function parserOf(type: number, format?: 'text' | 'binary') {
  return type === INT8 ? Number : pg.types.getTypeParser(type, format as 'text');
}

function withoutPassword(url: string): string {
  const { protocol, host, pathname, username } = new URL(url);
  return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
}
