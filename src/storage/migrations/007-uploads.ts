import type { SqlDialect } from '../sql-dialect.ts';

/** Documents that administrators sent. */
export function uploads({ rowNumber, instant, bytes, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table upload (
       number ${rowNumber},
       document text not null check (document <> ''),
       name text not null check (name <> ''),
       digest text not null check (length(digest) = 64),
       bytes ${bytes} not null,
       access text not null check (access in ('public', 'internal')),
       state text not null check (state in ('waiting', 'live', 'replaced')),
       sent_by text not null check (sent_by <> ''),
       sent_at ${instant} not null,
       changed_at ${instant} not null
     ) ${tableEnd}`,
    "create unique index upload_live on upload (document) where state = 'live'",
    "create unique index upload_waiting on upload (digest, name) where state = 'waiting'",
    'create index upload_by_state on upload (state, changed_at)',
  ];
}
