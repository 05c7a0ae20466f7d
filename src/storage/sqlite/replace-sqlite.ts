import Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import { inspect } from '../backup/inspect-backup.ts';
import { listed, quoted, tablesOf } from '../backup/tables.ts';
import { WORDS } from '../messages.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { explainFaults } from './sqlite-faults.ts';
import { inTransaction } from './transaction.ts';

const BUSY = 5;
const CORRUPT = 11;
const PATIENCE_MS = 1_000;

/**
 * Opens a database, made where there is none, so that nobody else has it open or can open it until `release`. One that
 * somebody has open, is not ours or of a newer version is a `UserError`; undefined where it is damaged.
 */
export function openAlone(path: string): Libsql.Database | undefined {
  const file = explainFaults(path, () => new Libsql(path, { timeout: PATIENCE_MS }));
  let sound = false;
  try {
    // Before the first change: what is not ours stays as it is.
    explainFaults(path, () => refuseForeign(file, path));
    takeAlone(file, path);
    sound = inspect(file).fault === undefined;
  } catch (error) {
    if (!isDamage(error)) throw error;
  } finally {
    if (!sound) release(file);
  }
  return sound ? file : undefined;
}

/** Lets others in. The lock is given back by word, because libsql closes what it had prepared only when garbage is collected. */
export function release(file: Libsql.Database): void {
  try {
    file.exec('pragma locking_mode = normal; select 1 from sqlite_master');
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError)) throw error;
  } finally {
    file.close();
  }
}

/**
 * Puts the rows of a sound file of today's version in the place of all that a database holds, in one transaction: killed
 * at any point, it is the old one or the new. The file itself stays, because a process that opens it at this moment would
 * go on with the one that was moved away, and with the log of the one that came.
 */
export function replaceSqlite(file: Libsql.Database, path: string, copy: string): void {
  explainFaults(path, () => {
    file.exec('pragma foreign_keys = off; pragma synchronous = full');
    migrate(file);
    file.exec(`attach ${inQuotes(copy)} as backup`);
    inTransaction(file, () => replaceRows(file));
    file.exec('detach backup');
  });
}

/** A text as a part of a statement. */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * With a log beside it, a database is held by everybody who has it open, for as long as they have: it can only do without
 * the log where there is nobody else.
 */
function takeAlone(file: Libsql.Database, path: string): void {
  try {
    file.exec('pragma locking_mode = exclusive; pragma journal_mode = delete; begin exclusive; commit');
  } catch (error) {
    if (!(error instanceof Libsql.SqliteError) || ((error.rawCode ?? 0) & 0xff) !== BUSY) throw error;
    throw new UserError(WORDS.targetInUse(path), { cause: error });
  }
}

function isDamage(error: unknown): boolean {
  const cause = error instanceof UserError ? error.cause : error;
  return cause instanceof Libsql.SqliteError && ((cause.rawCode ?? 0) & 0xff) === CORRUPT;
}

/** Triggers keep some rows from being removed: they are taken away and put back within the transaction. */
function replaceRows(file: Libsql.Database): void {
  const triggers = file.prepare("select name, sql from main.sqlite_master where type = 'trigger'").all([]) as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) file.exec(`drop trigger main.${quoted(name)}`);
  for (const { name, columns } of tablesOf(file)) {
    const list = listed(columns);
    file.exec(`delete from main.${quoted(name)}`);
    file.exec(`insert into main.${quoted(name)} (${list}) select ${list} from backup.${quoted(name)}`);
  }
  // The highest number ever given, which the rows that are left need not have.
  file.exec('delete from main.sqlite_sequence');
  file.exec('insert into main.sqlite_sequence (name, seq) select name, seq from backup.sqlite_sequence');
  for (const trigger of triggers) file.exec(trigger.sql);
}
