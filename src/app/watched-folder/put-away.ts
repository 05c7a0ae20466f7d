import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

const MOST_TWINS = 1000;

/** Moves a file into a subfolder, under a name that is free there, with a text beside it that says why. */
export async function putAway(
  { path, name }: { readonly path: string; readonly name: string },
  into: string,
  note: string,
): Promise<void> {
  await mkdir(into, { recursive: true });
  const free = await moveUnder(path, name, into);
  await writeFile(join(into, `${free}.txt`), note);
}

/** A name is taken by making a link, which fails where there is one; a rename would write over it. */
async function moveUnder(path: string, name: string, into: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; count < MOST_TWINS; count++) {
    const tried = count === 1 ? name : `${stem} (${count})${ext}`;
    try {
      await link(path, join(into, tried));
      await rm(path);
      return tried;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      // Some file systems have no links.
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
      await rename(path, join(into, tried));
      return tried;
    }
  }
  throw new Error(`no name is free for a file in ${into}`);
}
