import type { SqlDialect } from '../sql-dialect.ts';

/** What several processes on one database share: who may do what only one should, the documents, and their analysed parts. */
export function sharedKnowledge({ rowNumber, instant, bytes, tableEnd }: SqlDialect): readonly string[] {
  return [
    // Who does what only one process at a time should do, and until when that is believed.
    `create table lease (
       name text primary key check (name <> ''),
       holder text not null check (holder <> ''),
       held_until ${instant} not null
     ) ${tableEnd}`,
    // Parts of an index in pieces; derived from the documents, so that nothing is lost with them.
    `create table index_part (
       name text not null check (length(name) = 64),
       piece integer not null check (piece >= 0),
       bytes ${bytes} not null,
       used_at ${instant} not null,
       primary key (name, piece)
     ) ${tableEnd}`,
    'create index index_part_by_use on index_part (used_at)',
    // The files of knowledge folders as they were on the disk, each content once.
    `create table knowledge_file (
       digest text primary key check (length(digest) = 64),
       bytes ${bytes} not null
     ) ${tableEnd}`,
    // What was published, one after another. Rows stay, so that an older folder is known for what it is.
    `create table knowledge_snapshot (
       number ${rowNumber},
       fingerprint text not null check (length(fingerprint) = 64),
       published_at ${instant} not null,
       published_by text not null check (published_by <> '')
     ) ${tableEnd}`,
    'create index knowledge_snapshot_of_files on knowledge_snapshot (fingerprint)',
    // Which files a snapshot is made of; of the last few snapshots only.
    `create table snapshot_file (
       snapshot integer not null references knowledge_snapshot (number),
       name text not null check (name <> ''),
       digest text not null references knowledge_file (digest),
       primary key (snapshot, name)
     ) ${tableEnd}`,
    'create index snapshot_file_of_content on snapshot_file (digest)',
  ];
}
