import type { SqlDialect } from '../sql-dialect.ts';

/** What nobody but the assistant may read, sealed with a key that is not in the database. */
export function vault({ instant, bytes, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table secret (
       name text primary key check (name <> ''),
       version integer not null check (version > 0),
       sealed ${bytes} not null,
       changed_at ${instant} not null
     ) ${tableEnd}`,
  ];
}
