import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { type DatabaseAddress, openDatabase } from '../../src/storage/open-database.ts';

/** A place for a database, empty at the start of each test and removed after it. */
export interface DatabasePlace {
  /** Where it is in this test. */
  readonly address: DatabaseAddress;
  /** One more opening of it; closed after the test. */
  open(): Promise<Database>;
}

const SERVER = process.env.TEST_DATABASE_URL;

/**
 * Describes the same on every kind of database: SQLite always, PostgreSQL where `TEST_DATABASE_URL` names a server
 * (scripts/with-postgres.sh starts one), else that half is shown as skipped.
 */
export function describeOnEveryDatabase(what: string, body: (place: DatabasePlace) => void): void {
  describe(`${what}, in a file of SQLite`, () => body(usePlace(makeFile)));
  const name = `${what}, on a server of PostgreSQL`;
  if (SERVER) describe(name, () => body(usePlace(() => makeSchema(SERVER))));
  else describe.skip(`${name} (no TEST_DATABASE_URL)`, () => body(usePlace(makeFile)));
}

interface MadePlace {
  readonly address: DatabaseAddress;
  remove(): Promise<void>;
}

function usePlace(make: () => Promise<MadePlace>): DatabasePlace {
  let made: MadePlace;
  let opened: Database[] = [];
  beforeEach(async () => {
    made = await make();
    opened = [];
  });
  afterEach(async () => {
    for (const database of opened) await database.close();
    await made.remove();
  });
  return {
    get address() {
      return made.address;
    },
    async open() {
      const database = await openDatabase(made.address);
      opened.push(database);
      return database;
    },
  };
}

async function makeFile(): Promise<MadePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'database-'));
  // On Windows libsql lets go of a closed file only when garbage is collected.
  return {
    address: { file: join(folder, 'tro-ly-so.db') },
    remove: () => rm(folder, { recursive: true, maxRetries: 3 }),
  };
}

async function makeSchema(url: string): Promise<MadePlace> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    address: { url, schema },
    async remove() {
      const database = await openDatabase({ url, schema });
      await sql`drop schema ${sql.id(schema)} cascade`.execute(database.queries);
      await database.close();
    },
  };
}
