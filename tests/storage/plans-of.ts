import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import type { Database } from '../../src/storage/database.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { reuseStatements } from '../../src/storage/sqlite/reused-statements.ts';
import type { useDatabaseFolder } from './database-folder.ts';

/** How SQLite goes about every statement that `use` leads to, as far as it looks for rows of a table. */
export async function plansOf(
  folder: ReturnType<typeof useDatabaseFolder>,
  table: string,
  use: (database: Database) => Promise<void>,
): Promise<string[]> {
  const database = await folder.open();
  const file = new Libsql(folder.file);
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const queries = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: reuseStatements(file, folder.file) }),
    plugins: [new CamelCasePlugin()],
    log: ({ query: { sql, parameters } }) => void asked.push({ sql, parameters }),
  });
  const logged = {
    ...database,
    queries,
    transaction: <T>(work: (within: typeof queries) => Promise<T>) => queries.transaction().execute(work),
  };
  await use(logged);
  const plans = asked
    .filter(({ sql }) => /^(?:select|update|delete)/u.test(sql))
    .flatMap(({ sql, parameters }) =>
      file
        .prepare(`explain query plan ${sql}`)
        .all([...parameters])
        .map((row) => `${(row as { detail: string }).detail} ⟵ ${sql}`),
    );
  await queries.destroy();
  return plans.filter((plan) => new RegExp(String.raw`^(?:SCAN|SEARCH) "?${table}\b`, 'u').test(plan));
}
