import { sql } from 'kysely';
import Libsql from 'libsql';
import { listed, quoted, type Table, tablesOf } from '../backup/tables.ts';
import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import { numberedColumns, references, refuseOtherVersion } from './postgres-tables.ts';

/**
 * Puts the rows of a file of today's version in the place of all that a schema holds, in one transaction. `keep` is
 * called within it, alone with what was there.
 */
export async function replacePostgres(
  { place, transaction }: Database,
  path: string,
  keep: (within: Queries, empty: boolean) => Promise<void>,
): Promise<void> {
  const file = new Libsql(path);
  try {
    const tables = tablesOf(file);
    await transaction(async (withPlugins) => {
      const within = withPlugins.withoutPlugins();
      await takeAlone(within, tables);
      await refuseOtherVersion(within, place);
      await keep(within, await isEmpty(within, tables));
      await replaceRows(within, file, tables);
    });
  } finally {
    file.close();
  }
}

/** Those who write meanwhile wait, and find the new rows. */
async function takeAlone(within: Queries, tables: readonly Table[]): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(within);
  const names = listed(['schema_version', ...tables.map(({ name }) => name)]);
  await sql.raw(`lock table ${names} in access exclusive mode`).execute(within);
}

async function isEmpty(within: Queries, tables: readonly Table[]): Promise<boolean> {
  const there = tables.map(({ name }) => `exists (select from ${quoted(name)})`).join(' or ');
  const { rows } = await sql.raw<{ there: boolean }>(`select ${there} as there`).execute(within);
  return !rows[0]!.there;
}

/**
 * Tables are filled in any order, because what binds them is asked at the end; rows that cannot be removed otherwise are
 * removed while that rule is off. Rows are deleted and not truncated: a backup that is being read still sees them.
 */
async function replaceRows(within: Queries, file: Libsql.Database, tables: readonly Table[]): Promise<void> {
  const bound = await references(within);
  const alter = async (statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(`alter table ${statement}`).execute(within);
  };
  await alter(tables.map(({ name }) => `${quoted(name)} disable trigger user`));
  await alter(bound.map(({ table, name }) => `${table} alter constraint ${name} deferrable initially deferred`));
  await restartNumbers(within, file);
  for (const { name } of tables) await sql.raw(`delete from ${quoted(name)}`).execute(within);
  for (const table of tables) await fillTable(within, file, table);
  await sql`set constraints all immediate`.execute(within);
  await alter(bound.map(({ table, name }) => `${table} alter constraint ${name} not deferrable`));
  await alter(tables.map(({ name }) => `${quoted(name)} enable trigger user`));
}

/** Not `setval`, which stays where the transaction does not. */
async function restartNumbers(within: Queries, file: Libsql.Database): Promise<void> {
  const given = new Map(
    (file.prepare('select name, seq from sqlite_sequence').all([]) as { name: string; seq: number }[]).map(
      ({ name, seq }) => [name, seq],
    ),
  );
  for (const { table, column } of await numberedColumns(within)) {
    const next = (given.get(table) ?? 0) + 1;
    await sql.raw(`alter table ${quoted(table)} alter column ${quoted(column)} restart with ${next}`).execute(within);
  }
}

async function fillTable(within: Queries, file: Libsql.Database, { name, columns, rowsAtOnce }: Table): Promise<void> {
  let waiting: unknown[][] = [];
  const insert = async () => {
    if (waiting.length === 0) return;
    const rows = sql.join(waiting.map((row) => sql`(${sql.join(row)})`));
    const into = sql.raw(`insert into ${quoted(name)} (${listed(columns)}) overriding system value values`);
    await sql`${into} ${rows}`.execute(within);
    waiting = [];
  };
  const all = file.prepare(`select ${listed(columns)} from ${quoted(name)}`).iterate([]) as Iterable<
    Record<string, unknown>
  >;
  for (const row of all) {
    waiting.push(columns.map((column) => row[column]));
    if (waiting.length === rowsAtOnce) await insert();
  }
  await insert();
}
