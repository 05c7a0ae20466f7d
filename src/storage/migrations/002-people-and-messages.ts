import type { SqlDialect } from '../sql-dialect.ts';

const ROLES = "('guest', 'member', 'official', 'manager', 'admin')";

/** Who people are and how they are reached, what they and the assistant said to each other, and the trail of every change. */
export function peopleAndMessages(dialect: SqlDialect): readonly string[] {
  return [...people(dialect), ...exchanges(dialect), ...trail(dialect), ...onceOnly()];
}

function people({ instant, tableEnd }: SqlDialect): string[] {
  return [
    `create table person (
       id text primary key check (id <> ''),
       name text not null,
       role text not null check (role in ${ROLES}),
       unit text,
       met_at ${instant} not null,
       noticed_at ${instant}
     ) ${tableEnd}`,
    // Where a person is known; one account belongs to one person. `chat` is the private one, where reminders go.
    `create table address (
       channel text not null check (channel <> ''),
       account text not null check (account <> ''),
       person text not null references person (id) on delete cascade,
       chat text,
       linked_at ${instant} not null,
       primary key (channel, account)
     ) ${tableEnd}`,
    'create index address_of_person on address (person)',
    // Codes that join an account to a role or to a person; only what they hash to is kept.
    `create table link_code (
       digest text primary key check (length(digest) = 64),
       person text references person (id) on delete cascade,
       role text not null check (role in ${ROLES}),
       unit text,
       made_by text not null,
       made_at ${instant} not null,
       expires_at ${instant} not null,
       used_by text,
       used_at ${instant}
     ) ${tableEnd}`,
    // Who asked to be taken for an official of an office, until somebody decides.
    `create table access_request (
       person text primary key references person (id) on delete cascade,
       unit text not null,
       words text not null,
       asked_at ${instant} not null
     ) ${tableEnd}`,
    `create table setting (
       name text primary key check (name <> ''),
       value text not null,
       changed_at ${instant} not null
     ) ${tableEnd}`,
  ];
}

function exchanges({ rowNumber, instant, tableEnd }: SqlDialect): string[] {
  return [
    // What was said to the assistant, what it said to that, and how far it has come. `head`: first undone one of its chat.
    `create table exchange (
       number ${rowNumber},
       key text not null unique check (key <> ''),
       channel text not null check (channel <> ''),
       chat text not null,
       sender text not null,
       person text references person (id) on delete set null,
       asked text,
       asked_how text,
       sent_at ${instant} not null,
       received_at ${instant} not null,
       state text not null check (state in ('waiting', 'answering', 'sending', 'done')),
       head integer not null check (head in (0, 1)),
       turn integer not null,
       claim text,
       claimed_until ${instant},
       retry_at ${instant},
       attempts integer not null default 0,
       repeated integer not null default 0 check (repeated in (0, 1)),
       kind text,
       said text,
       files text,
       subject text,
       outcome text,
       answered_at ${instant},
       done_at ${instant},
       erased integer not null default 0 check (erased in (0, 1))
     ) ${tableEnd}`,
    'create index exchange_to_claim on exchange (turn, number) where head = 1',
    "create index exchange_undone on exchange (channel, chat, number) where state <> 'done'",
    'create index exchange_of_chat on exchange (channel, chat, number)',
    'create index exchange_in_chat_lately on exchange (channel, chat, received_at)',
    'create index exchange_of_sender on exchange (channel, sender, received_at)',
    'create index exchange_of_person on exchange (person, number)',
    'create index exchange_of_kind on exchange (kind, received_at)',
    'create index exchange_by_age on exchange (done_at)',
    // What a person thought of an answer.
    `create table feedback (
       exchange integer not null references exchange (number) on delete cascade,
       person text not null references person (id) on delete cascade,
       verdict text not null check (verdict in ('up', 'down')),
       words text,
       given_at ${instant} not null,
       primary key (exchange, person)
     ) ${tableEnd}`,
    'create index feedback_of_person on feedback (person)',
  ];
}

function trail({ instant, tableEnd, appendOnly }: SqlDialect): string[] {
  return [
    // Every change of rights, documents, progress and settings; each row holds the hash of the one before.
    `create table audit (
       number integer primary key check (number > 0),
       at ${instant} not null,
       actor text not null check (actor <> ''),
       action text not null check (action <> ''),
       subject text not null,
       detail text not null,
       hash text not null check (length(hash) = 64)
     ) ${tableEnd}`,
    ...appendOnly('audit'),
  ];
}

/** A message that is worked on again after a crash reports its progress once. */
function onceOnly(): string[] {
  return ['alter table progress add column origin text', 'create unique index progress_once on progress (origin)'];
}
