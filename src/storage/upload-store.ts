import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Upload, Uploads } from '../documents/uploads.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

const HEAD = ['number', 'document', 'name', 'access', 'state', 'sentBy', 'sentAt'] as const;
const WHOLE = [...HEAD, 'bytes', 'markdown', 'doubts'] as const;

/** SQLite gives bare memory, PostgreSQL a part of more. */
const BYTES = z
  .union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)])
  .transform((bytes) => new Uint8Array(bytes));

const KEPT = z.strictObject({
  number: z.int().positive(),
  document: z.string(),
  name: z.string(),
  bytes: BYTES,
  markdown: z.string().nullable(),
  doubts: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  access: z.enum(['public', 'internal']),
  state: z.enum(['waiting', 'live', 'replaced']),
  sentBy: z.string(),
  sentAt: z.string(),
});

/** A row as it is told; one of a version that read Markdown only has nothing but its bytes. */
function toUpload(row: unknown): Upload {
  const kept = KEPT.parse(row);
  return { ...kept, markdown: kept.markdown ?? new TextDecoder().decode(kept.bytes) };
}

/** Keeps what administrators sent in the table `upload`. */
export function createUploads(database: Database): Uploads {
  const { queries, transaction } = database;
  return {
    keep: (file, at) => transaction((within) => keep(within, database, file, at)),
    async find(number) {
      const row = await queries.selectFrom('upload').select(WHOLE).where('number', '=', number).executeTakeFirst();
      return row && toUpload(row);
    },
    async findSame(bytes) {
      const same = queries.selectFrom('upload').select(HEAD).where('digest', '=', digestOf(bytes));
      return same.where('state', '<>', 'replaced').orderBy('state').orderBy('number', 'desc').executeTakeFirst();
    },
    waiting: () =>
      queries.selectFrom('upload').select(HEAD).where('state', '=', 'waiting').orderBy('number', 'desc').execute(),
    async live() {
      const rows = queries.selectFrom('upload').select(WHOLE).where('state', '=', 'live').orderBy('document');
      return (await rows.execute()).map(toUpload);
    },
    liveState: () => readState(queries),
    async decide(number, change) {
      const changed = queries.updateTable('upload').set(change).where('number', '=', number);
      return (await changed.where('state', '=', 'waiting').returning('number').execute()).length > 0;
    },
    adopt: (number, by, at) => transaction((within) => adopt(within, database, { number, by }, at)),
    giveBack: (number, by, at) => transaction((within) => giveBack(within, database, { number, by }, at)),
    async discard(number) {
      const gone = queries.deleteFrom('upload').where('number', '=', number).where('state', '=', 'waiting');
      return (await gone.returning('number').execute()).length > 0;
    },
    remove: (document, by, at) => transaction((within) => remove(within, database, { document, by }, at)),
    async purge(before) {
      const old = queries
        .deleteFrom('upload')
        .where('state', '<>', 'live')
        .where('changedAt', '<', before.toISOString());
      return (await old.returning('number').execute()).length;
    },
  };
}

async function readState(queries: Queries): Promise<string> {
  const live = queries.selectFrom('upload').select(['number', 'document', 'access']).where('state', '=', 'live');
  const rows = await live.orderBy('number').execute();
  return rows.map(({ number, document, access }) => `${number} ${document} ${access}`).join('\n');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function keep(
  within: Queries,
  { dialect }: Database,
  { document, name, bytes, markdown, doubts, access, sentBy }: Parameters<Uploads['keep']>[0],
  at: Date,
): Promise<number> {
  await dialect.alone(within, 'upload');
  const digest = digestOf(bytes);
  const waiting = within.selectFrom('upload').select('number').where('state', '=', 'waiting');
  const same = await waiting.where('digest', '=', digest).where('name', '=', name).executeTakeFirst();
  if (same) return same.number;
  const now = at.toISOString();
  const { number } = await within
    .insertInto('upload')
    .values({
      ...{ document, name, digest, bytes: Buffer.from(bytes), markdown, doubts: JSON.stringify(doubts) },
      ...{ access, state: 'waiting' as const },
      ...{ sentBy, sentAt: now, changedAt: now },
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

async function adopt(
  within: Queries,
  { dialect }: Database,
  { number, by }: { readonly number: number; readonly by: string },
  at: Date,
): Promise<boolean> {
  await dialect.alone(within, 'upload');
  const head = within.selectFrom('upload').select(['document', 'access']).where('number', '=', number);
  const upload = await head.where('state', '=', 'waiting').executeTakeFirst();
  if (!upload) return false;
  const { document, access } = upload;
  const changedAt = at.toISOString();
  const before = within.updateTable('upload').where('document', '=', document).where('state', '=', 'live');
  await before.set({ state: 'replaced', changedAt }).execute();
  await within.updateTable('upload').set({ state: 'live', changedAt }).where('number', '=', number).execute();
  const detail = { upload: number, access };
  await addToTrail(within, dialect, { actor: by, action: 'document.adopted', subject: document, detail }, at);
  return true;
}

async function giveBack(
  within: Queries,
  { dialect }: Database,
  { number, by }: { readonly number: number; readonly by: string },
  at: Date,
): Promise<void> {
  await dialect.alone(within, 'upload');
  const adopted = await within
    .updateTable('upload')
    .set({ state: 'waiting' })
    .where('number', '=', number)
    .where('state', '=', 'live')
    .returning(['document', 'changedAt'])
    .executeTakeFirst();
  if (!adopted) return;
  const { document, changedAt } = adopted;
  // What it replaced was replaced in the same instant.
  const replaced = within.updateTable('upload').set({ state: 'live' }).where('document', '=', document);
  await replaced.where('state', '=', 'replaced').where('changedAt', '=', changedAt).execute();
  const detail = { upload: number };
  await addToTrail(within, dialect, { actor: by, action: 'document.removed', subject: document, detail }, at);
}

async function remove(
  within: Queries,
  { dialect }: Database,
  { document, by }: { readonly document: string; readonly by: string },
  at: Date,
): Promise<boolean> {
  await dialect.alone(within, 'upload');
  const live = within.selectFrom('upload').select('number').where('document', '=', document);
  const found = await live.where('state', '=', 'live').executeTakeFirst();
  if (!found) return false;
  const kept = within.deleteFrom('upload').where('document', '=', document).where('state', '<>', 'waiting');
  await kept.execute();
  const detail = { upload: found.number };
  await addToTrail(within, dialect, { actor: by, action: 'document.removed', subject: document, detail }, at);
  return true;
}
