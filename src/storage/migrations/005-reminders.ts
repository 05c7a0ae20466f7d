import type { SqlDialect } from '../sql-dialect.ts';

/** Everything of which somebody is to be reminded, and what became of it. */
export function reminders(dialect: SqlDialect): readonly string[] {
  return [...facts(dialect), ...rows(dialect), ...sending(dialect)];
}

function facts({ instant, tableEnd }: SqlDialect): string[] {
  return [
    // What planning rests on besides people: one row. `planned_until`: up to this day every reminder has its row.
    `create table reminder_basis (
       id integer primary key check (id = 1),
       generation integer not null,
       digest text not null,
       units text not null,
       working_days text not null,
       planned_until ${instant},
       changed_at ${instant} not null
     ) ${tableEnd}`,
    `create table assignment (
       subject text primary key check (subject <> ''),
       version integer not null check (version > 0),
       facts text not null,
       withdrawn integer not null default 0 check (withdrawn in (0, 1))
     ) ${tableEnd}`,
    // What an administrator said of the events that tasks wait for.
    `create table task_trigger (
       task text primary key check (task <> ''),
       happened_on ${instant} not null,
       due_on ${instant} not null
     ) ${tableEnd}`,
  ];
}

function rows({ rowNumber, instant, tableEnd }: SqlDialect): string[] {
  return [
    `create table reminder (
       number ${rowNumber},
       key text not null unique check (key <> ''),
       kind text not null check (kind in ('stage', 'escalation', 'weekly', 'unserved', 'undelivered')),
       subject text not null,
       due_on ${instant} not null,
       stage integer not null,
       person text not null references person (id) on delete cascade,
       version integer not null,
       send_at ${instant} not null,
       state text not null
         check (state in ('planned', 'sending', 'sent', 'unknown', 'inbox', 'superseded', 'cancelled')),
       exchange integer,
       put_off_until ${instant},
       snoozed integer not null default 0 check (snoozed in (0, 1)),
       late integer not null default 0 check (late in (0, 1)),
       doubted integer not null default 0 check (doubted in (0, 1)),
       ended_at ${instant},
       acknowledged_at ${instant}
     ) ${tableEnd}`,
    'create index reminder_to_send on reminder (state, send_at)',
    'create index reminder_of_person on reminder (person, state, send_at)',
    'create index reminder_of_subject on reminder (subject, state)',
    'create index reminder_of_exchange on reminder (exchange)',
    'create index reminder_by_age on reminder (state, ended_at)',
  ];
}

function sending({ instant, tableEnd }: SqlDialect): string[] {
  return [
    // A message about what is due is composed when its turn comes; of each person there is one at a time.
    'alter table exchange add column occasion text',
    "create unique index exchange_reminding on exchange (person) where occasion is not null and state <> 'done'",
    // Until then nothing is sent there of the assistant's own accord: the channel refused, or did not get through.
    `alter table address add column away_until ${instant}`,
    // How fast may be sent: when all that was sent so far is paid for (generic cell rate algorithm, ITU-T I.371).
    `create table send_budget (
       name text primary key check (name <> ''),
       paid_until ${instant} not null
     ) ${tableEnd}`,
  ];
}
