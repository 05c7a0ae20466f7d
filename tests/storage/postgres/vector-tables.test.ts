import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { PassageVectors } from '../../../src/retrieval/passage-vectors.ts';
import { openShelvedPassages, type VectorShelf } from '../../../src/retrieval/vector-shelf.ts';
import { seededRandom } from '../../../src/shared/random.ts';
import { findPgvector } from '../../../src/storage/postgres/pgvector.ts';
import { createVectorTables } from '../../../src/storage/postgres/vector-tables.ts';
import { usePglite } from '../../support/pglite.ts';

const DAY_MS = 24 * 3_600_000;
const database = usePglite();
const random = seededRandom(5);
let now = Date.parse('2026-03-01T00:00:00Z');
let shelf: VectorShelf;

beforeAll(async () => {
  const pgvector = await findPgvector(database().queries);
  shelf = createVectorTables(database(), pgvector!, { now: () => new Date(now) });
});

const unitVector = (dimensions: number) => {
  const vector = Float32Array.from({ length: dimensions }, () => random() - 0.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

/** Documents of so many passages each, with vectors at random, on the shelf and in this process. */
async function shelve(space: string, dimensions: number, counts: readonly number[]) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const all = Float32Array.from(Array.from({ length: total }, () => [...unitVector(dimensions)]).flat());
  const documents = counts.map((count, d) => ({
    id: `van-ban-${d}`,
    texts: Array.from({ length: count }, (_, i) => `${d} ${i}`),
  }));
  let embedded = 0;
  const open = () =>
    openShelvedPassages({
      ...{ shelf, space, documents },
      async embed() {
        embedded++;
        return all;
      },
    });
  const exact = new PassageVectors(new FakeEmbeddings(), {
    load: async () => ({ library: undefined, reason: 'none' }),
  });
  exact.addAll(all, total);
  return { open, exact, embedded: () => embedded };
}

const numbers = (found: readonly { passage: number }[]) => found.map(({ passage }) => passage);
const rounded = (found: readonly { similarity: number }[]) => found.map(({ similarity }) => similarity.toFixed(3));

describe.each([
  ['an index', 48, [120, 200, 180]],
  ['an index of half the precision', 2500, [8, 5]],
  ['no index, for there are too many dimensions', 4100, [8, 5]],
])('with %s', (_, dimensions, counts) => {
  it('finds the passages that exact search finds, in all documents and in one', async () => {
    const { open, exact } = await shelve(`mô hình ${dimensions}`, dimensions, counts);
    const shelved = await open();
    const second = (passage: number) => passage >= counts[0]! && passage < counts[0]! + counts[1]!;
    for (let i = 0; i < 5; i++) {
      for (const filter of [undefined, second]) {
        const query = unitVector(dimensions);
        const [found, expected] = [await shelved.find(query, 5, filter), await exact.find(query, 5, filter)];
        expect(numbers(found)).toEqual(numbers(expected));
        expect(rounded(found)).toEqual(rounded(expected));
      }
    }
  });
});

it('asks the index, where the server takes that for the quicker way', async () => {
  const { open, exact } = await shelve('mô hình lớn', 32, [400, 400]);
  const shelved = await open();
  const { queries } = database();
  await sql`set enable_seqscan = off`.execute(queries);
  await sql`set enable_sort = off`.execute(queries);
  let agreed = 0;
  for (let i = 0; i < 20; i++) {
    const query = unitVector(32);
    const expected = new Set(numbers(await exact.find(query, 10)));
    agreed += numbers(await shelved.find(query, 10)).filter((passage) => expected.has(passage)).length;
  }
  await sql`select pg_stat_force_next_flush()`.execute(queries);
  const { rows } = await sql<{ scans: number }>`
    select sum(idx_scan)::int as scans from pg_stat_user_indexes where indexrelname like '%embedding%'`.execute(
    queries,
  );
  await sql`reset all`.execute(queries);
  expect(rows[0]!.scans).toBeGreaterThan(0);
  expect(agreed / 200).toBeGreaterThan(0.9);
});

it('embeds nothing that another process has put there', async () => {
  const { open, embedded } = await shelve('chung', 16, [3, 2]);
  await open();
  await open();
  expect(embedded()).toBe(1);
});

it('keeps models apart, and begins anew where one gives vectors of another length', async () => {
  const [a, b] = [await shelve('a', 16, [3]), await shelve('b', 16, [3])];
  const [first] = [await a.open(), await b.open()];
  const query = unitVector(16);
  expect(rounded(await first.find(query, 3))).toEqual(rounded(await a.exact.find(query, 3)));
  await shelf.put('a', 'v', [unitVector(24)]);
  expect(await shelf.nearest('a', unitVector(24), 5, ['v'])).toHaveLength(1);
});

it('forgets what nobody has opened for a week', async () => {
  await shelf.put('cũ', 'cũ', [unitVector(16)]);
  await shelf.put('cũ', 'mới', [unitVector(16)]);
  now += 6 * DAY_MS;
  expect(await shelf.have('cũ', ['mới'])).toEqual(new Set(['mới']));
  now += 2 * DAY_MS;
  await shelf.have('cũ', ['mới']);
  expect(await shelf.have('cũ', ['cũ', 'mới'])).toEqual(new Set(['mới']));
});

it('finds nothing of a model that was never used', async () => {
  expect(await shelf.have('chưa dùng', ['v'])).toEqual(new Set());
});
