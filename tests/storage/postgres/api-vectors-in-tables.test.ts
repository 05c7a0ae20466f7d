import { beforeAll, expect, it } from 'vitest';
import { openApiVectors } from '../../../src/retrieval/api-vectors.ts';
import type { VectorShelf } from '../../../src/retrieval/vector-shelf.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { findPgvector } from '../../../src/storage/postgres/pgvector.ts';
import { createVectorTables } from '../../../src/storage/postgres/vector-tables.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { usePglite } from '../../support/pglite.ts';
import { useEmbeddingsServer } from '../../support/use-embeddings-server.ts';

const DOCUMENTS = [
  { id: 'ke-hoach', texts: ['chuyển đổi số', 'kinh phí thực hiện', 'đào tạo cán bộ'] },
  { id: 'trống', texts: [] },
  { id: 'bao-cao', texts: ['hồ sơ trực tuyến', 'chữ ký số'] },
];

const { server, open } = useEmbeddingsServer();
const database = usePglite();
let tables: VectorShelf;

beforeAll(async () => {
  const pgvector = (await findPgvector(database().queries))!;
  tables = createVectorTables(database(), pgvector, { now: () => new Date('2026-03-01T00:00:00Z') });
});

async function openVectors(shelf?: VectorShelf) {
  const said: string[] = [];
  const onUnavailable = (reason: string) => said.push(reason);
  const vectors = await openApiVectors({
    api: open(),
    documents: DOCUMENTS,
    store: memoryStore(),
    shelf,
    onUnavailable,
  });
  return { vectors, said };
}

it('finds in the tables of a server what it finds in this process', async () => {
  const [there, here] = [await openVectors(tables), await openVectors()];
  const filters = [undefined, (passage: number) => passage < 3, (passage: number) => passage >= 3, () => false];
  for (const asked of ['kinh phí', 'chữ ký', 'cán bộ số'])
    for (const filter of filters) {
      const near = (await here.vectors.find(asked, 2, filter))!;
      const found = (await there.vectors.find(asked, 2, filter))!;
      expect(found.map(({ similarity }) => similarity.toFixed(4))).toEqual(
        near.map(({ similarity }) => similarity.toFixed(4)),
      );
      expect(found[0]?.passage).toBe(near[0]?.passage);
    }
  expect(there.said).toEqual([]);
});

it('sends no passage to the API that another process has sent', async () => {
  await openVectors(tables);
  server().requests.splice(0);
  const { vectors } = await openVectors(tables);
  await vectors.find('kinh phí', 2);
  expect(server().requests.flatMap(({ inputs }) => inputs)).toEqual(['kinh phí']);
});

it('does without where the server fails, and says why', async () => {
  const away = () => Promise.reject(new UserError('Máy chủ PostgreSQL không trả lời.'));
  const { vectors, said } = await openVectors({ ...tables, have: away });
  expect(await vectors.find('kinh phí', 2)).toBeUndefined();
  expect(said).toEqual(['chưa dùng được vì nơi giữ véc-tơ có lỗi: Máy chủ PostgreSQL không trả lời']);
});
