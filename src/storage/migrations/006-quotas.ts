import type { SqlDialect } from '../sql-dialect.ts';

/** How much of what services allow by the month is used, and how many people they were used for. */
export function quotas({ instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    // `told`: the highest of the marks (per cent of `most`) that somebody was told of.
    `create table quota (
       name text not null check (name <> ''),
       month ${instant} not null check (length(month) = 7),
       used integer not null check (used >= 0),
       most integer not null check (most > 0),
       told integer not null default 0 check (told >= 0),
       primary key (name, month)
     ) ${tableEnd}`,
    // Each of them once, as a hash.
    `create table quota_member (
       name text not null check (name <> ''),
       who text not null check (length(who) = 64),
       last_month ${instant} not null check (length(last_month) = 7),
       primary key (name, who)
     ) ${tableEnd}`,
  ];
}
