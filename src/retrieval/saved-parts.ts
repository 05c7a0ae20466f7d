import { seal, unseal } from './sealed-bytes.ts';

/** Where analysed documents and their vectors are kept between runs, by name; names are SHA-256 hashes. */
export interface SegmentStore {
  read(name: string): Promise<Uint8Array | undefined>;
  /** Puts the bytes there whole or, if it fails half-way, leaves what was there. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<string[]>;
  remove(name: string): Promise<void>;
  /** Where others share the store: notes that these are in use, and removes what none of them uses any longer. */
  keepUsed?(names: readonly string[]): Promise<void>;
}

/** The saved parts of an index. Without a store nothing is found and nothing kept. */
export interface SavedParts {
  readonly store?: SegmentStore | undefined;
  /** Told of a part that cannot be used and will be made anew; `reason` is a Vietnamese phrase that follows the name. */
  readonly onDamaged?: ((name: string, reason: string) => void) | undefined;
}

/** What was saved under a name, if it is there and whole; what is damaged is reported and treated as missing. */
export async function readSaved({ store, onDamaged }: SavedParts, name: string): Promise<Uint8Array | undefined> {
  try {
    const bytes = await store?.read(name);
    if (!bytes) return undefined;
    const unsealed = unseal(name, bytes);
    if ('payload' in unsealed) return unsealed.payload;
    onDamaged?.(name, unsealed.damage);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    onDamaged?.(name, `không đọc được (${code ?? message})`);
  }
  return undefined;
}

/** Saves a part under its name, sealed. */
export async function writeSaved({ store }: SavedParts, name: string, payload: Uint8Array): Promise<void> {
  await store?.write(name, seal(name, payload));
}

/** Removes every saved part that is not in use: not by this process or, in a store that is shared, by any. */
export async function keepOnly({ store }: SavedParts, used: readonly string[]): Promise<void> {
  if (store?.keepUsed) return store.keepUsed(used);
  const inUse = new Set(used);
  for (const name of (await store?.list()) ?? []) if (!inUse.has(name)) await store?.remove(name);
}
