import { describe, expect, it } from 'vitest';
import { loadHnswlib } from '../../src/retrieval/hnsw.ts';
import { PassageVectors, VectorLengthError } from '../../src/retrieval/passage-vectors.ts';
import { seededRandom } from '../../src/shared/random.ts';
import { vectorOf } from '../support/embeddings-server.ts';

const TEXTS = ['chuyển đổi số', 'kinh phí thực hiện', 'chuyển đổi xanh'];
const documents = TEXTS.map((pageContent, i) => ({ pageContent, metadata: { page: i } }));

const embeddings = {
  embedDocuments: async (texts: string[]) => texts.map((text) => vectorOf(text, 64)),
  embedQuery: async (text: string) => vectorOf(text, 64),
};

const open = () => new PassageVectors(embeddings);

describe('as a vector store of LangChain', () => {
  it('numbers documents as they are added and finds them with their metadata, cosine best first', async () => {
    const store = open();
    expect(await store.addDocuments(documents.slice(0, 2))).toEqual(['0', '1']);
    expect(await store.addDocuments(documents.slice(2))).toEqual(['2']);
    const found = await store.similaritySearchWithScore('chuyển đổi số', 2);
    expect(found.map(([{ id, pageContent, metadata }]) => ({ id, pageContent, metadata }))).toEqual([
      { id: '0', pageContent: TEXTS[0], metadata: { page: 0 } },
      { id: '2', pageContent: TEXTS[2], metadata: { page: 2 } },
    ]);
    expect(found[0]![1]).toBeCloseTo(1);
    expect(found[1]![1]).toBeCloseTo(2 / 3);
  });

  it('looks only where the filter lets it', async () => {
    const store = open();
    await store.addDocuments(documents);
    const found = await store.similaritySearch('chuyển đổi số', 3, (passage) => passage > 0);
    expect(found.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('takes vectors of any length of arrow, and is a retriever', async () => {
    const store = open();
    await store.addVectors(
      TEXTS.map((text, i) => vectorOf(text, 64).map((value) => value * (i + 3))),
      documents,
    );
    const [[, score]] = (await store.similaritySearchVectorWithScore(vectorOf('kinh phí', 64), 1)) as [
      [unknown, number],
    ];
    expect(score).toBeCloseTo(Math.SQRT1_2);
    expect((await store.asRetriever(1).invoke('kinh phí')).map(({ pageContent }) => pageContent)).toEqual([TEXTS[1]]);
  });

  it('finds nothing where nothing was added', async () => {
    expect(await open().similaritySearch('chuyển đổi số', 3)).toEqual([]);
    expect(await open().addDocuments([])).toEqual([]);
  });
});

describe('vectors of another length', () => {
  it('are refused with both lengths, whoever brings them, and nothing of theirs is taken', async () => {
    const store = open();
    await store.addDocuments(documents);
    const fault = new VectorLengthError(3, 64);
    expect(fault.message).toBe('A vector of 3 numbers was given where all others have 64.');
    await expect(store.addVectors([vectorOf('một', 64), [1, 2, 3]], documents.slice(1))).rejects.toThrow(fault);
    await expect(store.similaritySearchVectorWithScore([1, 2, 3], 1)).rejects.toThrow(fault);
    expect(() => store.addAll(new Float32Array(6), 2)).toThrow(fault);
    await expect(open().addVectors([[1, 2], [1]], documents.slice(1))).rejects.toThrow(new VectorLengthError(1, 2));
    await expect(store.addVectors([vectorOf('một', 64)], documents)).rejects.toThrow('1 vectors');
    expect(await store.addDocuments(documents.slice(0, 1))).toEqual(['3']);
  });
});

describe('hnswlib-node', () => {
  it('changes nothing but the time where it cannot be had', async () => {
    const random = seededRandom(7);
    const count = 2500;
    const dimensions = 8;
    const unit = () => {
      const vector = Float32Array.from({ length: dimensions }, () => random() - 0.5);
      return vector.map((value) => value / Math.hypot(...vector));
    };
    const vectors = new Float32Array(count * dimensions);
    for (let i = 0; i < count; i++) vectors.set(unit(), i * dimensions);
    let refused = 0;
    const absent = async () => {
      refused++;
      return { library: undefined, reason: 'no compiler' };
    };
    const [graph, exact] = [loadHnswlib, absent].map((load) => new PassageVectors(embeddings, { load }));
    for (const store of [graph!, exact!]) store.addAll(vectors, count);
    for (let i = 0; i < 20; i++) {
      const query = unit();
      const [near, right] = await Promise.all([graph!.find(query, 5), exact!.find(query, 5)]);
      expect(near.map(({ passage }) => passage)).toEqual(right.map(({ passage }) => passage));
      near.forEach(({ similarity }, n) => {
        expect(similarity).toBeCloseTo(right[n]!.similarity, 5);
      });
    }
    expect(refused).toBe(1);
  });
});
