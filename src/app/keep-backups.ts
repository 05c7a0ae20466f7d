import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { OWNER } from '../people/people-store.ts';
import type { Clock } from '../shared/clock.ts';
import { stampAt } from '../shared/day.ts';
import { createAuditTrail } from '../storage/audit-trail.ts';
import { type BackupReport, backUp } from '../storage/back-up.ts';
import { makeBackupFolder } from '../storage/backup/write-aside.ts';
import { openDatabase } from '../storage/open-database.ts';
import { type RestoreReport, restore } from '../storage/restore.ts';
import { databaseAddress } from './open-stores.ts';

/** Backs the database up into a file; without one, into one named by the time in Vietnam, in the folder of backups. */
export async function backUpTo(file: string | undefined, config: Config, clock: Clock): Promise<BackupReport> {
  const folder = folderIn(config);
  const target = file ? resolve(file) : join(folder, `tro-ly-so-${unusedStamp(folder, clock)}.db`);
  if (!file) await makeBackupFolder(dirname(target));
  return backUp(databaseAddress(config), target);
}

/** Puts a backup in the place of the database, and keeps what was there in the folder of backups. */
export async function restoreFrom(file: string, config: Config, clock: Clock): Promise<RestoreReport> {
  const keepIn = folderIn(config);
  const options = { from: resolve(file), keepIn, stamp: unusedStamp(keepIn, clock) };
  const report = await restore(databaseAddress(config), options);
  await noteInTrail(file, config, clock);
  return report;
}

/** What was deleted since may be back, and what was changed may not be: whoever reads the trail must see why. */
async function noteInTrail(file: string, config: Config, clock: Clock): Promise<void> {
  const database = await openDatabase(databaseAddress(config));
  try {
    const change = { actor: OWNER, action: 'data.restored', subject: basename(file), detail: {} } as const;
    await createAuditTrail(database).append(change, clock.now());
  } finally {
    await database.close();
  }
}

/** The time in Vietnam, told apart from that of a file made in the same second. */
function unusedStamp(folder: string, clock: Clock): string {
  const stamp = stampAt(clock.now());
  const names = existsSync(folder) ? readdirSync(folder) : [];
  let unused = stamp;
  for (let i = 2; names.some((name) => name.endsWith(`-${unused}.db`)); i++) unused = `${stamp}-${i}`;
  return unused;
}

function folderIn({ dataDir }: Config): string {
  return join(dataDir, 'sao-luu');
}
