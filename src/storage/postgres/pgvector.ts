import { sql } from 'kysely';
import type { Queries } from '../schema.ts';

/** The extension as a server has it; its names must be said with the schema it was made in. */
export interface Pgvector {
  /** Quoted where it must be. */
  readonly schema: string;
  readonly version: string;
}

/** The extension, made where the server offers it and lets us; undefined where it does not, which is no fault. */
export async function findPgvector(queries: Queries): Promise<Pgvector | undefined> {
  const made = await readExtension(queries);
  if (made) return made;
  const offered = await sql`select 1 from pg_available_extensions where name = 'vector'`.execute(queries);
  if (offered.rows.length === 0) return undefined;
  // Refused where we may not, and where another process makes it at this very moment.
  await sql`create extension if not exists vector`.execute(queries).catch(() => undefined);
  return readExtension(queries);
}

async function readExtension(queries: Queries): Promise<Pgvector | undefined> {
  const { rows } = await sql<Pgvector>`
    select extversion as version, quote_ident(nspname) as schema
    from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'vector'`.execute(queries);
  return rows[0];
}
