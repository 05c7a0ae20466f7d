import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { postgresDialect } from '../../src/storage/postgres/postgres-dialect.ts';
import type { Schema } from '../../src/storage/schema.ts';

/** PostgreSQL with pgvector within this process, empty and once for a file of tests: it takes seconds to start. */
export function usePglite() {
  let queries: Kysely<Schema>;
  beforeAll(async () => {
    const database = await PGlite.create({ extensions: { vector } });
    queries = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: poolOf(database) }),
      plugins: [new CamelCasePlugin()],
    });
  });
  afterAll(() => queries.destroy());
  return () => ({
    queries,
    dialect: postgresDialect,
    transaction: <T>(work: (within: Kysely<Schema>) => Promise<T>) => queries.transaction().execute(work),
  });
}

/** One connection, which one has at a time. */
function poolOf(database: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = free;
      let release = () => {};
      free = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return { query: (text: string, values: unknown[]) => database.query(text, values), release } as never;
    },
    end: () => database.close(),
  };
}
