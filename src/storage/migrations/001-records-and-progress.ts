import type { SqlDialect } from '../sql-dialect.ts';

const INSTANT = "like '____-__-__T%Z'";

/** What was read from documents, what became of it, who confirmed it, and what offices say of their tasks. */
export function recordsAndProgress(dialect: SqlDialect): readonly string[] {
  return [...readings(dialect), ...confirmations(dialect), ...progress(dialect)];
}

function readings({ rowNumber, tableEnd, appendOnly }: SqlDialect): string[] {
  return [
    // How each document was last read: a document with the same fingerprint need not be read again.
    `create table document_reading (
       document text primary key check (document <> ''),
       fingerprint text not null check (fingerprint <> ''),
       reading integer not null check (reading > 0)
     ) ${tableEnd}`,
    // The records of each document as last read, withdrawn ones too: an id is never given to another.
    `create table record (
       id text primary key check (id <> ''),
       document text not null references document_reading (document),
       position integer not null check (position >= 0),
       kind text not null check (kind in ('task', 'target', 'duty')),
       title text not null,
       digest text not null check (length(digest) = 64),
       said text not null,
       withdrawn_at text check (withdrawn_at ${INSTANT}),
       unique (document, position)
     ) ${tableEnd}`,
    // What became of records from one reading of their document to the next. Append-only.
    `create table record_change (
       number ${rowNumber},
       document text not null references document_reading (document),
       reading integer not null check (reading > 0),
       record text not null check (record <> ''),
       change text not null check (change in ('added', 'changed', 'withdrawn')),
       before text,
       after text,
       at text not null check (at ${INSTANT})
     ) ${tableEnd}`,
    'create index record_change_of_document on record_change (document, reading desc, number)',
    ...appendOnly('record_change'),
  ];
}

function confirmations({ rowNumber, tableEnd, appendOnly }: SqlDialect): string[] {
  return [
    // Who has checked the records of a document, and in which state. Append-only.
    `create table confirmation (
       number ${rowNumber},
       document text not null check (document <> ''),
       digest text not null check (digest <> ''),
       confirmed_by text not null check (confirmed_by <> ''),
       at text not null check (at ${INSTANT})
     ) ${tableEnd}`,
    'create index confirmation_of_document on confirmation (document, number)',
    ...appendOnly('confirmation'),
  ];
}

function progress({ rowNumber, number, tableEnd, appendOnly }: SqlDialect): string[] {
  return [
    // What offices reported of tasks, in the order they did. Append-only.
    `create table progress (
       number ${rowNumber},
       task text not null check (task <> ''),
       unit text not null check (unit <> ''),
       status text not null check (status in ('not_started', 'in_progress', 'blocked', 'done')),
       percent ${number} check (percent between 0 and 100),
       note text,
       evidence text,
       reported_by text not null check (reported_by <> ''),
       reported_at text not null check (reported_at ${INSTANT})
     ) ${tableEnd}`,
    'create index progress_of_task on progress (task, number)',
    ...appendOnly('progress'),
  ];
}
