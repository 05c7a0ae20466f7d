import type { SegmentStore } from '../../src/retrieval/saved-parts.ts';

/** A store that lives as long as the test; `writes` counts what was written to it. */
export function memoryStore(): SegmentStore & { readonly writes: number } {
  const parts = new Map<string, Uint8Array>();
  let writes = 0;
  return {
    read: async (name) => parts.get(name),
    write: async (name, bytes) => {
      writes++;
      parts.set(name, Uint8Array.from(bytes));
    },
    list: async () => [...parts.keys()],
    remove: async (name) => void parts.delete(name),
    get writes() {
      return writes;
    },
  };
}

/** Another store with the same parts. */
export async function copyOf(store: SegmentStore): Promise<SegmentStore> {
  const copy = memoryStore();
  for (const name of await store.list()) await copy.write(name, (await store.read(name))!);
  return copy;
}
