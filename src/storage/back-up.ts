import { access, stat } from 'node:fs/promises';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { UserError } from '../shared/errors.ts';
import { inspectBackup } from './backup/inspect-backup.ts';
import { writeAside } from './backup/write-aside.ts';
import type { Database } from './database.ts';
import { WORDS } from './messages.ts';
import { type DatabaseAddress, openDatabase } from './open-database.ts';
import { copyPostgres } from './postgres/copy-postgres.ts';

/** What was backed up. */
export interface BackupReport {
  /** The database, as people are told. */
  readonly place: string;
  readonly file: string;
  readonly bytes: number;
  /** How many rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Input or output error, disk full, file that cannot be opened: of the file that is written. */
const CANNOT_WRITE = new Set([10, 13, 14]);

/**
 * Writes all that a database holds, as it is at one moment while others go on writing, into one file of SQLite, whichever
 * database it is. The file is checked before it gets its name; one that is there already is never written over.
 */
export async function backUp(address: DatabaseAddress, target: string): Promise<BackupReport> {
  if ('file' in address) await refuseMissing(address.file);
  const database = await openDatabase(address);
  try {
    const rows = await writeBackup(database.place, target, (aside) => copy(database, address, aside));
    return { place: database.place, file: target, bytes: (await stat(target)).size, rows };
  } finally {
    await database.close();
  }
}

/** Puts what `fill` writes in its place once it is found sound; `source` is what it is a copy of. */
export async function writeBackup(
  source: string,
  target: string,
  fill: (aside: string) => Promise<void>,
): Promise<Readonly<Record<string, number>>> {
  let rows: Readonly<Record<string, number>> = {};
  await writeAside(target, async (aside) => {
    await fill(aside).catch((error: unknown) => {
      throw explainWriting(target, error);
    });
    const { origin, fault, rows: found } = inspectBackup(aside);
    if (fault) throw new UserError(WORDS.unsoundSource(source, fault));
    if (origin.kind !== 'ours') throw new Error(`What was written of ${source} is no backup`);
    rows = found;
  });
  return rows;
}

/** A file that is not there would be made by opening it, and its emptiness taken for a backup. */
async function refuseMissing(file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT',
  );
  if (!there) throw new UserError(WORDS.nothingToBackUp(file));
}

async function copy(database: Database, address: DatabaseAddress, aside: string): Promise<void> {
  if ('url' in address) await copyPostgres(database, aside);
  else await sql`vacuum into ${aside}`.execute(database.queries);
}

function explainWriting(target: string, error: unknown): unknown {
  const cause = error instanceof UserError ? error.cause : error;
  if (!(cause instanceof Libsql.SqliteError) || !CANNOT_WRITE.has((cause.rawCode ?? 0) & 0xff)) return error;
  return new UserError(WORDS.cannotWriteBackup(target, `SQLite ${cause.rawCode}: ${cause.message}`), { cause });
}
