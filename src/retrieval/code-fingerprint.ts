import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The code that decides what stands in the index: this folder, and the reading of text below it. */
const DECIDING = ['.', '../shared/text'];

/**
 * SHA-256 over the code that analyses and weighs. It is part of the name of all that is saved, so that an index made by
 * other code is never taken for one's own, and nobody has to remember to count up a version.
 */
export async function codeFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of DECIDING) {
    const url = new URL(`${folder}/`, import.meta.url);
    const entries = await readdir(fileURLToPath(url), { recursive: true });
    const names = entries.filter((entry) => /\.[jt]s$/u.test(entry)).sort();
    const texts = await Promise.all(names.map((name) => readFile(new URL(name.replaceAll('\\', '/'), url))));
    names.forEach((name, i) => {
      hash.update(`${name}\n`).update(texts[i]!);
    });
  }
  return hash.digest('hex');
}
