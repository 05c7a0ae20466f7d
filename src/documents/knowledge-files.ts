import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../shared/errors.ts';

/** The files that knowledge is read from, by name, as they are on the disk. */
export type KnowledgeFiles = ReadonlyMap<string, Uint8Array>;

/** The lists that stand beside the documents. */
export const LISTS = {
  units: 'units.yaml',
  glossary: 'glossary.yaml',
  everydayWords: 'everyday-words.yaml',
  workingDays: 'working-days.yaml',
} as const;

const LIST_NAMES: ReadonlySet<string> = new Set(Object.values(LISTS));

/** The documents (`.md`) and lists of a folder; nothing else in it matters. Throws UserError where it cannot be opened. */
export async function readKnowledgeFolder(folder: string): Promise<KnowledgeFiles> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      `Không mở được thư mục tri thức ${folder} (${error.code ?? error.message}). Xin kiểm tra KNOWLEDGE_DIR.`,
    );
  });
  const wanted = names.filter((name) => name.endsWith('.md') || LIST_NAMES.has(name)).sort();
  return new Map(
    await Promise.all(wanted.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)),
  );
}

/** SHA-256 of each file, in the order of their names. */
export function digestsOf(files: KnowledgeFiles): ReadonlyMap<string, string> {
  return new Map(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')] as const),
  );
}

/** SHA-256 over names and contents: two folders have the same where they say the same. */
export function fingerprintOf(digests: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update(JSON.stringify([...digests].sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
}
