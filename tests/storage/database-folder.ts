import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';

/** A new folder for each test, removed after it; what the test opened is closed before. */
export interface DatabaseFolder {
  readonly path: string;
  /** Where the database of the test is: in a folder that is not there yet. */
  readonly file: string;
  open(file?: string): Promise<Database>;
}

/** To be called once in a file of tests. */
export function useDatabaseFolder(): DatabaseFolder {
  let path = '';
  let opened: Database[] = [];
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'database-'));
    opened = [];
  });
  afterEach(async () => {
    for (const database of opened) await database.close();
    // On Windows libsql lets go of a closed file only when garbage is collected.
    await rm(path, { recursive: true, maxRetries: 3 });
  });
  const folder: DatabaseFolder = {
    get path() {
      return path;
    },
    get file() {
      return join(path, 'dữ liệu', 'tro-ly-so.db');
    },
    async open(file = folder.file) {
      const database = await openDatabase({ file });
      opened.push(database);
      return database;
    },
  };
  return folder;
}
