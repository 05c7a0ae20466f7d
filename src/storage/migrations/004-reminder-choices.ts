import type { SqlDialect } from '../sql-dialect.ts';

/** How people want to be reminded. */
export function reminderChoices({ instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table reminder_choice (
       person text primary key references person (id) on delete cascade,
       is_on integer not null check (is_on in (0, 1)),
       preferences text not null,
       changed_at ${instant} not null
     ) ${tableEnd}`,
    'create index reminder_choice_on on reminder_choice (person) where is_on = 1',
  ];
}
