import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SegmentStore } from '../retrieval/saved-parts.ts';

const SEGMENT = /^[0-9a-f]{64}\.segment$/u;
const UNFINISHED = /^\.[0-9a-f]{64}\.[0-9a-f-]{36}\.tmp$/u;

/**
 * Keeps the parts of an index as files of one folder, and touches no other file in it. A file appears under its name only
 * once it is whole on the disk. A folder that cannot be written is told to `warn` once, in Vietnamese, and does no harm.
 */
export async function openIndexFiles(folder: string, warn: (message: string) => void): Promise<SegmentStore> {
  const attempt = warnOnce(folder, warn);
  await attempt(() => mkdir(folder, { recursive: true }));
  await attempt(() => removeUnfinished(folder));
  return {
    read: (name) => readIfThere(fileOf(folder, name)),
    write: (name, bytes) => attempt(() => writeWhole(folder, name, bytes)),
    list: async () =>
      (await readNames(folder)).filter((file) => SEGMENT.test(file)).map((file) => file.replace('.segment', '')),
    remove: (name) => attempt(() => rm(fileOf(folder, name), { force: true })),
  };
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.segment`);
}

function warnOnce(folder: string, warn: (message: string) => void): (action: () => Promise<unknown>) => Promise<void> {
  let warned = false;
  return async (action) => {
    try {
      await action();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (!warned) {
        warn(
          `Không ghi được chỉ mục vào thư mục ${folder} (${code ?? message}). Trợ lý vẫn hoạt động, nhưng lần khởi động sau ` +
            'sẽ phải phân tích lại văn bản. Xin kiểm tra quyền ghi và dung lượng đĩa, hoặc đặt DATA_DIR sang thư mục khác.',
        );
      }
      warned = true;
    }
  };
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return unlessMissing(readFile(path), undefined);
}

async function readNames(folder: string): Promise<string[]> {
  return unlessMissing(readdir(folder), []);
}

/** ENOTDIR: the folder's own path is a file, which `warn` was told when the store was opened. */
async function unlessMissing<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return otherwise;
    throw error;
  });
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const file of await readNames(folder)) if (UNFINISHED.test(file)) await rm(join(folder, file), { force: true });
}

/** A second process that opens the folder now takes the unfinished file for a leftover: so a lost one is written again. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array, again = true): Promise<void> {
  const unfinished = join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    await writeToDisk(unfinished, bytes);
    await rename(unfinished, fileOf(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!again || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await writeWhole(folder, name, bytes, false);
  }
}

/** Synced before it gets its name: else a power cut could leave the name with nothing behind it. */
async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
