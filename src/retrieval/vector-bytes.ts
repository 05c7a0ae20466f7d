const HASH_BYTES = 32;

/** Vectors by the SHA-256, in hexadecimal, of the text that each was made from; all have the same length. */
export type VectorsByHash = ReadonlyMap<string, Float32Array>;

/** Vectors as bytes: how long each is and how many there are (32 bits each), the hashes, the vectors. */
export function writeVectors(vectors: VectorsByHash): Uint8Array {
  const dimensions = vectors.values().next().value?.length ?? 0;
  const head = Buffer.from(Uint32Array.of(dimensions, vectors.size).buffer);
  const hashes = [...vectors.keys()].map((hash) => Buffer.from(hash, 'hex'));
  const numbers = [...vectors.values()].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return Buffer.concat([head, ...hashes, ...numbers]);
}

/** Reads what `writeVectors` wrote; bytes from elsewhere must have been turned away before. */
export function readVectors(bytes: Uint8Array): VectorsByHash {
  const aligned = Buffer.from(new Uint8Array(bytes).buffer);
  const [dimensions, count] = new Uint32Array(aligned.buffer, 0, 2) as unknown as [number, number];
  const hashesAt = 8;
  const vectorsAt = hashesAt + count * HASH_BYTES;
  return new Map(
    Array.from({ length: count }, (_, i) => [
      aligned.toString('hex', hashesAt + i * HASH_BYTES, hashesAt + (i + 1) * HASH_BYTES),
      new Float32Array(aligned.buffer, vectorsAt + i * dimensions * 4, dimensions),
    ]),
  );
}
