import type Libsql from 'libsql';

/** A table and its columns, as they are called in the database. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** How many rows are carried at once: few of those that may hold megabytes. */
  readonly rowsAtOnce: number;
}

const ROWS_AT_ONCE = { plain: 200, withBytes: 4 };

/** Every table of a file, as the file itself lists them: one that a later migration adds cannot be forgotten. */
export function tablesOf(file: Libsql.Database): Table[] {
  const names = file
    .prepare("select name from sqlite_master where type = 'table' and name not glob 'sqlite_*' order by name")
    .all([]) as { name: string }[];
  const columnsOf = file.prepare('select name, type from pragma_table_info(?) order by cid');
  return names.map(({ name }) => {
    const columns = columnsOf.all([name]) as { name: string; type: string }[];
    const withBytes = columns.some(({ type }) => type.toLowerCase() === 'blob');
    return {
      name,
      columns: columns.map((column) => column.name),
      rowsAtOnce: withBytes ? ROWS_AT_ONCE.withBytes : ROWS_AT_ONCE.plain,
    };
  });
}

/** A name as a part of a statement; ours hold no quotes. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** Names as a list in a statement. */
export function listed(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

/** How many rows each table holds. */
export function countRows(file: Libsql.Database): Record<string, number> {
  const counted = tablesOf(file).map(({ name }) => {
    const [row] = file.prepare(`select count(*) as count from ${quoted(name)}`).all([]) as { count: number }[];
    return [name, row!.count] as const;
  });
  return Object.fromEntries(counted);
}
