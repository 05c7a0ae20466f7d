import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';

const UNFINISHED = /^\..+\.[0-9a-f-]{36}\.dang-ghi(-wal|-shm|-journal)?$/u;
const BESIDE = ['', '-wal', '-shm', '-journal'] as const;
const ABANDONED_AFTER_MS = 3_600_000;
/** File systems without hard links say one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Makes a file of personal data: `fill` writes it under another name, it is synced, and only then appears under its own.
 * A file that is there already is never written over. A place that cannot be written is a `UserError`.
 */
export async function writeAside(target: string, fill: (aside: string) => Promise<void>): Promise<void> {
  if (await isThere(target)) throw new UserError(WORDS.backupExists(target));
  await withAside(target, async (aside) => {
    await fill(aside);
    await explain(target, async () => {
      await sync(aside);
      await place(aside, target);
      await syncFolder(dirname(target));
    });
  });
}

/** Gives `use` an empty file beside `target` that its owner alone may read, and removes it afterwards. */
export async function withAside<T>(target: string, use: (aside: string) => Promise<T>): Promise<T> {
  const aside = join(dirname(target), `.${basename(target)}.${randomUUID()}.dang-ghi`);
  try {
    await explain(target, async () => {
      await (await open(aside, 'wx', 0o600)).close();
      await removeAbandoned(aside);
    });
    return await use(aside);
  } finally {
    for (const end of BESIDE) await rm(aside + end, { force: true }).catch(() => {});
  }
}

/** Makes the folder of backups, for its owner alone. */
export async function makeBackupFolder(folder: string): Promise<void> {
  await explain(folder, () => mkdir(folder, { recursive: true, mode: 0o700 }));
}

async function explain(target: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(code === 'EEXIST' ? WORDS.backupExists(target) : WORDS.cannotWriteBackup(target, code), {
      cause: error,
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself survives a power cut; where folders cannot be synced (Windows) there is nothing to do. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}

/** A hard link fails where the name is taken, which a rename does not. */
async function place(aside: string, target: string): Promise<void> {
  try {
    await link(aside, target);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (await isThere(target)) throw new UserError(WORDS.backupExists(target));
    await rename(aside, target);
  }
}

/** What a killed process left behind, by the clock of the file system; what is still being written is younger. */
async function removeAbandoned(aside: string): Promise<void> {
  const folder = dirname(aside);
  const now = (await stat(aside)).mtimeMs;
  for (const name of await readdir(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const old = await stat(join(folder, name)).catch(() => undefined);
    if (old && now - old.mtimeMs > ABANDONED_AFTER_MS) await rm(join(folder, name), { force: true });
  }
}
