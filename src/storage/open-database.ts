import type { Database } from './database.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';

/** Where a database is: a file (":memory:" is gone when closed), or a server that several processes share. */
export type DatabaseAddress = { readonly file: string } | { readonly url: string; readonly schema?: string };

/** Opens a database, made where there is none and brought to today's version. Throws UserError where that cannot be done. */
export function openDatabase(address: DatabaseAddress): Promise<Database> {
  return 'url' in address ? openPostgres(address.url, address.schema) : openSqlite(address.file);
}
