import { randomBytes, randomUUID, scryptSync } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from './messages.ts';

/** Where the key of the vault comes from. */
export interface KeySource {
  /** Chosen by whoever runs the assistant; absent, a key file in the data folder. */
  readonly secretKey?: string | undefined;
  readonly dataDir: string;
}

/** Makes a key of 32 bytes; the same one each time it is asked. */
export type VaultKey = () => Promise<Uint8Array>;

const FILE = 'khoa-bi-mat';
const KEY_BYTES = 32;
/** The same for all: whoever chooses a key of many letters is safe from tables of common ones anyway. */
const SALT = 'tro-ly-so: vault';
const OTHERS = 0o077;

/** The key by which secrets are sealed: derived from what was chosen, else read from the key file, made when first asked for. */
export function openVaultKey({ secretKey, dataDir }: KeySource): VaultKey {
  let known: Promise<Uint8Array> | undefined;
  const open = async () => (secretKey ? derive(secretKey) : keyInFile(dataDir));
  return () => {
    known ??= open().catch((error) => {
      // A folder that cannot be written today may be tomorrow.
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** Whether the key is chosen, in a file of its owner's, in one that others can read, or yet to be made. Changes nothing. */
export async function lookAtKey({ secretKey, dataDir }: KeySource): Promise<'chosen' | 'own' | 'open' | 'none'> {
  if (secretKey) return 'chosen';
  const found = await stat(join(dataDir, FILE)).catch(() => undefined);
  if (!found) return 'none';
  // Windows keeps no such marks.
  return process.platform !== 'win32' && (found.mode & OTHERS) !== 0 ? 'open' : 'own';
}

function derive(secretKey: string): Uint8Array {
  return scryptSync(secretKey, SALT, KEY_BYTES, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

async function keyInFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, FILE);
  try {
    return (await readKey(path)) ?? (await makeKey(folder, path));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(WORDS.cannotOpenKey(path, code ?? message), { cause: error });
  }
}

/** Undefined where there is none. */
async function readKey(path: string): Promise<Uint8Array | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== KEY_BYTES) throw new UserError(WORDS.noKey(path));
  return key;
}

/** Of two processes that make it at once, one does, whole, and the other reads it. */
async function makeKey(folder: string, path: string): Promise<Uint8Array> {
  await mkdir(folder, { recursive: true });
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(aside, { force: true });
  }
  return (await readKey(path))!;
}
