import { sql } from 'kysely';
import Libsql from 'libsql';
import { listed, quoted, type Table, tablesOf } from '../backup/tables.ts';
import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import { migrate } from '../sqlite/migrate.ts';
import { numberedColumns, refuseOtherVersion } from './postgres-tables.ts';

/** Copies a schema into an empty file of SQLite, all of it as it is at one moment. */
export async function copyPostgres({ queries, place }: Database, path: string): Promise<void> {
  const reading = queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  await reading.execute((within) => copyWithin(within.withoutPlugins(), place, path));
}

/** The same within a transaction that goes on. */
export async function copyWithin(within: Queries, place: string, path: string): Promise<void> {
  const file = new Libsql(path);
  try {
    // Whoever is killed here leaves nothing behind that has a name.
    file.exec('pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off');
    migrate(file);
    const tables = tablesOf(file);
    // Before the first query, which decides what is seen: no other version changes the tables from here on.
    await sql
      .raw(`lock table ${listed(['schema_version', ...tables.map(({ name }) => name)])} in access share mode`)
      .execute(within);
    await refuseOtherVersion(within, place);
    file.exec('begin');
    for (const table of tables) await copyTable(within, file, table);
    await copyNumbers(within, file);
    file.exec('commit');
  } finally {
    file.close();
  }
}

async function copyTable(within: Queries, file: Libsql.Database, { name, columns, rowsAtOnce }: Table): Promise<void> {
  const places = columns.map(() => '?').join(', ');
  const insert = file.prepare(`insert into ${quoted(name)} (${listed(columns)}) values (${places})`);
  await sql.raw(`declare rows no scroll cursor for select ${listed(columns)} from ${quoted(name)}`).execute(within);
  const fetch = sql.raw<Record<string, unknown>>(`fetch ${rowsAtOnce} from rows`);
  for (let rows = await read(); rows.length > 0; rows = await read())
    for (const row of rows) insert.run(columns.map((column) => row[column]));
  await sql.raw('close rows').execute(within);

  async function read() {
    return (await fetch.execute(within)).rows;
  }
}

/** The highest number that was ever given, which the rows that are left need not have. */
async function copyNumbers(within: Queries, file: Libsql.Database): Promise<void> {
  const forget = file.prepare('delete from sqlite_sequence where name = ?');
  const remember = file.prepare('insert into sqlite_sequence (name, seq) values (?, ?)');
  for (const { table, sequence } of await numberedColumns(within)) {
    const given = sql.raw<{ given: number }>(
      `select case when is_called then last_value else last_value - 1 end as given from ${sequence}`,
    );
    const { rows } = await given.execute(within);
    forget.run([table]);
    if (rows[0]!.given > 0) remember.run([table, rows[0]!.given]);
  }
}
