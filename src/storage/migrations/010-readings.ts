import type { SqlDialect } from '../sql-dialect.ts';

/** What was read out of a file that was sent, beside the file; and those that wait to be read. */
export function readings({ rowNumber, instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    'alter table upload add column markdown text',
    "alter table upload add column doubts text not null default '[]'",
    `create table reading_queue (
       number ${rowNumber},
       channel text not null check (channel <> ''),
       chat text not null,
       message text not null,
       attachment text not null,
       person text not null check (person <> ''),
       sent_by text not null check (sent_by <> ''),
       attempts integer not null,
       pages_read integer,
       pages_all integer,
       queued_at ${instant} not null,
       claim_token text,
       claimed_until ${instant},
       check ((claim_token is null) = (claimed_until is null))
     ) ${tableEnd}`,
  ];
}
