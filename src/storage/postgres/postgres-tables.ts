import { sql } from 'kysely';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import { MIGRATIONS } from '../migrations.ts';
import type { Queries } from '../schema.ts';

/** A column that numbers the rows of its table by itself. Names are quoted where they must be. */
export interface NumberedColumn {
  readonly table: string;
  readonly column: string;
  readonly sequence: string;
}

/** All columns of the schema that number rows. */
export async function numberedColumns(queries: Queries): Promise<NumberedColumn[]> {
  const { rows } = await sql<NumberedColumn>`
    select table_name as "table", column_name as "column",
      pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) as sequence
    from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(queries);
  return rows;
}

/** All constraints of the schema that bind a row to a row of another table. */
export async function references(queries: Queries): Promise<{ readonly table: string; readonly name: string }[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
    where connamespace = current_schema()::regnamespace and contype = 'f' and not condeferrable`.execute(queries);
  return rows;
}

/** Within a transaction that holds `schema_version`: a program of another version may have been there since it was opened. */
export async function refuseOtherVersion(within: Queries, place: string): Promise<void> {
  const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(within);
  const version = rows[0]?.version ?? 0;
  if (version !== MIGRATIONS.length) throw new UserError(WORDS.newer(place, version, MIGRATIONS.length));
}
