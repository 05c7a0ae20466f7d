import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { type LoadedHnswlib, nearestNeighbours } from './hnsw.ts';
import type { NearestNeighbours, Neighbour } from './nearest.ts';
import { toUnit } from './unit-vector.ts';

/** A vector of one length met others of another: they come from different models, and comparing them means nothing. */
export class VectorLengthError extends Error {
  override readonly name = 'VectorLengthError';

  constructor(
    readonly given: number,
    readonly expected: number,
  ) {
    super(`A vector of ${given} numbers was given where all others have ${expected}.`);
  }
}

/** What a store of vectors may be told. */
interface PassageVectorsOptions {
  /** How hnswlib-node is loaded. */
  readonly load?: () => Promise<LoadedHnswlib>;
}

/**
 * The vectors of passages behind LangChain's interface. A passage's number is its place in the order of adding, from 0,
 * and the id of its document. Scores are cosines: 1 at best. A filter is asked with a passage's number.
 */
export class PassageVectors extends VectorStore {
  declare FilterType: (passage: number) => boolean;
  readonly #load: PassageVectorsOptions['load'];
  readonly #documents: DocumentInterface[] = [];
  #added: Float32Array[] = [];
  #dimensions = 0;
  #count = 0;
  #neighbours: Promise<NearestNeighbours> | undefined;

  constructor(embeddings: EmbeddingsInterface, { load }: PassageVectorsOptions = {}) {
    super(embeddings, {});
    this.#load = load;
  }

  override _vectorstoreType(): string {
    return 'passages';
  }

  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    if (vectors.length !== documents.length) {
      throw new Error(`${vectors.length} vectors were given for ${documents.length} documents.`);
    }
    const dimensions = this.#dimensions || (vectors[0]?.length ?? 0);
    for (const { length } of vectors) assertLength(length, dimensions);
    const from = this.#count;
    this.addAll(Float32Array.from(vectors.flatMap(toUnit)), vectors.length);
    documents.forEach((document, i) => {
      this.#documents[from + i] = document;
    });
    return documents.map((_, i) => String(from + i));
  }

  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    return this.addVectors(
      await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)),
      documents,
    );
  }

  /** Adds vectors that lie one after another, each of length 1 or zero; they are not copied, and their documents have no text. */
  addAll(vectors: Float32Array, count: number): void {
    if (count === 0) return;
    const dimensions = vectors.length / count;
    if (this.#count > 0) assertLength(dimensions, this.#dimensions);
    this.#dimensions = dimensions;
    this.#count += count;
    this.#added.push(vectors);
    this.#neighbours = undefined;
  }

  /** Builds what the search needs, which the first search would do else. */
  async prepare(): Promise<void> {
    await this.#search();
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[DocumentInterface, number][]> {
    const found = await this.find(query, k, filter);
    return found.map(({ passage, similarity }) => [this.#documentOf(passage), similarity]);
  }

  /** The same for who wants passages by their numbers. */
  async find(
    query: number[] | Float32Array,
    wanted: number,
    filter?: this['FilterType'] | undefined,
  ): Promise<Neighbour[]> {
    if (this.#count === 0 || wanted <= 0) return [];
    assertLength(query.length, this.#dimensions);
    return (await this.#search()).find(toUnit(query), wanted, filter);
  }

  #documentOf(passage: number): DocumentInterface {
    const { pageContent = '', metadata = {} } = this.#documents[passage] ?? {};
    return new Document({ id: String(passage), pageContent, metadata });
  }

  #search(): Promise<NearestNeighbours> {
    if (this.#added.length > 1) this.#added = [joinArrays(this.#added)];
    this.#neighbours ??= nearestNeighbours(this.#added[0] ?? new Float32Array(), this.#dimensions, this.#load);
    return this.#neighbours;
  }
}

function assertLength(given: number, expected: number): void {
  if (given !== expected) throw new VectorLengthError(given, expected);
}

function joinArrays(arrays: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
