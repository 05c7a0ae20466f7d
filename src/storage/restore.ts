import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type Libsql from 'libsql';
import { UserError } from '../shared/errors.ts';
import { writeBackup } from './back-up.ts';
import { type ReadyBackup, withBackup } from './backup/open-backup.ts';
import { countRows } from './backup/tables.ts';
import { makeBackupFolder } from './backup/write-aside.ts';
import { WORDS } from './messages.ts';
import { type DatabaseAddress, openDatabase } from './open-database.ts';
import { copyWithin } from './postgres/copy-postgres.ts';
import { replacePostgres } from './postgres/replace-postgres.ts';
import { inQuotes, openAlone, release, replaceSqlite } from './sqlite/replace-sqlite.ts';

/** What was restored. */
export interface RestoreReport {
  /** The database, as people are told. */
  readonly place: string;
  /** Where what was there before is kept; absent where there was nothing. */
  readonly kept?: string;
  /** How many rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

interface RestoreOptions {
  readonly from: string;
  /** Folder where what was there before is kept, as a backup. */
  readonly keepIn: string;
  /** Part of its name. */
  readonly stamp: string;
}

/**
 * Puts a backup in the place of all that a database holds, at once or not at all; what was there is kept. The backup
 * itself is not touched. One that cannot be used, and a file of SQLite that somebody has open, are a `UserError`.
 */
export async function restore(address: DatabaseAddress, options: RestoreOptions): Promise<RestoreReport> {
  await makeBackupFolder(options.keepIn);
  const keepAt = join(options.keepIn, `truoc-khi-khoi-phuc-${options.stamp}.db`);
  return withBackup(options.from, keepAt, (backup) =>
    'url' in address
      ? restorePostgres(address, backup, keepAt)
      : restoreSqlite(resolve(address.file), backup, { keepAt, stamp: options.stamp }),
  );
}

async function restorePostgres(
  address: DatabaseAddress,
  { path, rows }: ReadyBackup,
  keepAt: string,
): Promise<RestoreReport> {
  const database = await openDatabase(address);
  const { place } = database;
  let kept: string | undefined;
  try {
    await replacePostgres(database, path, async (within, empty) => {
      if (empty) return;
      await writeBackup(place, keepAt, (aside) => copyWithin(within, place, aside));
      kept = keepAt;
    });
  } finally {
    await database.close();
  }
  return { place, rows, ...(kept ? { kept } : {}) };
}

async function restoreSqlite(
  place: string,
  { path, rows }: ReadyBackup,
  { keepAt, stamp }: { readonly keepAt: string; readonly stamp: string },
): Promise<RestoreReport> {
  await mkdir(dirname(place), { recursive: true });
  const sound = openAlone(place);
  const damagedTo = `${place}.hong-${stamp}`;
  if (!sound) await moveAway(place, damagedTo);
  const file = sound ?? openAlone(place);
  if (!file) throw new Error(`${place} was made anew, and is damaged`);
  try {
    const kept = sound ? await keep(sound, place, keepAt) : damagedTo;
    replaceSqlite(file, place, path);
    return { place, rows, ...(kept ? { kept } : {}) };
  } finally {
    release(file);
  }
}

async function keep(file: Libsql.Database, place: string, keepAt: string): Promise<string | undefined> {
  if (Object.values(countRows(file)).every((count) => count === 0)) return undefined;
  await writeBackup(place, keepAt, async (aside) => void file.exec(`vacuum into ${inQuotes(aside)}`));
  return keepAt;
}

/** A damaged database with what stands beside it; the log first, which must not be taken for one of the next database. */
async function moveAway(place: string, to: string): Promise<void> {
  for (const end of ['-wal', '-journal', ''])
    if (existsSync(place + end)) {
      await rename(place + end, to + end).catch((error: NodeJS.ErrnoException) => {
        throw new UserError(WORDS.cannotOpen(place, error.code ?? error.message), { cause: error });
      });
    }
  await rm(`${place}-shm`, { force: true });
}
