import type { SqlDialect } from '../sql-dialect.ts';

/** When each account was last heard of: some services allow answers only for so long after. */
export function lastHeard({ instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table last_heard (
       channel text not null check (channel <> ''),
       account text not null check (account <> ''),
       at ${instant} not null,
       primary key (channel, account)
     ) ${tableEnd}`,
    'create index last_heard_by_age on last_heard (channel, at)',
  ];
}
