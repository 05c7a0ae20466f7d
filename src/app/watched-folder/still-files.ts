import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file in the folder, and what tells it from another of its name. */
export interface DroppedFile {
  readonly name: string;
  readonly path: string;
  readonly state: string;
  readonly changedAt: Date;
}

/** What office programs, browsers and copying programs put beside a file while they write it. */
const UNFINISHED = /^(?:\.|~\$)|\.(?:part|partial|tmp|crdownload|filepart)$/iu;

/**
 * Finds the files of a folder, subfolders and links left out, that have not changed for `stillMs`: one that is still being
 * copied is not to be read. What changes between two looks begins anew.
 */
export function createStillFiles(folder: string, stillMs: number): (at: Date) => Promise<DroppedFile[]> {
  let seen = new Map<string, { readonly state: string; readonly since: number }>();
  return async (at) => {
    const now = at.getTime();
    const found = new Map<string, { readonly state: string; readonly since: number }>();
    const still: DroppedFile[] = [];
    const entries = await readdir(folder, { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name))) {
      const path = join(folder, name);
      const seenNow = await lookAt(path);
      if (!seenNow) continue;
      const { state } = seenNow;
      const before = seen.get(name);
      const since = before?.state === state ? before.since : now;
      found.set(name, { state, since });
      if (before?.state === state && now - since >= stillMs) still.push({ name, path, ...seenNow });
    }
    seen = found;
    return still;
  };
}

/** Undefined where it is gone meanwhile. */
async function lookAt(path: string): Promise<Pick<DroppedFile, 'state' | 'changedAt'> | undefined> {
  try {
    const { size, mtime, mtimeMs, ino } = await lstat(path);
    return { state: `${size} ${mtimeMs} ${ino}`, changedAt: mtime };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
