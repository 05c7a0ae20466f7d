import { sql } from 'kysely';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import { MIGRATIONS } from '../migrations.ts';
import type { Queries } from '../schema.ts';
import { postgresDialect } from './postgres-dialect.ts';

interface MigrateOptions {
  readonly schema: string;
  readonly place: string;
}

/**
 * Brings a schema to today's version in one transaction, made where there is none. Of several processes that start at
 * once one does it and the others wait. One of a newer version is refused and stays as it is.
 */
export async function migrate(queries: Queries, { schema, place }: MigrateOptions): Promise<void> {
  await queries.transaction().execute(async (within) => {
    // A step over a large table, and the wait for the process that takes it, may be long.
    await sql`set local statement_timeout = 0`.execute(within);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`migrate ${schema}`}, 0))`.execute(within);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(within);
    await sql`create table if not exists schema_version (version integer not null)`.execute(within);
    const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(within);
    const version = rows[0]?.version ?? 0;
    if (version > MIGRATIONS.length) throw new UserError(WORDS.newer(place, version, MIGRATIONS.length));
    if (version === MIGRATIONS.length) return;
    for (const migration of MIGRATIONS.slice(version))
      for (const statement of migration(postgresDialect)) await sql.raw(statement).execute(within);
    await sql`delete from schema_version`.execute(within);
    await sql`insert into schema_version values (${MIGRATIONS.length})`.execute(within);
  });
}
