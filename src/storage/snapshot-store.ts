import { digestsOf, fingerprintOf, type KnowledgeFiles } from '../documents/knowledge-files.ts';
import type { Publication, Snapshot, SnapshotId, Snapshots } from '../documents/snapshots.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

/** Snapshots whose files are kept: enough for processes that are just loading one while the next is published. */
const FILES_KEPT = 5;

/** Keeps snapshots in the tables `knowledge_snapshot`, `snapshot_file` and `knowledge_file`. */
export function createSnapshots({ queries, transaction, dialect }: Database): Snapshots {
  return {
    latestId: () => latestId(queries),
    latest: () => readLatest(queries),
    filesOf: (number) => readFiles(queries, number),
    async lastWith(fingerprint) {
      const row = await queries
        .selectFrom('knowledgeSnapshot')
        .select((the) => the.fn.max('number').as('number'))
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst();
      return row?.number ?? undefined;
    },
    publish: (publication) =>
      transaction(async (within) => {
        await dialect.alone(within, 'knowledge');
        if ((await latestId(within))?.number !== publication.after) return undefined;
        const number = await addSnapshot(within, publication);
        await forgetOld(within, number);
        return number;
      }),
  };
}

async function latestId(queries: Queries): Promise<SnapshotId | undefined> {
  const query = queries.selectFrom('knowledgeSnapshot').select(['number', 'fingerprint']).orderBy('number', 'desc');
  return query.limit(1).executeTakeFirst();
}

async function readLatest(queries: Queries): Promise<Snapshot | undefined> {
  const row = await queries
    .selectFrom('knowledgeSnapshot')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const files = await queries
    .selectFrom('snapshotFile')
    .select(['name', 'digest'])
    .where('snapshot', '=', row.number)
    .orderBy('name')
    .execute();
  const digests = new Map(files.map(({ name, digest }) => [name, digest]));
  return { ...row, publishedAt: new Date(row.publishedAt), digests };
}

async function readFiles(queries: Queries, number: number): Promise<KnowledgeFiles | undefined> {
  const rows = await queries
    .selectFrom('snapshotFile')
    .innerJoin('knowledgeFile', 'knowledgeFile.digest', 'snapshotFile.digest')
    .select(['snapshotFile.name', 'knowledgeFile.bytes'])
    .where('snapshot', '=', number)
    .orderBy('snapshotFile.name')
    .execute();
  if (rows.length === 0) return undefined;
  return new Map(rows.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
}

async function addSnapshot(within: Queries, { files, by, at }: Publication): Promise<number> {
  const digests = digestsOf(files);
  for (const [name, digest] of digests) {
    const bytes = Buffer.from(files.get(name)!);
    await within
      .insertInto('knowledgeFile')
      .values({ digest, bytes })
      .onConflict((known) => known.column('digest').doNothing())
      .execute();
  }
  const { number } = await within
    .insertInto('knowledgeSnapshot')
    .values({ fingerprint: fingerprintOf(digests), publishedAt: at.toISOString(), publishedBy: by })
    .returning('number')
    .executeTakeFirstOrThrow();
  for (const [name, digest] of digests)
    await within.insertInto('snapshotFile').values({ snapshot: number, name, digest }).execute();
  return number;
}

/** Which snapshots there were stays known; the contents of old ones do not. */
async function forgetOld(within: Queries, latest: number): Promise<void> {
  const oldest = await within
    .selectFrom('knowledgeSnapshot')
    .select('number')
    .where('number', '<=', latest)
    .orderBy('number', 'desc')
    .offset(FILES_KEPT - 1)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await within.deleteFrom('snapshotFile').where('snapshot', '<', oldest.number).execute();
  await within
    .deleteFrom('knowledgeFile')
    .where('digest', 'not in', (files) => files.selectFrom('snapshotFile').select('digest'))
    .execute();
}
