import type { Day } from '../../shared/day.ts';
import { dayPeriod, monthsPeriod, type Period, quartersPeriod, spanOf, yearsPeriod } from './periods.ts';
import { NEXT, type PeriodPattern, RELATIVE_PATTERNS, type ReadPeriod, relativeYear } from './relative-periods.ts';

type Groups = Parameters<PeriodPattern['read']>[0];

const YEAR = String.raw`(?<year>(?:19|20)\d{2}|(?<=/)\d{2})(?![\d/])`;
const RELATIVE_YEAR = String.raw` (?:cua )?nam (?<relative>nay|${NEXT})\b(?! khi)`;
/** "tháng 6 tới" is the next one, as without a year. */
const SOON = '(?: nay| toi)(?=$|[,.;])';
/** The year behind a day, month or quarter, as far as it is said. */
const OF_YEAR = `(?:(?: ?[/.-] ?(?:nam )?| (?:cua )?(?:nam )?|, (?:nam )?)${YEAR}|${RELATIVE_YEAR}|${SOON})?`;
const OF_HALF = String.raw`(?:(?: ?[/.-] ?| (?:cua )?(?:nam )?)${YEAR}| (?<relative>nay|${NEXT})\b(?! khi))?`;
const JOIN = ' ?(?:-|,|;|va|hoac|den|toi) ?(?:het )?';
const MONTH_AFTER = String.raw`(?:/|(?: |, )?(?:cua )?thang )(?<m>\d{1,2})(?!\d)`;
const QUARTER = '(?:i{1,3}|iv|v|[1-9]|mot|nhat|hai|ba|tu|bon)(?![a-z\\d])';
/** A number in a list that counts something else: "quý III, 9 tháng", "tháng 3, 15/4". */
const OTHER = String.raw`(?! (?:thang|ngay|lan)\b| nam\b(?! (?:\d{4}|nay|${NEXT})\b)|/\d{1,2}(?!\d))`;
/** A bare year counts as one of a period, or behind words that say when; "Luật 2024" and "Tết 2026" are names. */
const BARE_YEAR = String.raw`(?<=^|[-,;:] ?|\b(?:tu|den|toi|het|cuoi|dau|giua|trong|doan|truoc|sau|hien|thanh|va|hoac|ky|hoc|khoang|kien|qua|nhat|xong|vao) )(?=\d)|(?=\d{4} ?- ?(?:19|20)\d{2})`;
const LIST_WORDS = /\b(?:quy|thang|va|hoac|den|toi|het)\b|\bq ?(?=[a-z\d])/gu;
const NUMERALS: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5 },
  ...{ mot: 1, nhat: 1, hai: 2, ba: 3, tu: 4, bon: 4, sau: 6, chin: 9 },
};

/** From the most telling to the least: a date is no month, a quarter's year is no year of its own. */
export const PERIOD_PATTERNS: readonly PeriodPattern[] = [
  {
    regex: /(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<m>\d{2})\k<mark>(?<d>\d{2})(?!\d)/uy,
    read: readDate,
  },
  {
    regex: /ngay (?<d>\d{1,2})\.(?<m>\d{1,2})(?![\d/.])/uy,
    read: readDate,
  },
  {
    regex: new RegExp(
      String.raw`(?:(?:ngay )?(?<d>\d{1,2})(?: ?- ?| (?:den|toi) (?:het )?(?:ngay )?)|(?:cac )?ngay (?<one>\d{1,2})(?:, ?\d{1,2})*,? va (?:ngay )?)(?<last>\d{1,2})${MONTH_AFTER}${OF_YEAR}(?![\d/])`,
      'uy',
    ),
    read: readDays,
  },
  {
    regex: /(?:ngay )?(?<d>\d{1,2}) ?(?<mark>[/.-]) ?(?<m>\d{1,2}) ?\k<mark> ?(?<year>\d{4}|\d{2})(?![\d/])/uy,
    read: readDate,
  },
  {
    regex: new RegExp(String.raw`(?:ngay )?(?<d>\d{1,2})(?: |, )?(?:cua )?thang (?<m>\d{1,2})(?!\d)${OF_YEAR}`, 'uy'),
    read: readDate,
  },
  {
    regex: new RegExp(
      String.raw`(?:ngay )?(?<d>\d{1,2}) ?/ ?(?<m>\d{1,2})(?![\d/])(?:,? (?:cua )?nam ${YEAR}|${RELATIVE_YEAR}|${SOON})?`,
      'uy',
    ),
    read: readDate,
  },
  {
    regex: new RegExp(
      `(?:cac )?(?:quy|q) ?(?<list>${QUARTER}(?:${JOIN}(?:quy |q)?${QUARTER}${OTHER})*)${OF_YEAR}`,
      'uy',
    ),
    read: (groups, on) => readList(groups, on, quartersPeriod),
  },
  {
    regex: new RegExp(
      String.raw`(?:cac )?thang (?<list>\d{1,2}(?!\d)(?:${JOIN}(?:thang )?\d{1,2}(?!\d)${OTHER})*)${OF_YEAR}`,
      'uy',
    ),
    read: (groups, on) => readList(groups, on, monthsPeriod),
  },
  {
    regex: /(?<list>\d{1,2}) ?\/ ?(?<year>(?:19|20)\d{2})(?![\d/])/uy,
    read: (groups, on) => readList(groups, on, monthsPeriod),
  },
  {
    regex: new RegExp(
      String.raw`(?:(?<n>\d{1,2}|ba|sau|chin) thang|(?<half>nua)) (?<part>dau|cuoi) nam${OF_HALF}`,
      'uy',
    ),
    read: ({ n, half, part, ...said }, on) => ({
      year: yearOf(said, on),
      in: (y) => partOfYear(y, half ? 6 : numeral(n), part === 'dau'),
    }),
  },
  ...RELATIVE_PATTERNS,
  {
    regex: new RegExp(String.raw`(?:nam |${BARE_YEAR})(?<year>(?:19|20)\d{2})(?![\d/]|\.\d)`, 'uy'),
    read: ({ year }) => ({ year: Number(year), in: (y) => yearsPeriod(y) }),
  },
];

function numeral(text: string | undefined): number {
  return NUMERALS[text ?? ''] ?? Number(text);
}

function yearOf({ year, relative }: Groups, on: Day): number | undefined {
  if (year === undefined) return relativeYear(relative, on);
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function readDate(groups: Groups, on: Day): ReadPeriod {
  return { year: yearOf(groups, on), in: (y) => dayPeriod(y, Number(groups.m), Number(groups.d)) };
}

/** "15-20/4/2026", "các ngày 10, 11 và 12 tháng 6". */
function readDays({ d, one, last, m, ...said }: Groups, on: Day): ReadPeriod {
  const day = (y: number, text: string | undefined) => dayPeriod(y, Number(m), Number(text));
  return { year: yearOf(said, on), in: (y) => spanOf(day(y, d ?? one), day(y, last)) };
}

/** Months or quarters in a row, from the first to the last that is named; "quý IV - quý I" begins in the year before. */
function readList(
  { list, ...said }: Groups,
  on: Day,
  periodOf: (year: number, first: number, last: number) => Period,
): ReadPeriod {
  const numbers = list!
    .replace(LIST_WORDS, ' ')
    .match(/[a-z\d]+/gu)!
    .map(numeral);
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const turns = last < first && /(?:-|den|toi) ?(?:het )?(?:quy |q|thang )?\w+$/u.test(list!);
  return {
    year: yearOf(said, on),
    in: (y) => {
      for (const number of numbers) periodOf(y, number, number);
      return turns ? spanOf(periodOf(y - 1, first, first), periodOf(y, last, last)) : periodOf(y, first, last);
    },
  };
}

function partOfYear(year: number, months: number, first: boolean): Period {
  const unit = months === 6 ? 'half' : 'span';
  return first ? monthsPeriod(year, 1, months, unit) : monthsPeriod(year, 13 - months, 12, unit);
}
