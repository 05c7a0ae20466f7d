import { copyFile, stat } from 'node:fs/promises';
import Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import { MIGRATIONS } from '../migrations.ts';
import { migrate } from '../sqlite/migrate.ts';
import { inspectBackup } from './inspect-backup.ts';
import { withAside } from './write-aside.ts';

/** A backup made ready. */
export interface ReadyBackup {
  /** A copy of it, sound and of today's version. */
  readonly path: string;
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Gives `use` a copy of a backup beside `near`, checked and brought to today's version; the backup itself is not touched.
 * One that is missing, damaged, not ours or of a newer version is a `UserError`.
 */
export async function withBackup<T>(from: string, near: string, use: (backup: ReadyBackup) => Promise<T>): Promise<T> {
  await refuseUnreadable(from);
  return withAside(near, async (path) => {
    await copyFile(from, path).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(WORDS.cannotReadBackup(from, error.code ?? error.message), { cause: error });
    });
    return use({ path, rows: makeReady(path, from) });
  });
}

async function refuseUnreadable(from: string): Promise<void> {
  const found = await stat(from).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(WORDS.cannotReadBackup(from, error.code ?? error.message), { cause: error });
  });
  if (!found.isFile()) throw new UserError(WORDS.backupNotOurs(from));
  for (const end of ['-wal', '-journal']) {
    // What stands beside the file is a part of the database that a copy of the file alone would lack.
    const beside = await stat(from + end).catch(() => undefined);
    if (beside && beside.size > 0) throw new UserError(WORDS.backupInUse(from));
  }
}

function makeReady(path: string, from: string): Readonly<Record<string, number>> {
  const { origin, fault, rows } = inspectBackup(path);
  if (origin.kind !== 'ours') throw new UserError(WORDS.backupNotOurs(from));
  if (origin.version > MIGRATIONS.length)
    throw new UserError(WORDS.backupNewer(from, origin.version, MIGRATIONS.length));
  if (fault) throw new UserError(WORDS.backupDamaged(from, fault));
  const file = new Libsql(path);
  try {
    file.exec('pragma journal_mode = delete');
    migrate(file);
  } finally {
    file.close();
  }
  return origin.version === MIGRATIONS.length ? rows : inspectBackup(path).rows;
}
