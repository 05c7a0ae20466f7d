import { lastDayOf, nextOccurrences } from '../../../src/tasks/timeframe/occurrences.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import type { PhraseCase } from './cases.ts';

/** A field in which the reading of a phrase differs from what a person reads in it. */
export interface PhraseDifference {
  readonly id: string;
  readonly field: string;
  readonly read: unknown;
  readonly wanted: unknown;
}

/** The fields that are compared, in the order of the table. */
export const PHRASE_FIELDS = [
  'kind',
  'from',
  'to',
  'lastDay',
  'bound',
  'time',
  'trigger',
  'offset',
  'rhythm',
  'next',
] as const;
type Field = (typeof PHRASE_FIELDS)[number];

/** Which fields of a case are compared, and where they differ. */
export function comparePhrase(wanted: PhraseCase): { compared: Field[]; differences: PhraseDifference[] } {
  const read = readFields(wanted);
  const gold = goldFields(wanted);
  const compared = PHRASE_FIELDS.filter((field) => !isOpen(field, wanted));
  const differences = compared
    .filter((field) => JSON.stringify(read[field] ?? null) !== JSON.stringify(gold[field] ?? null))
    .map((field) => ({ id: wanted.id, field, read: read[field] ?? null, wanted: gold[field] ?? null }));
  return { compared, differences };
}

function isOpen(field: Field, { open, kind, next, rrule, rrules, time }: PhraseCase): boolean {
  // What recurs is told by its next days; by its rhythm only where no day is named.
  if (field === 'rhythm') return next !== null || (rrule === null && !rrules);
  if (field === 'next') return next === null;
  // An hour is told only where it matters.
  if (field === 'time') return open.includes('time') || time == null;
  if (field === 'from' && kind === 'recurring') return true;
  return open.includes(field);
}

function readFields({ phrase, on }: PhraseCase): Partial<Record<Field, unknown>> {
  const timeframe = readTimeframe(phrase, on);
  const { kind, from, to, lastDay, bound, time, trigger, offset, rrules = [] } = timeframe;
  const common = { kind, bound, time, trigger, offset };
  if (kind !== 'recurring') return { ...common, from, to, lastDay };
  const next = nextOccurrences(timeframe, on, 3);
  const named = next[0];
  return { ...common, to: named, lastDay: named && lastDayOf(named, timeframe), next, rhythm: rrules.map(rhythmOf) };
}

function goldFields(wanted: PhraseCase): Partial<Record<Field, unknown>> {
  const { kind, from, to, lastDay, bound, time, trigger, offset, next, rrule, rrules } = wanted;
  const rules = rrules ?? (rrule === null ? [] : [rrule]);
  return { kind, from, to, lastDay, bound, time, trigger, offset, next, rhythm: rules.map(rhythmOf) };
}

/** How often a rule comes true, in days, weeks, months or years: every six months and each June and December are one. */
function rhythmOf(rule: string): string {
  const [, unit = ''] = /FREQ=(\w+)/u.exec(rule) ?? [];
  const interval = Number(/INTERVAL=(\d+)/u.exec(rule)?.[1] ?? 1);
  const months = /BYMONTH=([\d,]+)/u.exec(rule)?.[1]?.split(',').length;
  return `${unit} ${unit === 'MONTHLY' && months ? 12 / months : interval}`;
}
