import { sql } from 'kysely';
import type Libsql from 'libsql';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import type { Queries } from '../schema.ts';

const CHECKS = ['pragma integrity_check', 'pragma foreign_key_check'] as const;
const SHOWN = 3;

/** Reads the whole database; what is wrong with it in Vietnamese, undefined where it is sound. Changes nothing. */
export async function checkSqlite(queries: Queries, place: string): Promise<string | undefined> {
  try {
    const found = await Promise.all(CHECKS.map(async (check) => (await sql.raw(check).execute(queries)).rows));
    const wrong = describeFaults(found.flat());
    return wrong && WORDS.damaged(place, wrong);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** The same for a file that no stores are open on: what SQLite finds wrong with it, undefined where it is sound. */
export function faultsIn(file: Libsql.Database): string | undefined {
  return describeFaults(CHECKS.flatMap((check) => file.prepare(check).all([])));
}

function describeFaults(found: readonly unknown[]): string | undefined {
  const faults = found.map((row) => Object.values(row as object).join(' '));
  const wrong = faults.filter((fault) => fault !== 'ok');
  return wrong.length > 0 ? wrong.slice(0, SHOWN).join('; ') : undefined;
}
