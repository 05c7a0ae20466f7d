import { readFileSync } from 'node:fs';
import { z } from 'zod';

const NAMES = z.array(z.string());
const PLACE = { page: z.number().nullable(), line: z.number() };
const KIND = z.string().nullable().default(null);

const TASK = z.object({
  record: z.literal('task'),
  ...PLACE,
  kind: z.enum(['row', 'clause', 'report']),
  row: z.string().nullable(),
  title: z.string(),
  lead: NAMES,
  coordinators: NAMES,
  deliverable: z.string().nullable(),
  outcome: z.string().nullish(),
  timeframe: z.string().nullable(),
  timeframeKind: KIND,
  from: z.string().nullish(),
  to: z.string().nullish(),
  next: NAMES.optional(),
  budgetMillionVnd: z.number().nullable(),
  funding: z.string().nullable(),
  status: z.string().nullable(),
});
const TARGET = z.object({
  record: z.literal('target'),
  ...PLACE,
  origin: z.enum(['annex', 'bullet']),
  text: z.string(),
  value: z.string().nullable(),
  number: z.number().nullable(),
  from: z.string().nullable(),
  by: z.string().nullable(),
  lead: NAMES.optional(),
  actors: NAMES.optional(),
});
const DUTY = z.object({
  record: z.literal('duty'),
  ...PLACE,
  who: NAMES,
  to: NAMES,
  via: z.union([NAMES, z.string().transform((name) => [name])]).nullable(),
  what: z.string().nullable(),
  timeframe: z.string().nullable(),
  timeframeKind: KIND,
  next: NAMES.nullish(),
  monthDay: z.string().nullish(),
});
const RESPONSIBILITY = z.object({
  record: z.literal('responsibility'),
  ...PLACE,
  agency: NAMES,
  text: z.string(),
  coordinators: NAMES.optional(),
});
const GOLD = z.discriminatedUnion('record', [TASK, TARGET, DUTY, RESPONSIBILITY]);

/** A record as a person reads it in a paper, see gold/ and tests/recordings/plans/README.md; null is what is not printed. */
export type GoldRecord = z.infer<typeof GOLD>;

/** The gold records of one sort. */
export type Gold<Sort extends GoldRecord['record']> = Extract<GoldRecord, { record: Sort }>;

/** Reads the gold records of a document, a line each. */
export function readGold(path: string): GoldRecord[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => GOLD.parse(JSON.parse(line)));
}
