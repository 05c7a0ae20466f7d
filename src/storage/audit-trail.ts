import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AUDIT_ACTIONS, type AuditEntry, type AuditedChange, type AuditTrail } from '../shared/audit-trail.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** An entry as it stands in its row: the hash is over the letters of `detail`, not over what they mean. */
interface Row {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly hash: string;
}

const COLUMNS = ['number', 'at', 'actor', 'action', 'subject', 'detail', 'hash'] as const;
const READ_AT_ONCE = 1000;

const ENTRY: z.ZodType<AuditEntry> = z.strictObject({
  number: z.int().positive(),
  at: z.string(),
  actor: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});

/** Keeps the trail in the table `audit`. */
export function createAuditTrail({ queries, transaction, dialect }: Database): AuditTrail {
  return {
    append: (change, at) => transaction((within) => addToTrail(within, dialect, change, at)),
    async list(most, before) {
      const all = queries.selectFrom('audit').select(COLUMNS).orderBy('number', 'desc').limit(most);
      const rows = await (before === undefined ? all : all.where('number', '<', before)).execute();
      return rows.map((row) => ENTRY.parse({ ...row, detail: JSON.parse(row.detail) }));
    },
    verify: () => verifyTrail(queries),
  };
}

/**
 * Appends to the trail within the transaction of the change itself, so that there is never one without the other. To be
 * called last: on a server, other changes wait from here to the end of the transaction.
 */
export async function addToTrail(
  within: Queries,
  dialect: SqlDialect,
  { actor, action, subject, detail }: AuditedChange,
  at: Date,
): Promise<void> {
  await dialect.alone(within, 'audit');
  const last = await within
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    ...{ number: (last?.number ?? 0) + 1, at: at.toISOString(), actor, action, subject },
    detail: canonicalJson(detail),
  };
  const hash = hashOf(entry, last?.hash);
  await within
    .insertInto('audit')
    .values({ ...entry, hash })
    .execute();
}

function hashOf(entry: Omit<Row, 'hash'>, previous: string | undefined): string {
  const { number, at, actor, action, subject, detail } = entry;
  const said = canonicalJson({ previous: previous ?? null, number, at, actor, action, subject, detail });
  return createHash('sha256').update(said).digest('hex');
}

/** Reads by batches, so that a trail of any length fits into memory. */
async function verifyTrail(queries: Queries): ReturnType<AuditTrail['verify']> {
  let entries = 0;
  let broken: number | undefined;
  let last: Row | undefined;
  for (let rows = await rowsAfter(queries, 0); rows.length > 0; rows = await rowsAfter(queries, last!.number)) {
    for (const row of rows) {
      const due = (last?.number ?? 0) + 1;
      if (broken === undefined && (row.number !== due || row.hash !== hashOf(row, last?.hash))) broken = due;
      last = row;
    }
    entries += rows.length;
  }
  return { entries, ...(last ? { lastHash: last.hash } : {}), ...(broken === undefined ? {} : { broken }) };
}

function rowsAfter(queries: Queries, number: number): Promise<Row[]> {
  const following = queries.selectFrom('audit').select(COLUMNS).where('number', '>', number);
  return following.orderBy('number').limit(READ_AT_ONCE).execute();
}
