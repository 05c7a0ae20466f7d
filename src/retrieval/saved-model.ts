import { createHash } from 'node:crypto';
import { inTurns } from '../shared/turns.ts';
import { type LatentModel, trainLatentModel } from './embeddings/latent-semantic.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { readSaved, type SavedParts, writeSaved } from './saved-parts.ts';

/** The latent model of an index that was assembled from these segments: taken from the store, else trained and saved. */
export async function savedModel(
  index: LexicalIndex,
  segmentNames: readonly string[],
  { code, ...parts }: SavedParts & { readonly code: string },
): Promise<{ model: LatentModel; name: string }> {
  const name = createHash('sha256')
    .update(['model', code, ...segmentNames].join('\n'))
    .digest('hex');
  const saved = await readSaved(parts, name);
  if (saved) return { model: readModel(saved), name };
  const model = await inTurns(trainLatentModel(index));
  await writeSaved(parts, name, writeModel(model));
  return { model, name };
}

function writeModel({ dimensions, terms, vectors }: LatentModel): Uint8Array {
  const head = Uint32Array.of(dimensions, terms.length);
  return Buffer.concat(
    [head, terms, vectors].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

function readModel(bytes: Uint8Array): LatentModel {
  const aligned = new Uint8Array(bytes).buffer;
  const [dimensions, count] = new Uint32Array(aligned, 0, 2) as unknown as [number, number];
  return {
    dimensions,
    terms: new Uint32Array(aligned, 8, count),
    vectors: new Float32Array(aligned, 8 + 4 * count),
  };
}
