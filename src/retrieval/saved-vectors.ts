import { createHash } from 'node:crypto';
import type { ApiEmbeddings } from './embeddings/openai.ts';
import { VectorLengthError } from './passage-vectors.ts';
import { readSaved, type SavedParts, writeSaved } from './saved-parts.ts';
import { toUnit } from './unit-vector.ts';
import { readVectors, writeVectors } from './vector-bytes.ts';

/** A document as an embeddings API is given it: a text for each passage, in order. */
export interface EmbeddedDocument {
  readonly id: string;
  readonly texts: readonly string[];
}

/** How the vectors of an API are made and kept. */
export interface SavedVectorsOptions extends SavedParts {
  readonly api: ApiEmbeddings;
  readonly documents: readonly EmbeddedDocument[];
  /** Called after each batch; `what` says what is being done. */
  readonly onProgress?: ((done: number, total: number, what: string) => void) | undefined;
}

/** The text of a passage and the hash of it, by which its vector is known. */
interface Hashed {
  readonly text: string;
  readonly hash: string;
}

/** The name under which a document's vectors are kept: those of another address or model have another name. */
export function vectorPartName(document: string, space: string): string {
  return sha256(['vectors', space, document].join('\n'));
}

/**
 * The vectors of all passages, one after another, each of length 1. Only texts whose vectors are not kept go to the API, in
 * batches, and every batch is kept at once: after a failure the next call goes on where this one threw.
 */
export async function embedPassages({
  api,
  documents,
  onProgress,
  ...parts
}: SavedVectorsOptions): Promise<Float32Array> {
  const hashed = documents.map(({ id, texts }) => ({
    name: vectorPartName(id, api.space),
    passages: texts.map((text): Hashed => ({ text, hash: sha256(text) })),
  }));
  const passages = hashed.flatMap((document) => document.passages);
  const known = await readKnown(hashed, parts);
  const missing = [...new Map(passages.filter(({ hash }) => !known.has(hash)).map((one) => [one.hash, one])).values()];
  for (let from = 0; from < missing.length; from += api.batchSize) {
    const batch = missing.slice(from, from + api.batchSize);
    await embedBatch(batch, api, known);
    const fresh = new Set(batch.map(({ hash }) => hash));
    const touched = hashed.filter((document) => document.passages.some(({ hash }) => fresh.has(hash)));
    for (const document of touched) await writeSaved(parts, document.name, writeVectors(vectorsOf(document, known)));
    onProgress?.(from + batch.length, missing.length, 'véc-tơ của các đoạn');
  }
  return inOneLine(passages.map(({ hash }) => known.get(hash)!));
}

/** Empty texts have no meaning to embed, and an API that is sent one refuses the whole batch; `texts` holds none. */
async function embedBatch(
  batch: readonly Hashed[],
  api: ApiEmbeddings,
  known: Map<string, Float32Array>,
): Promise<void> {
  const vectors = await api.embedDocuments(batch.map(({ text }) => text));
  const expected = known.values().next().value?.length ?? vectors[0]!.length;
  if (vectors[0]!.length !== expected) throw new VectorLengthError(vectors[0]!.length, expected);
  batch.forEach(({ hash }, i) => {
    known.set(hash, toUnit(Float32Array.from(vectors[i]!)));
  });
}

interface HashedDocument {
  readonly name: string;
  readonly passages: readonly Hashed[];
}

/** What is kept for these documents; of texts that they no longer hold nothing is taken over. */
async function readKnown(documents: readonly HashedDocument[], parts: SavedParts): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  for (const { name, passages } of documents) {
    const bytes = await readSaved(parts, name);
    if (!bytes) continue;
    const kept = readVectors(bytes);
    for (const { hash } of passages) {
      const vector = kept.get(hash);
      if (vector) known.set(hash, vector);
    }
  }
  return known;
}

function vectorsOf({ passages }: HashedDocument, known: ReadonlyMap<string, Float32Array>): Map<string, Float32Array> {
  return new Map(
    passages.flatMap(({ hash }) => {
      const vector = known.get(hash);
      return vector ? [[hash, vector] as const] : [];
    }),
  );
}

function inOneLine(vectors: readonly Float32Array[]): Float32Array {
  const dimensions = vectors[0]?.length ?? 0;
  const all = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, i) => {
    if (vector.length !== dimensions) throw new VectorLengthError(vector.length, dimensions);
    all.set(vector, i * dimensions);
  });
  return all;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
