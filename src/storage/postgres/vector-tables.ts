import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { VectorShelf } from '../../retrieval/vector-shelf.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Database } from '../database.ts';
import type { Queries } from '../schema.ts';
import type { Pgvector } from './pgvector.ts';

const UNUSED_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
const ROWS_AT_ONCE = 100;
/** What an HNSW index of pgvector takes: of `vector`, and of `halfvec` with half the precision. More is compared one by one. */
const MOST_INDEXED = 2000;
const MOST_INDEXED_HALF = 4000;
/** How widely the graph is searched; beyond it pgvector 0.8 goes on until enough passages fit the filter. */
const BREADTH = 200;

/**
 * Keeps vectors in tables of pgvector, one for each model, made when it is first used: derived data, which no migration
 * and no backup needs to know. A version that nobody has opened for a week is removed.
 */
export function createVectorTables(
  { queries, transaction, dialect }: Pick<Database, 'queries' | 'transaction' | 'dialect'>,
  pgvector: Pgvector,
  clock: Clock,
): VectorShelf {
  const type = sql.raw(`${pgvector.schema}.vector`);
  return {
    engine: `pgvector ${pgvector.version}`,
    async have(space, versions) {
      const table = tableOf(space);
      if (versions.length === 0 || (await dimensionsOf(queries, table)) === undefined) return new Set();
      const now = clock.now();
      const { rows } = await sql<{ version: string }>`
        update ${sql.id(table)} set used_at = ${now.toISOString()}
        where passage = 0 and version in (${sql.join(versions)}) returning version`.execute(queries);
      await removeUnused(queries, table, new Date(now.getTime() - UNUSED_DAYS * DAY_MS));
      return new Set(rows.map(({ version }) => version));
    },
    put: (space, version, vectors) =>
      transaction(async (within) => {
        const table = tableOf(space);
        await dialect.alone(within, table);
        await makeTable(within, { table, pgvector, dimensions: vectors[0]!.length });
        await sql`delete from ${sql.id(table)} where version = ${version}`.execute(within);
        const usedAt = clock.now().toISOString();
        const rows = vectors.map((vector, i) => sql`(${version}, ${i}, ${asText(vector)}::${type}, ${usedAt})`);
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await sql`insert into ${sql.id(table)} (version, passage, embedding, used_at)
            values ${sql.join(rows.slice(from, from + ROWS_AT_ONCE))}`.execute(within);
      }),
    nearest: (space, vector, wanted, versions) =>
      transaction(async (within) => {
        await searchWidely(within, pgvector);
        const distance = distanceTo(vector, pgvector);
        const { rows } = await sql<{ version: string; passage: number; similarity: number }>`
          select version, passage, 1 - (embedding operator(${sql.raw(pgvector.schema)}.<=>) ${asText(vector)}::${type}) as similarity
          from ${sql.id(tableOf(space))} where version in (${sql.join(versions)})
          order by ${distance} limit ${wanted}`.execute(within);
        // A vector of zeros has no direction, and so no distance.
        return rows.map((row) => ({ ...row, similarity: Number.isNaN(row.similarity) ? 0 : row.similarity }));
      }),
  };
}

/** The model's address and name may be of any length and hold anything. */
function tableOf(space: string): string {
  return `passage_vector_${createHash('sha256').update(space).digest('hex').slice(0, 24)}`;
}

function asText(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}

/** As the index has it, else it would not be used. */
function distanceTo(vector: Float32Array, { schema }: Pgvector): RawBuilder<unknown> {
  const half = vector.length > MOST_INDEXED && vector.length <= MOST_INDEXED_HALF;
  const type = sql.raw(half ? `${schema}.halfvec(${vector.length})` : `${schema}.vector`);
  return sql`embedding::${type} operator(${sql.raw(schema)}.<=>) ${asText(vector)}::${type}`;
}

async function searchWidely(within: Queries, { version }: Pgvector): Promise<void> {
  await sql.raw(`set local hnsw.ef_search = ${BREADTH}`).execute(within);
  const [major, minor] = version.split('.').map(Number) as [number, number];
  if (major > 0 || minor >= 8) await sql`set local hnsw.iterative_scan = strict_order`.execute(within);
}

async function dimensionsOf(queries: Queries, table: string): Promise<number | undefined> {
  const { rows } = await sql<{ dimensions: number }>`
    select atttypmod as dimensions from pg_attribute
    where attrelid = to_regclass(${table}) and attname = 'embedding'`.execute(queries);
  return rows[0]?.dimensions;
}

interface TableOptions {
  readonly table: string;
  readonly pgvector: Pgvector;
  readonly dimensions: number;
}

/** A model that gives vectors of another length than before is another model: what was kept of it is worth nothing. */
async function makeTable(within: Queries, { table, pgvector: { schema }, dimensions }: TableOptions): Promise<void> {
  const made = await dimensionsOf(within, table);
  if (made === dimensions) return;
  const statements = [
    `drop table if exists ${table}`,
    `create table ${table} (
       version text not null,
       passage integer not null,
       embedding ${schema}.vector(${dimensions}) not null,
       used_at text collate "C" not null,
       primary key (version, passage)
     )`,
    ...indexOf(table, schema, dimensions),
  ];
  for (const statement of statements) await sql.raw(statement).execute(within);
}

function indexOf(table: string, schema: string, dimensions: number): string[] {
  if (dimensions <= MOST_INDEXED)
    return [`create index on ${table} using hnsw (embedding ${schema}.vector_cosine_ops)`];
  if (dimensions > MOST_INDEXED_HALF) return [];
  const half = `(embedding::${schema}.halfvec(${dimensions})) ${schema}.halfvec_cosine_ops`;
  return [`create index on ${table} using hnsw (${half})`];
}

async function removeUnused(queries: Queries, table: string, before: Date): Promise<void> {
  await sql`delete from ${sql.id(table)} where version in
    (select version from ${sql.id(table)} where passage = 0 and used_at < ${before.toISOString()})`.execute(queries);
}
