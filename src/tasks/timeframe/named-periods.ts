import type { Day } from '../../shared/day.ts';
import { PERIOD_PATTERNS } from './period-patterns.ts';
import { NoSuchDay, type Period } from './periods.ts';

/** A period as a phrase names it, at `start` to `end` of the normalised phrase; its year may not be said. */
export interface NamedPeriod {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  /** The period in a year. Throws NoSuchDay. */
  in(year: number): Period;
}

/** The periods that a normalised phrase names, in order; `on` is what "năm nay" and "tháng sau" are counted from. */
export function findNamedPeriods(phrase: string, on: Day): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (let at = 0; at < phrase.length; ) {
    const named = startsWord(phrase, at) ? readAt(phrase, at, on) : undefined;
    if (named) found.push(named);
    const refined = refine(phrase, found);
    if (refined) found.splice(-2, 2, refined);
    at = named?.end ?? at + 1;
  }
  return found;
}

/** "năm 2026 (quý II)", "năm 2026: tháng 6" is one period: the part in that year. */
function refine(phrase: string, found: readonly NamedPeriod[]): NamedPeriod | undefined {
  const [whole, part] = found.slice(-2);
  if (whole?.year === undefined || part === undefined || part.year !== undefined) return undefined;
  const isPart = whole.in(whole.year).unit === 'year' && /^[ ,:;-]*$/u.test(phrase.slice(whole.end, part.start));
  return isPart ? { ...part, start: whole.start, year: whole.year } : undefined;
}

function startsWord(phrase: string, at: number): boolean {
  return at === 0 || !/[a-z\d/.]/u.test(phrase[at - 1]!) || phrase.slice(at - 2, at) === '. ';
}

function readAt(phrase: string, at: number, on: Day): NamedPeriod | undefined {
  for (const { regex, read } of PERIOD_PATTERNS) {
    regex.lastIndex = at;
    const match = regex.exec(phrase);
    if (match) return { start: at, end: at + match[0].length, ...read(match.groups ?? {}, on) };
  }
  return undefined;
}

/** The next time from `on` that a period without a year ends: this year's where it is not over, else next year's. */
export function nextOf(named: NamedPeriod, on: Day): Period {
  const year = Number(on.slice(0, 4));
  if (named.year !== undefined) return named.in(named.year);
  for (let ahead = 0; ahead < 8; ahead++) {
    const period = tryIn(named, year + ahead);
    if (period && period.to >= on) return period;
  }
  return named.in(year);
}

/** 29 February does not exist in every year, but it does in some. */
function tryIn(named: NamedPeriod, year: number): Period | undefined {
  try {
    return named.in(year);
  } catch (error) {
    if (error instanceof NoSuchDay) return undefined;
    throw error;
  }
}
