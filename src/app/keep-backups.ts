import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Clock } from '../shared/clock.ts';
import { stampAt } from '../shared/day.ts';
import { type BackupReport, backUp } from '../storage/back-up.ts';
import { makeBackupFolder } from '../storage/backup/write-aside.ts';
import { type RestoreReport, restore } from '../storage/restore.ts';
import { databaseAddress } from './open-stores.ts';

/** Backs the database up into a file; without one, into one named by the time in Vietnam, in the folder of backups. */
export async function backUpTo(file: string | undefined, config: Config, clock: Clock): Promise<BackupReport> {
  const target = file ? resolve(file) : join(folderIn(config), `tro-ly-so-${stampAt(clock.now())}.db`);
  if (!file) await makeBackupFolder(dirname(target));
  return backUp(databaseAddress(config), target);
}

/** Puts a backup in the place of the database, and keeps what was there in the folder of backups. */
export function restoreFrom(file: string, config: Config, clock: Clock): Promise<RestoreReport> {
  const options = { from: resolve(file), keepIn: folderIn(config), stamp: stampAt(clock.now()) };
  return restore(databaseAddress(config), options);
}

function folderIn({ dataDir }: Config): string {
  return join(dataDir, 'sao-luu');
}
