import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply } from '../../assistant/message.ts';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from './messages.ts';

/** Where the console keeps the files of replies. */
export function filesFolderIn(dataDir: string): string {
  return join(dataDir, 'bao-cao');
}

/** Writes the files of a reply into a folder, over those of the same name; gives back their paths. Throws UserError. */
export async function saveFiles({ files = [] }: Reply, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(path, bytes);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UserError(WORDS.notSaved(path, code ?? message), { cause: error });
    }
    paths.push(path);
  }
  return paths;
}
