import { toDay } from '../../shared/day.ts';
import { NoSuchDay } from './periods.ts';

/** Which day of its period a recurring duty names. */
export interface DaysInRhythm {
  /** Days of a year, as month and day of the month. */
  readonly dates: readonly { month: number; dayOfMonth: number }[];
  /** Months named without a day. */
  readonly months: readonly number[];
  /** Days of the month, −1 the last one. */
  readonly daysOfMonth: readonly number[];
  /** In which month of its quarter the day lies, where that is said. */
  readonly monthOfQuarter: 'first' | 'last' | undefined;
  /** Codes of RFC 5545: "FR". */
  readonly weekdays: readonly string[];
  /** Which of these weekdays in its month or year: −1 the last one. */
  readonly weekdayPosition: 1 | -1 | undefined;
  /** Which working day of its period, counted from the end where it is negative. */
  readonly workingDay: number | undefined;
  /** Whether it lies at the beginning of its quarter or year. */
  readonly atBeginning: boolean;
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  ...{ hai: 'MO', ba: 'TU', tu: 'WE', nam: 'TH', sau: 'FR', bay: 'SA' },
  ...{ 2: 'MO', 3: 'TU', 4: 'WE', 5: 'TH', 6: 'FR', 7: 'SA' },
};
const DATE = /(?<![\d/])(?:ngay )?(\d{1,2})(?:\/|,? (?:cua )?thang )(\d{1,2})(?![\d/])/gu;
/** "ngày 20 tháng 3, 6, 9 và 12" */
const DATES =
  /(?<![\d/])(\d{1,2}),? (?:cua )?(?:cac )?thang (\d{1,2}(?:(?:, ?| va |, va )\d{1,2}(?![\d/]| thang\b))+)/gu;
const LIST = String.raw`\d{1,2}(?:(?:, ?| va |, va | hoac )(?:ngay |thang )?\d{1,2})*`;
const MONTHS = new RegExp(String.raw`\bthang (${LIST})(?![\d/])`, 'gu');
/** "ngày 15", and "trước 15" where the month or quarter follows. */
const DAYS = new RegExp(
  String.raw`\bngay (${LIST})(?![\d/])|(?:^|\b(?:truoc|nhat|la|vao|den) )(${LIST})(?=,? (?:hang|moi|cua) (?:thang|quy)\b)`,
  'gu',
);
const QUARTERS =
  /\bquy ((?:iv|i{1,3}|[1-4])(?:(?:, ?| va |, va | hoac )(?:quy )?(?:iv|i{1,3}|[1-4]))*)(?![a-z\d/]| (?:lan|thang|ngay)\b)/gu;
const NUMERALS = ['i', 'ii', 'iii', 'iv'];
const LAST_DAY =
  /\bngay cuoi(?: cung)?(?: cua)?(?: thang| quy| nam| moi| hang)?\b|\bcuoi (?:moi |hang )?(?:thang|quy|nam)\b/u;
const FIRST_DAY = /(?:\b(\d{1,2}) )?\bngay dau(?: tien)?(?: cua)?(?: moi| hang)? (?:thang|quy|nam)\b/u;
const FIRST_WEEK = /\btuan dau(?: tien)?\b/u;
const WORKING_DAY =
  /(?:\b(?<count>\d{1,2}) )?\bngay lam viec (?:(?<edge>cuoi|dau)(?: cung| tien)?|thu (?<nth>\d{1,2}))(?: cua)?(?: thang| quy| nam)?/u;
const AT_BEGINNING =
  /\b(?:ngay(?: lam viec)?|tuan|thu [a-z\d]+|chu nhat) dau(?: tien)?(?: cua)?(?: moi| hang)? (?:quy|nam)\b/u;
/** From one day or month to another: only the last is when something is due. */
const STRETCH =
  /\b(?:tu )?(ngay |thang |quy )?(?:\d{1,2}(?:\/\d{1,2}| thang \d{1,2})?|i{1,3}|iv) ?(?:-|den|toi) ?(?:het )?(?=(?:ngay |thang |quy )?(?:\d|i{1,3}\b|iv\b))/gu;
const EXCEPT = /\btru (?:cac )?(?:ngay|thang|quy|thu|chu nhat)\b.*$/u;

/** Reads the days that a normalised recurring phrase names. Throws NoSuchDay for the 31st of September. */
export function readDaysInRhythm(phrase: string): DaysInRhythm {
  const ends = phrase.replace(EXCEPT, ' ').replace(STRETCH, '$1');
  const listed = [...ends.matchAll(DATES)].flatMap(([, day, months]) =>
    months!.match(/\d+/gu)!.map((month) => [day, month]),
  );
  const single = [...ends.replace(DATES, ' ').matchAll(DATE)].map(([, day, month]) => [day, month]);
  const dates = [...listed, ...single].map(([day, month]) => checkDate(Number(month), Number(day)));
  const rest = ends.replace(DATES, ' ').replace(DATE, ' ');
  const plain = rest.replace(WORKING_DAY, ' ');
  return {
    dates,
    months: [...numbersIn(plain, MONTHS).map(checkMonth), ...quartersIn(plain)],
    daysOfMonth: [...numbersIn(plain, DAYS).map(checkDay), ...edgeDays(plain)],
    monthOfQuarter: monthOfQuarter(plain),
    weekdays: weekdaysIn(plain),
    weekdayPosition: WEEKDAY_POSITION.test(plain) ? (/\bdau tien\b/u.test(plain) ? 1 : -1) : undefined,
    workingDay: workingDayIn(rest),
    atBeginning: AT_BEGINNING.test(rest),
  };
}

function workingDayIn(text: string): number | undefined {
  const { count, edge, nth } = WORKING_DAY.exec(text)?.groups ?? {};
  if (edge === 'cuoi') return -1;
  if (edge === undefined && nth === undefined) return undefined;
  const day = Number(nth ?? count ?? 1);
  if (day < 1 || day > 23) throw new NoSuchDay(`ngày làm việc thứ ${day} của tháng`);
  return day;
}

const WEEKDAY_POSITION = /\b(?:thu [a-z\d]+|chu nhat) (?:dau tien|cuoi cung)\b/u;

function weekdaysIn(text: string): string[] {
  const named = [...text.matchAll(/\b(?:thu (hai|ba|tu|nam|sau|bay|tam|chin|[2-9])|(chu nhat))\b/gu)];
  return named.map(([, name]) => {
    const weekday = name === undefined ? 'SU' : WEEKDAYS[name];
    if (weekday === undefined) throw new NoSuchDay(`thứ ${{ tam: 'Tám', chin: 'Chín' }[name!] ?? name}`);
    return weekday;
  });
}

function numbersIn(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].flatMap(([, list, other = list]) => other!.match(/\d{1,2}/gu)!.map(Number));
}

/** A quarter is over with its last month. */
function quartersIn(text: string): number[] {
  const numerals = [...text.matchAll(QUARTERS)].flatMap(([, list]) => list!.match(/\biv|\bi{1,3}|\d/gu)!);
  return numerals.map((numeral) => 3 * (/\d/u.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) + 1));
}

function edgeDays(text: string): number[] {
  const isEdge = text.replace(/\bthang (?:cuoi|dau)(?: cung| tien)?(?: cua| trong)?(?: moi| hang)? quy\b/gu, ' ');
  if (LAST_DAY.test(isEdge)) return [-1];
  if (FIRST_WEEK.test(isEdge)) return [7];
  const first = FIRST_DAY.exec(isEdge);
  return first ? [checkDay(Number(first[1] ?? 1))] : [];
}

/** "tháng cuối quý"; "tháng sau" and "tháng đầu quý sau" lie in the first month of the next quarter. */
function monthOfQuarter(text: string): 'first' | 'last' | undefined {
  if (/\bthang (?:cuoi|thu ba|thu 3)(?: cung)?(?: cua| trong)?(?: moi| hang)? quy\b/u.test(text)) return 'last';
  if (/\bthang (?:dau|thu nhat)(?: tien)?(?: cua| trong)?(?: moi| hang)? quy\b/u.test(text)) return 'first';
  return /\bthang (?:sau|tiep theo|ke tiep|lien ke)\b|\bquy (?:sau|tiep theo|ke tiep)\b/u.test(text)
    ? 'first'
    : undefined;
}

/** A day that exists in some year, as 29 February does; −1 is the last of any month. Throws NoSuchDay. */
export function checkDate(month: number, dayOfMonth: number): { month: number; dayOfMonth: number } {
  if (dayOfMonth !== -1 && toDay(2024, month, dayOfMonth) === undefined)
    throw new NoSuchDay(`ngày ${dayOfMonth}/${month}`);
  return { month, dayOfMonth };
}

function checkMonth(month: number): number {
  if (month < 1 || month > 12) throw new NoSuchDay(`tháng ${month}`);
  return month;
}

function checkDay(day: number): number {
  if (day < 1 || day > 31) throw new NoSuchDay(`ngày ${day} của tháng`);
  return day;
}
