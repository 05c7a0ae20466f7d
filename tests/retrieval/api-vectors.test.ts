import { describe, expect, it } from 'vitest';
import { openApiVectors } from '../../src/retrieval/api-vectors.ts';
import type { EmbeddingsApi } from '../../src/retrieval/embeddings/openai.ts';
import type { SegmentStore } from '../../src/retrieval/saved-parts.ts';
import { KEY } from '../support/embeddings-server.ts';
import { copyOf, memoryStore } from '../support/memory-store.ts';
import { useEmbeddingsServer } from '../support/use-embeddings-server.ts';

const { server, open } = useEmbeddingsServer();

const DOCUMENTS = [
  { id: 'ke-hoach', texts: ['chuyển đổi số', 'kinh phí thực hiện', 'đào tạo cán bộ'] },
  { id: 'bao-cao', texts: ['hồ sơ trực tuyến', 'chữ ký số'] },
];

interface Given {
  readonly store?: SegmentStore;
  readonly api?: Partial<EmbeddingsApi>;
  readonly options?: Parameters<typeof open>[1];
  readonly documents?: typeof DOCUMENTS;
}

/** Opens the vectors on a clock that stands until it is moved; `said` is what was told of failures. */
async function openVectors({ store = memoryStore(), api, options, documents = DOCUMENTS }: Given = {}) {
  const said: string[] = [];
  const damaged: string[] = [];
  const clock = { ms: 0 };
  const vectors = await openApiVectors({
    api: open(api, options),
    documents,
    store,
    onDamaged: (_, reason) => damaged.push(reason),
    onUnavailable: (reason) => said.push(reason),
    elapsedMs: () => clock.ms,
  });
  return { vectors, said, damaged, clock };
}

const embedded = () =>
  server()
    .requests.splice(0)
    .flatMap(({ inputs }) => inputs);

describe('the vectors of an API', () => {
  it('find the nearest passages, over all documents, and only where they may', async () => {
    const { vectors, said } = await openVectors();
    const near = await vectors.find('kinh phí', 2);
    expect(near![0]).toEqual({ passage: 1, similarity: expect.closeTo(Math.SQRT1_2) });
    expect((await vectors.find('kinh phí', 5, (passage) => passage > 2))!.map(({ passage }) => passage).sort()).toEqual(
      [3, 4],
    );
    expect(said).toEqual([]);
  });

  it('are asked for once: every passage, in batches, and every question', async () => {
    const { vectors } = await openVectors();
    await Promise.all([vectors.find('số', 1), vectors.find('số', 1), vectors.find('chữ', 1)]);
    expect(server().requests.map(({ inputs }) => inputs.length)).toEqual([2, 2, 1, 1, 1]);
  });

  it('are kept: the second start asks for nothing, and for what changed alone', async () => {
    const store = memoryStore();
    const first = await openVectors({ store });
    const expected = await first.vectors.find('chữ ký', 5);
    embedded();
    expect(await (await openVectors({ store })).vectors.find('chữ ký', 5)).toEqual(expected);
    expect(embedded()).toEqual(['chữ ký']);
    const changed = [{ ...DOCUMENTS[0]!, texts: ['mới', ...DOCUMENTS[0]!.texts] }, DOCUMENTS[1]!];
    await openVectors({ store, documents: changed });
    expect(embedded()).toEqual(['mới']);
    expect(await store.list()).toHaveLength(2);
  });

  it('of another model or address are made anew, never mixed', async () => {
    const store = memoryStore();
    await openVectors({ store });
    const before = await copyOf(store);
    embedded();
    server().dimensions = 64;
    const other = await openVectors({ store, api: { model: 'another-model' } });
    expect(embedded()).toHaveLength(5);
    expect(await other.vectors.find('chữ ký', 1)).toEqual([{ passage: 4, similarity: expect.any(Number) }]);
    expect(await store.list()).toHaveLength(4);
    for (const name of await before.list()) expect(await store.read(name)).toEqual(await before.read(name));
    await openVectors({ store, api: { baseUrl: server().baseUrl.replace('127.0.0.1', 'localhost') } });
    expect(embedded()).toHaveLength(6);
  });

  it('that were damaged on the disk are said and made anew', async () => {
    const store = memoryStore();
    await openVectors({ store });
    embedded();
    const name = (await store.list())[0]!;
    const bytes = (await store.read(name))!;
    await store.write(name, bytes.with(60, bytes[60]! ^ 1));
    expect((await openVectors({ store })).damaged).toEqual(['có nội dung không khớp mã kiểm tra']);
    expect(embedded()).toEqual(DOCUMENTS[0]!.texts);
  });
});

describe('an API that fails while passages are embedded', () => {
  it('is gone on with where it failed', async () => {
    const store = memoryStore();
    server().behaviour = 429;
    server().wellBefore = 1;
    const { vectors, said } = await openVectors({ store });
    expect(await vectors.find('chữ ký', 1)).toBeUndefined();
    expect(said).toEqual(['đang giới hạn số lượt gọi hoặc đã hết hạn mức (mã 429)']);
    embedded();
    server().behaviour = 'well';
    const again = await openVectors({ store });
    expect(embedded()).toEqual(['đào tạo cán bộ', 'hồ sơ trực tuyến', 'chữ ký số']);
    expect(await again.vectors.find('chữ ký', 1)).toHaveLength(1);
  });

  it('is left alone for a minute, then goes on in the background', async () => {
    server().behaviour = 500;
    const { vectors, said, clock } = await openVectors();
    embedded();
    server().behaviour = 'well';
    clock.ms = 59_999;
    expect(await vectors.find('chữ ký', 1)).toBeUndefined();
    expect(embedded()).toEqual([]);
    clock.ms = 60_000;
    expect(await vectors.find('chữ ký', 1)).toBeUndefined();
    await expect.poll(() => vectors.find('chữ ký', 1)).toHaveLength(1);
    expect(said).toHaveLength(1);
  });

  it('because the program closes is nothing to tell', async () => {
    const closing = new AbortController();
    server().behaviour = 'hang';
    const opening = openVectors({ options: { signal: closing.signal } });
    await expect.poll(() => server().requests.length).toBe(1);
    closing.abort();
    const { vectors, said } = await opening;
    expect(await vectors.find('một', 1)).toBeUndefined();
    expect(said).toEqual([]);
  });
});

describe('an API that fails at a question', () => {
  it.each([401, 429, 500, 'cut JSON', 'no vectors', 'nulls'] as const)(
    'with %s is told once a minute, without the key, and never an error',
    async (behaviour) => {
      const { vectors, said, clock } = await openVectors();
      server().behaviour = behaviour;
      const asked = ['một', 'hai', 'ba'].map((question) => vectors.find(question, 1));
      expect(await Promise.all(asked)).toEqual([undefined, undefined, undefined]);
      expect(said).toHaveLength(1);
      clock.ms = 60_000;
      expect(await vectors.find('một', 1)).toBeUndefined();
      expect(said).toHaveLength(2);
      expect(said.join()).not.toContain(KEY);
      clock.ms = 120_000;
      server().behaviour = 'well';
      expect(await vectors.find('một', 1)).toHaveLength(1);
    },
  );

  it('by hanging is not waited for', async () => {
    const { vectors, said } = await openVectors({ options: { queryTimeoutMs: 100 } });
    server().behaviour = 'hang';
    expect(await vectors.find('một', 1)).toBeUndefined();
    expect(said).toEqual(['không trả lời kịp thời gian cho phép']);
  });

  it('by changing the length of its vectors is said with both', async () => {
    const store = memoryStore();
    const { vectors, said } = await openVectors({ store });
    server().dimensions = 7;
    expect(await vectors.find('một', 1)).toBeUndefined();
    expect(said).toEqual([expect.stringMatching(/7 chiều, khác với 32 chiều/u)]);
    const more = [...DOCUMENTS, { id: 'moi', texts: ['mới'] }];
    expect((await openVectors({ store, documents: more })).said).toEqual([
      expect.stringMatching(/7 chiều, khác với 32/u),
    ]);
  });
});
