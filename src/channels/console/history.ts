import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const KEPT_LINES = 200;

/** The lines typed before, newest first, as readline wants them; none where nothing was kept yet. */
export async function readHistory(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter(Boolean).reverse();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps the last 200 lines for the owner of the file alone; a crash in between leaves the old file whole. */
export async function writeHistory(file: string, newestFirst: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, `${newestFirst.slice(0, KEPT_LINES).reverse().join('\n')}\n`, { mode: 0o600 });
  await chmod(aside, 0o600);
  await rename(aside, file);
}
