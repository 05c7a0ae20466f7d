import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day } from '../../../src/shared/day.ts';

const OFFSET = z.object({ value: z.number(), unit: z.string() });
const FIELDS = {
  id: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  bound: z.string().nullable(),
  rrule: z.string().nullable(),
  rrules: z.array(z.string()).nullish(),
  trigger: z.string().nullable(),
  time: z.string().nullish(),
  offset: OFFSET.nullish(),
};
const PHRASE = z.object({
  ...FIELDS,
  phrase: z.string(),
  on: z.string(),
  kind: z.string().nullable(),
  lastDay: z.string().nullable(),
  next: z.array(z.string()).nullable(),
  open: z.array(z.string()).default([]),
});
const SHARED = z
  .object({
    ...FIELDS,
    text: z.string(),
    asked_on: z.string(),
    kind: z.string(),
    last_day: z.string().nullable(),
    occurrences: z.array(z.string()).nullable(),
  })
  .transform(({ text, asked_on, kind, last_day, occurrences, ...rest }) => ({
    ...rest,
    phrase: text,
    on: asked_on as Day,
    kind: kind === 'unparseable' ? 'unreadable' : kind,
    lastDay: last_day,
    next: occurrences,
    // These are told of no kind but one there.
    open: ['time', 'offset', ...(rest.bound === null ? ['bound'] : [])],
  }));

/**
 * A phrase and what a person says it means. A field that is null must be absent, one in `open` is a matter of opinion.
 * For what recurs, `to`, `lastDay` and `next` are counted from `on`.
 */
export type PhraseCase = z.infer<typeof PHRASE>;

/** Sets of phrases: the project's own in the order they were made, and those it was given. */
export const PHRASE_SETS = ['first', 'second', 'third', 'shared'] as const;
export type PhraseSet = (typeof PHRASE_SETS)[number];

/** The phrases of a set. */
export function phraseCases(set: PhraseSet): PhraseCase[] {
  const lines = readFileSync(join(import.meta.dirname, `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => (set === 'shared' ? SHARED : PHRASE).parse(JSON.parse(line)));
}
