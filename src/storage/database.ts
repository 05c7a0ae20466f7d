import type { Queries } from './schema.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** What the stores keep their rows in: a file of SQLite, or a schema of a PostgreSQL server. */
export interface Database {
  /** Where it is, as people are told; without a password. */
  readonly place: string;
  readonly dialect: SqlDialect;
  /** Runs single statements, each all or nothing. */
  readonly queries: Queries;
  /**
   * Does all of the work or none of it, alone or as if alone where `dialect.alone` says so. The work awaits nothing but
   * its queries, for others wait meanwhile; it may be done again from the start where the database asks for that.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** What keeps it, with its version: "SQLite 3.45.1", "PostgreSQL 15.6". */
  engine(): Promise<string>;
  /** What is wrong with it, in Vietnamese; undefined where it is sound. Changes nothing. */
  check(): Promise<string | undefined>;
  /** Everything committed is then on the disk. Closing again does nothing. */
  close(): Promise<void>;
}
