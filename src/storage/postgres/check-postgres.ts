import { sql } from 'kysely';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import type { Queries } from '../schema.ts';

/** Whether the server answers and all constraints are checked ones; what is wrong in Vietnamese. Changes nothing. */
export async function checkPostgres(queries: Queries, place: string): Promise<string | undefined> {
  try {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint
      where connamespace = current_schema()::regnamespace and not convalidated`.execute(queries);
    return rows.length > 0 ? WORDS.damagedServer(place, rows.map(({ name }) => name).join('; ')) : undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
