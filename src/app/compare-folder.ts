import type { Difference } from './sharing-messages.ts';

type Digests = ReadonlyMap<string, string>;

/** How a folder differs from what was published; undefined where it says the same. */
export function compareFolder(folder: Digests, published: Digests): Difference | undefined {
  const names = [...folder.keys()];
  const added = names.filter((name) => !published.has(name));
  const changed = names.filter((name) => published.has(name) && published.get(name) !== folder.get(name));
  const missing = [...published.keys()].filter((name) => !folder.has(name));
  return added.length + changed.length + missing.length > 0 ? { added, changed, missing } : undefined;
}
