import type { SqlDialect } from '../sql-dialect.ts';

/** What answers took that a language model worded. */
export function modelUses({ rowNumber, number, instant, tableEnd }: SqlDialect): readonly string[] {
  return [
    `create table model_use (
       number ${rowNumber},
       at ${instant} not null,
       person text,
       model text not null,
       host text not null,
       calls integer not null check (calls >= 0),
       input_tokens integer not null check (input_tokens >= 0),
       output_tokens integer not null check (output_tokens >= 0),
       cost_vnd ${number},
       elapsed_ms integer not null check (elapsed_ms >= 0),
       outcome text not null check (outcome in ('used', 'refused', 'ungrounded', 'slow', 'failed'))
     ) ${tableEnd}`,
    'create index model_use_by_age on model_use (at)',
    'create index model_use_by_person on model_use (person, at)',
  ];
}
