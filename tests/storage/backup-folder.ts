import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';
import { backUp } from '../../src/storage/back-up.ts';
import { type DatabaseAddress, openDatabase } from '../../src/storage/open-database.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { type RestoreReport, restore } from '../../src/storage/restore.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { dumpOf, fillEveryTable } from './filled.ts';

/** A new folder for each test, for backups and for what is made of them. */
export interface BackupFolder {
  readonly path: string;
  /** Where what was there before is kept. */
  readonly kept: string;
  /** A path in it that was not given before. */
  fresh(): string;
  backedUp(address: DatabaseAddress): Promise<string>;
  restoreTo(address: DatabaseAddress, from: string): Promise<RestoreReport>;
  /** All rows of a database. */
  contentsOf(address: DatabaseAddress): Promise<ReturnType<typeof dumpOf>>;
  /** A backup with rows in every table. */
  makeGood(): Promise<string>;
}

/** To be called once in a file of tests. */
export function useBackupFolder(): BackupFolder {
  let path = '';
  let count = 0;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "sao lưu của ta's "));
  });
  afterEach(() => rm(path, { recursive: true, maxRetries: 3 }));
  const folder: BackupFolder = {
    get path() {
      return path;
    },
    get kept() {
      return join(path, 'giữ');
    },
    fresh: () => join(path, `${count++}.db`),
    async backedUp(address) {
      const file = folder.fresh();
      await backUp(address, file);
      return file;
    },
    async restoreTo(address, from) {
      await collectGarbage();
      return restore(address, { from, keepIn: folder.kept, stamp: `${count++}` });
    },
    contentsOf: async (address) => dumpOf(await folder.backedUp(address)),
    async makeGood() {
      const address = { file: folder.fresh() };
      const database = await openDatabase(address);
      await fillEveryTable(database);
      await database.close();
      return folder.backedUp(address);
    },
  };
  return folder;
}

/** Makes a database, or one more opening of it, that was told these reports. */
export async function makeDatabase(address: DatabaseAddress, notes: readonly string[]): Promise<void> {
  const database = await openDatabase(address);
  const said = { unit: 'so-khcn', status: 'done', reportedBy: 'o', reportedAt: '2026-03-01T00:00:00.000Z' } as const;
  for (const note of notes) await createProgressStore(database).append({ ...said, task: 'cũ', note });
  await database.close();
}

/** Does what another program, or somebody by hand, does to a file. */
export function withSql(path: string, statements: string): void {
  const file = new Libsql(path);
  file.exec(statements);
  file.close();
}

/** What the user is told. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}
