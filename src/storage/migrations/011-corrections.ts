import type { SqlDialect } from '../sql-dialect.ts';

/** What administrators corrected of records, and of the heads of documents in the folder. */
export function corrections({ instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table record_correction (
       record text not null check (record <> ''),
       field text not null,
       value text not null check (value <> ''),
       corrected_by text not null check (corrected_by <> ''),
       corrected_at ${instant} not null,
       primary key (record, field)
     ) ${tableEnd}`,
    `create table head_correction (
       document text not null check (document <> ''),
       field text not null,
       value text not null check (value <> ''),
       corrected_by text not null check (corrected_by <> ''),
       corrected_at ${instant} not null,
       primary key (document, field)
     ) ${tableEnd}`,
  ];
}
