import { sql } from 'kysely';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';
import type { Queries } from '../schema.ts';

const SHOWN = 3;

/** Reads the whole database; what is wrong with it in Vietnamese, undefined where it is sound. Changes nothing. */
export async function checkSqlite(queries: Queries, place: string): Promise<string | undefined> {
  try {
    const checks = [sql`pragma integrity_check`, sql`pragma foreign_key_check`];
    const found = await Promise.all(checks.map(async (check) => (await check.execute(queries)).rows));
    const faults = found.flat().map((row) => Object.values(row as object).join(' '));
    const wrong = faults.filter((fault) => fault !== 'ok');
    return wrong.length > 0 ? WORDS.damaged(place, wrong.slice(0, SHOWN).join('; ')) : undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
