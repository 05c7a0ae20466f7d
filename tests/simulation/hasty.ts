import { sql } from 'kysely';
import type { Database } from '../../src/storage/database.ts';

/** The same database in a hurry: it does not wait for the disk. What a power cut does is not simulated. */
export async function hasty(database: Database): Promise<Database> {
  const isFile = (await database.engine()).startsWith('SQLite');
  if (isFile) await sql`pragma synchronous = off`.execute(database.queries);
  return database;
}
