import type { SegmentStore } from '../retrieval/saved-parts.ts';
import type { Clock } from '../shared/clock.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

interface IndexPartsOptions {
  readonly clock: Clock;
  /** A value is built in memory as a whole on both ends, so that large parts are cut. */
  readonly pieceBytes?: number;
}

const PIECE_BYTES = 8 * 1024 * 1024;
const NAMES_AT_ONCE = 500;
const UNUSED_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/**
 * Keeps the parts of an index in the table `index_part`, where one process saves what all others find. A part goes only
 * when none has opened an index with it for a week: those of older and newer versions, of the snapshot before and of the
 * one that is being built all live side by side. One that is missed is made anew, so that this costs time at worst.
 */
export function createIndexParts(
  { queries, transaction, dialect }: Database,
  { clock, pieceBytes = PIECE_BYTES }: IndexPartsOptions,
): SegmentStore {
  return {
    async read(name) {
      const rows = await queries
        .selectFrom('indexPart')
        .select('bytes')
        .where('name', '=', name)
        .orderBy('piece')
        .execute();
      return rows.length === 0 ? undefined : joined(rows.map(({ bytes }) => bytes));
    },
    write: (name, bytes) =>
      transaction(async (within) => {
        await dialect.alone(within, `index part ${name}`);
        await within.deleteFrom('indexPart').where('name', '=', name).execute();
        await addPieces(within, { name, bytes, pieceBytes, usedAt: clock.now().toISOString() });
      }),
    list: async () =>
      (await queries.selectFrom('indexPart').select('name').where('piece', '=', 0).execute()).map(({ name }) => name),
    async remove(name) {
      await queries.deleteFrom('indexPart').where('name', '=', name).execute();
    },
    async keepUsed(used) {
      const now = clock.now();
      await transaction(async (within) => {
        // One after another, for two that mark the same rows in different orders would wait for each other.
        await dialect.alone(within, 'index parts in use');
        await markUsed(within, used, now.toISOString());
        const longAgo = new Date(now.getTime() - UNUSED_DAYS * DAY_MS).toISOString();
        await within.deleteFrom('indexPart').where('usedAt', '<', longAgo).execute();
      });
    },
  };
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pieceBytes: number;
  readonly usedAt: string;
}

async function addPieces(within: Queries, { name, bytes, pieceBytes, usedAt }: Part): Promise<void> {
  for (let piece = 0; piece === 0 || piece * pieceBytes < bytes.length; piece++) {
    const part = Buffer.from(bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes));
    await within.insertInto('indexPart').values({ name, piece, bytes: part, usedAt }).execute();
  }
}

async function markUsed(within: Queries, used: readonly string[], usedAt: string): Promise<void> {
  for (let from = 0; from < used.length; from += NAMES_AT_ONCE) {
    const names = used.slice(from, from + NAMES_AT_ONCE);
    await within.updateTable('indexPart').set({ usedAt }).where('name', 'in', names).execute();
  }
}

/** What comes from SQLite is an `ArrayBuffer`, whatever its type says. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = pieces.map((piece) => new Uint8Array(piece));
  return bytes.length === 1 ? bytes[0]! : new Uint8Array(Buffer.concat(bytes));
}
