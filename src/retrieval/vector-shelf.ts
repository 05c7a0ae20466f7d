import { createHash } from 'node:crypto';
import type { Neighbour } from './nearest.ts';
import type { EmbeddedDocument } from './saved-vectors.ts';
import { toUnit } from './unit-vector.ts';

/** A passage found on a shelf: by the version of its document and its place there, from 0. */
export interface ShelvedNeighbour {
  readonly version: string;
  readonly passage: number;
  readonly similarity: number;
}

/**
 * Keeps and compares vectors outside this process, for all that share it. A document's vectors stand under its version,
 * which is a hash of its very texts; `space` tells the vectors of one model from those of another.
 */
export interface VectorShelf {
  /** What keeps them, with its version. */
  readonly engine: string;
  /** Those of the versions that are kept, which are thereby known to be in use. */
  have(space: string, versions: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts all vectors of a document there, or none. */
  put(space: string, version: string, vectors: readonly Float32Array[]): Promise<void>;
  /** The nearest passages of these versions, best first. */
  nearest(
    space: string,
    vector: Float32Array,
    wanted: number,
    versions: readonly string[],
  ): Promise<readonly ShelvedNeighbour[]>;
}

/** What finds the passages nearest to a vector, wherever their vectors are. A filter is asked with a passage's number. */
export interface NearestPassages {
  find(
    query: number[] | Float32Array,
    wanted: number,
    filter?: ((passage: number) => boolean) | undefined,
  ): Promise<readonly Neighbour[]>;
}

interface ShelvedOptions {
  readonly shelf: VectorShelf;
  readonly space: string;
  readonly documents: readonly EmbeddedDocument[];
  /** Gives the vectors of all passages, one after another; asked only where some are not on the shelf. */
  readonly embed: () => Promise<Float32Array>;
}

/**
 * Sees to it that all vectors are on the shelf, and finds passages there by their numbers in this process. A filter
 * must speak of whole documents: it is asked with the first passage of each.
 */
export async function openShelvedPassages({
  shelf,
  space,
  documents,
  embed,
}: ShelvedOptions): Promise<NearestPassages> {
  const shelved = numbered(documents);
  const kept = await shelf.have(
    space,
    shelved.map(({ version }) => version),
  );
  const missing = shelved.filter(({ version }) => !kept.has(version));
  if (missing.length > 0) {
    const all = await embed();
    const dimensions = all.length / shelved.reduce((sum, { count }) => sum + count, 0);
    for (const { version, first, count } of missing) {
      const vectorOf = (_: unknown, i: number) => all.subarray((first + i) * dimensions, (first + i + 1) * dimensions);
      await shelf.put(space, version, Array.from({ length: count }, vectorOf));
    }
  }
  return {
    async find(query, wanted, filter) {
      const allowed = shelved.filter(({ first }) => filter?.(first) ?? true);
      if (allowed.length === 0 || wanted <= 0) return [];
      const firsts = new Map(allowed.map(({ version, first }) => [version, first]));
      const found = await shelf.nearest(space, Float32Array.from(toUnit(query)), wanted, [...firsts.keys()]);
      return found.map(({ version, passage, similarity }) => ({ passage: firsts.get(version)! + passage, similarity }));
    },
  };
}

/** Documents that have passages, with the number of their first. The id makes two of the same text two. */
function numbered(documents: readonly EmbeddedDocument[]) {
  let first = 0;
  return documents.flatMap(({ id, texts }) => {
    const version = createHash('sha256')
      .update(JSON.stringify([id, texts]))
      .digest('hex');
    const document = { version, first, count: texts.length };
    first += texts.length;
    return texts.length > 0 ? [document] : [];
  });
}
