/** What one database says otherwise than another where tables are made; all else in `migrations` is common SQL. */
export interface SqlDialect {
  /** Type of a column that numbers rows in the order they were added and gives no number twice. */
  readonly rowNumber: string;
  /** Type of a column that holds a number as JavaScript does. */
  readonly number: string;
  /** Ends `create table` so that a column takes values of its own type alone. */
  readonly tableEnd: string;
  /** Statements after which the rows of a table can be neither changed nor removed. */
  appendOnly(table: string): readonly string[];
}
