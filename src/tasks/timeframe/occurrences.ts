import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '../../shared/day.ts';
import { memoise } from '../../shared/text/memoise.ts';
import type { Timeframe } from './timeframe.ts';

/**
 * What comes every second week or year is counted from here where no beginning is said, so that it is the same whenever
 * it is asked: even years, and the five-year plans that end in 2025 and 2030.
 */
const EPOCH: Day = '2020-01-01';
/** A rule that never comes true must end: 29 February returns within eight years, nothing here is rarer. */
const MOST_STEPS = 20_000;

/** The next days that a recurring timeframe names, from `on`, that day included; at most `count`, none for other kinds. */
export function nextOccurrences({ kind, rrules = [], from }: Timeframe, on: Day, count: number): Day[] {
  if (kind !== 'recurring') return [];
  const start = from !== undefined && from > on ? from : on;
  const days = rrules.flatMap((rule) => occurrencesOf(`${rule} ${from ?? EPOCH} ${start} ${count}`));
  return [...new Set(days)].sort().slice(0, count);
}

/** Whatever recurs more often in a span is not to be told occurrence by occurrence. */
const MOST_IN_SPAN = 400;

/** The days that a recurring timeframe names whose last day may lie in a span, both ends included. */
export function occurrencesBetween(timeframe: Timeframe, from: Day, to: Day): Day[] {
  // "Before" a day counts up to the day before it.
  const last = addDays(to, 1);
  for (let count = 8; ; count *= 4) {
    const days = nextOccurrences(timeframe, from, count);
    if (days.length < count || count >= MOST_IN_SPAN || days.at(-1)! > last) return days.filter((day) => day <= last);
  }
}

/** The last day that still counts for an occurrence: the named one, or the day before where the phrase says "trước". */
export function lastDayOf(named: Day, { bound, time }: Pick<Timeframe, 'bound' | 'time'>): Day {
  return bound === 'exclusive' && time === undefined ? addDays(named, -1) : named;
}

/** Plans repeat a few rhythms in hundreds of rows, and all are asked from the same day. */
const occurrencesOf = memoise((key) => {
  const [rule, anchor, start, count] = key.split(' ') as [string, Day, Day, string];
  return computeOccurrences(rule, anchor, start, Number(count));
});

function computeOccurrences(rule: string, anchor: Day, start: Day, count: number): Day[] {
  const [, until] = /;UNTIL=(\d{8})/u.exec(rule) ?? [];
  const last = until?.replace(/^(\d{4})(\d{2})/u, '$1-$2-');
  const begins = rule.includes('INTERVAL=') && start > anchor ? anchor : start;
  const rhythm = new RRuleTemporal({
    rruleString: rule.replace(/;UNTIL=\d{8}/u, ''),
    dtstart: Temporal.PlainDate.from(begins).toZonedDateTime('UTC'),
    maxIterations: MOST_STEPS,
  });
  const isBefore = (moment: { toPlainDate(): { toString(): Day } }) => moment.toPlainDate().toString() < start;
  let found = 0;
  return rhythm
    .all((moment) => isBefore(moment) || found++ < count)
    .map((moment) => moment.toPlainDate().toString())
    .filter((day) => day >= start && (last === undefined || day <= last));
}
