import { groupBy } from '../../shared/group-by.ts';
import { checkDate, type DaysInRhythm, readDaysInRhythm } from './days-in-rhythm.ts';
import { findRhythms, type Rhythm } from './rhythm.ts';
import { readRhythmTerm } from './rhythm-term.ts';
import type { Timeframe } from './timeframe.ts';

const WORKING_DAYS = 'BYDAY=MO,TU,WE,TH,FR';
const NO_PART = String.raw`(?! (?:\d|i{1,3}\b|iv\b|nay|sau|toi|tiep|ke|lien))`;
/** Says nothing of how often, but "của tháng" can only mean every month, and "tháng báo cáo" each of which is reported. */
const OF_EVERY = [
  new RegExp(
    String.raw`\b(?:ngay (?:lam viec )?|tuan |thu [a-z\d]+ |chu nhat )(?:cuoi cung|cuoi|dau tien|dau)(?: cua)? (thang|quy|nam)\b${NO_PART}`,
    'u',
  ),
  new RegExp(String.raw`\bngay lam viec thu \d{1,2}(?: cua)? (thang|quy|nam)\b${NO_PART}`, 'u'),
  /\bngay \d{1,2},? (?:cua )?thang (?:cuoi|dau)(?: cung| tien)?(?: cua| trong)? (quy)\b(?! [iv\d])/u,
  /\b(thang|quy|nam) bao cao\b/u,
] as const;
const RHYTHM_OF: Readonly<Record<string, Rhythm>> = {
  thang: { unit: 'month', every: 1 },
  quy: { unit: 'month', every: 3 },
  nam: { unit: 'year', every: 1 },
};
const NAMES_DAY = /\bngay (?:\d|cuoi|dau|lam viec)|\d\/\d|\d thang \d|\bthu [a-z\d]/u;
/** Several days without a year: "trước ngày 20/3; 20/6; 20/9 và 20/12". */
const DAY_LIST =
  /(?<![\d/])\d{1,2}\/\d{1,2}(?:(?:[,;] ?|,? va )(?:truoc )?(?:ngay )?\d{1,2}\/\d{1,2}(?!\d|\/\d|,? nam ))+(?!\/|\d|,? nam \d)/u;
/** A phrase of more is no deadline; it is read as one. */
const MOST_CLAUSES = 30;
const QUARTER_BEGINNINGS = [1, 4, 7, 10];

/** A deadline that comes again and again. Undefined where the phrase names no rhythm. Throws NoSuchDay. */
export function readRecurring(phrase: string): Omit<Timeframe, 'raw' | 'time'> | undefined {
  if (rhythmsOf(phrase).length === 0) return undefined;
  const { from, until, isOnce, rest } = readRhythmTerm(phrase);
  if (isOnce) return undefined;
  const rules = [...new Set(partsOf(rest).flatMap((part) => rulesOf(rhythmsOf(part), readDaysInRhythm(part))))];
  const end = until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`;
  return {
    kind: 'recurring',
    rrules: rules.map((rule) => rule + end),
    bound: /\btruoc\b/u.test(phrase) ? 'exclusive' : 'inclusive',
    ...(from === undefined ? {} : { from }),
  };
}

/** "hằng tháng (trước ngày 25), hằng năm (trước ngày 15/12)": cut where both sides say how often and on which day. */
function partsOf(phrase: string): string[] {
  const clauses = phrase.split(/(?<=[,;] )|(?<= )(?=va )/u);
  const whole = (from: number, to: number) => {
    const some = clauses.slice(from, to);
    return some.some((clause) => NAMES_DAY.test(clause)) && some.some((clause) => rhythmsOf(clause).length > 0);
  };
  const parts: string[] = [];
  let from = 0;
  for (let i = 1; i < Math.min(clauses.length, MOST_CLAUSES); i++) {
    if (!whole(from, i) || !whole(i, clauses.length)) continue;
    parts.push(clauses.slice(from, i).join(''));
    from = i;
  }
  return [...parts, clauses.slice(from).join('')];
}

function rhythmsOf(phrase: string): Rhythm[] {
  const named = findRhythms(phrase);
  if (named.length > 0) return named;
  for (const pattern of OF_EVERY) {
    const of = pattern.exec(phrase)?.[1];
    if (of !== undefined) return [RHYTHM_OF[of]!];
  }
  if (DAY_LIST.test(phrase)) return [RHYTHM_OF.nam!];
  const listsMonths = /\b(?:vao )?cac (?:thang \d|quy (?:i|\d))/u.test(phrase) && !/\b(?:19|20)\d{2}\b/u.test(phrase);
  const listsDays = /\bdinh ky\b/u.test(phrase) && [...phrase.matchAll(/\b\d{1,2}\/\d{1,2}\b(?!\/)/gu)].length > 1;
  return listsMonths || listsDays ? [RHYTHM_OF.nam!] : [];
}

function rulesOf(rhythms: readonly Rhythm[], days: DaysInRhythm): string[] {
  if (days.dates.length > 0) {
    // Days of the year belong to the rarest rhythm, and to those that need no more days than are named.
    const others = rhythms.slice(0, -1).filter((rhythm) => timesAYear(rhythm) > days.dates.length);
    return [...rulesInRhythm(others, days), ...datesOfYear(days.dates)];
  }
  if (days.months.length > 0) {
    for (const month of days.months) for (const day of days.daysOfMonth) checkDate(month, day);
    return [`FREQ=YEARLY;${list('BYMONTH', days.months)};${list('BYMONTHDAY', days.daysOfMonth, [-1])}`];
  }
  return rulesInRhythm(rhythms, days);
}

function rulesInRhythm(rhythms: readonly Rhythm[], days: DaysInRhythm): string[] {
  // A day that is named belongs to the most frequent rhythm: the rarer ones are reported with it.
  const isNamed = days.daysOfMonth.length > 0 || days.workingDay !== undefined || days.weekdays.length > 0;
  return (isNamed ? rhythms.slice(0, 1) : rhythms).map((rhythm) => ruleOf(rhythm, days));
}

function timesAYear({ unit, every }: Rhythm): number {
  return { day: 365, week: 52, month: 12, year: 1 }[unit] / every;
}

/** Days with the same number in several months are one rule. */
function datesOfYear(dates: DaysInRhythm['dates']): string[] {
  return [...groupBy(dates, ({ dayOfMonth }) => dayOfMonth)].map(
    ([day, members]) =>
      `FREQ=YEARLY;${list(
        'BYMONTH',
        members.map(({ month }) => month),
      )};BYMONTHDAY=${day}`,
  );
}

function ruleOf({ unit, every }: Rhythm, days: DaysInRhythm): string {
  const interval = every > 1 ? `;INTERVAL=${every}` : '';
  if (unit === 'day') return `FREQ=DAILY${interval}`;
  if (unit === 'week') return `FREQ=WEEKLY${interval};${list('BYDAY', days.weekdays, ['FR'])}`;
  if (unit === 'year') return `FREQ=YEARLY${interval};BYMONTH=${days.atBeginning ? 1 : 12};${dayOf(days, 31)}`;
  return `FREQ=MONTHLY${monthsOf(every, days)};${dayOf(days, -1)}`;
}

/** Every third month ends a quarter; the nine months of a year end in September. */
function monthsOf(every: number, days: DaysInRhythm): string {
  const monthOfQuarter = days.monthOfQuarter ?? (days.atBeginning ? 'first' : undefined);
  if (every === 1) return '';
  const ends = ENDS_OF[every];
  if (!ends) return `;INTERVAL=${every}`;
  if (monthOfQuarter === 'first' && every === 3) return `;${list('BYMONTH', QUARTER_BEGINNINGS)}`;
  return `;${list('BYMONTH', monthOfQuarter === 'first' ? ends.map((month) => (month % 12) + 1) : ends)}`;
}

/** In which months a rhythm of so many months ends; others are only counted. */
const ENDS_OF: Readonly<Record<number, readonly number[]>> = {
  2: [2, 4, 6, 8, 10, 12],
  3: [3, 6, 9, 12],
  4: [4, 8, 12],
  6: [6, 12],
  9: [9],
};

function dayOf({ daysOfMonth, workingDay, weekdays, weekdayPosition = -1 }: DaysInRhythm, otherwise: number): string {
  if (workingDay !== undefined) return `${WORKING_DAYS};BYSETPOS=${workingDay}`;
  if (weekdays.length > 0 && daysOfMonth.length === 0)
    return list(
      'BYDAY',
      weekdays.map((weekday) => `${weekdayPosition}${weekday}`),
    );
  return list('BYMONTHDAY', daysOfMonth, [otherwise]);
}

function list(
  name: string,
  values: readonly (number | string)[],
  otherwise: readonly (number | string)[] = [],
): string {
  const given = values.length > 0 ? values : otherwise;
  const ordered = given.every((value) => typeof value === 'number')
    ? [...given].sort((a, b) => Number(a) - Number(b))
    : given;
  return `${name}=${[...new Set(ordered)].join(',')}`;
}
