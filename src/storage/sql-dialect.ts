import type { SelectQueryBuilder } from 'kysely';
import type { Queries } from './schema.ts';

/** Everything that one database says otherwise than another; all else is common SQL. */
export interface SqlDialect {
  /** Type of a column that numbers rows in the order they were added and gives no number twice. */
  readonly rowNumber: string;
  /** Type of a column that holds a number as JavaScript does. */
  readonly number: string;
  /** Type of a column that holds an instant as text, ISO 8601 in UTC, and compares by its letters. */
  readonly instant: string;
  /** Type of a column that holds bytes. */
  readonly bytes: string;
  /** Ends `create table` so that a column takes values of its own type alone. */
  readonly tableEnd: string;
  /** Statements after which the rows of a table can be neither changed nor removed. */
  appendOnly(table: string): readonly string[];
  /** Within a transaction: from here to its end, no other transaction is where the same name was asked for. */
  alone(queries: Queries, name: string): Promise<void>;
  /** A query for rows to be worked on, which passes over those that another transaction has taken. */
  unclaimed<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O>;
}
