import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { UserError } from '../../shared/errors.ts';
import { WORDS } from '../messages.ts';

/** Classes and codes of SQLSTATE (postgresql.org/docs/15/errcodes-appendix.html) that a user can mend. */
const TELL: readonly (readonly [RegExp, (place: string, reason: string) => string])[] = [
  [/^28|^3D000|^42501|^3F000/u, WORDS.serverRefuses],
  [/^53100/u, WORDS.serverFull],
  [/^08|^57P0|^53[023]/u, WORDS.serverAway],
  [/^57014|^55P03/u, WORDS.serverBusy],
  [/^E[A-Z]{2,}$/u, WORDS.serverAway],
];
/** What `pg` itself says, without a code, of a server that went away. */
const AWAY =
  /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/u;

/** The error as a `UserError` where the user can mend it; itself where not. */
export function explainPostgresFaults(place: string, error: unknown): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? (error as AggregateError).errors?.[0]?.code ?? '');
  const tell =
    TELL.find(([codes]) => codes.test(code))?.[1] ?? (AWAY.test(error.message) ? WORDS.serverAway : undefined);
  return tell ? new UserError(tell(place, code || error.message), { cause: error }) : error;
}

/** Whether a connection that once stood was broken: by the server (class 57P0), by the network, or from our side. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof UserError) return isLostConnection(error.cause);
  const { code = '' } = error as { code?: string };
  return /^57P0|^08|^ECONNRESET$|^EPIPE$/u.test(code) || /^Connection terminated|^Client has/u.test(error.message);
}

/** The pool with its errors explained; a client is given out as the same object each time, as Kysely wants it. */
export function explainingPool(pool: pg.Pool, place: string): PostgresPool {
  const explained = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const rethrow = (error: unknown): never => {
    throw explainPostgresFaults(place, error);
  };
  const explain = (client: pg.PoolClient): PostgresPoolClient => {
    const known = explained.get(client);
    if (known) return known;
    let lost = false;
    const wrapped = {
      query: (sql: string, values: readonly unknown[]) =>
        client.query(sql, values.map(storable)).catch((error: unknown) => {
          lost ||= isLostConnection(error);
          return rethrow(error);
        }),
      release: () => client.release(lost),
    } as unknown as PostgresPoolClient;
    explained.set(client, wrapped);
    return wrapped;
  };
  return { connect: () => pool.connect().then(explain, rethrow), end: () => pool.end() };
}

/** The same values as the other database takes. */
function storable(value: unknown): unknown {
  // As bytes come out of SQLite.
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value === null || value instanceof Uint8Array || typeof value === 'number') return value;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw new TypeError(`The database takes texts without NUL, numbers, bytes and null, not ${String(value)}`);
}
