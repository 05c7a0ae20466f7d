import { createRequire } from 'node:module';
import type DateHolidays from 'date-holidays';
import { announcedFor, type WorkingDays } from '../../documents/working-days.ts';
import { addDays, type Day } from '../../shared/day.ts';

/** The years whose lunar days have been compared with a second lunar calendar, first and last included. */
export const HOLIDAY_YEARS = { first: 1990, last: 2100 } as const;

/** A day that the law gives off; one that is `madeUp` and falls on a weekend is off on the next working day as well. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
  readonly madeUp: boolean;
}

const TET_DAYS = 5;

/** date-holidays is a day early in these years, against its own lunar calendar; the new moon is far from midnight in both. */
const HUNG_KINGS_DAY: Readonly<Record<number, Day>> = { 2050: '2050-04-01', 2083: '2083-04-26' };

/** Resolution 28/2026/QH16 gives this day beside the Labour Code, whose rule of making up (article 111) names only its own. */
const CULTURE_DAY_SINCE = 2026;

/**
 * The holidays of a year in HOLIDAY_YEARS, in the order of the days, by the law of today: Labour Code 45/2019/QH14,
 * article 112, and resolution 28/2026/QH16. The first year asked for takes about 100 ms, later ones about 10.
 */
export function createHolidays(settings: WorkingDays): (year: number) => readonly Holiday[] {
  let library: DateHolidays | undefined;
  return (year) => {
    library ??= openLibrary();
    const { tet, hungKings } = lunarDays(library, year);
    const { daysBeforeTet, secondNationalDay } = announcedFor(year, settings);
    const byLabourCode: readonly (readonly [string, Day])[] = [
      ['Tết Dương lịch', `${year}-01-01`],
      ...Array.from({ length: TET_DAYS }, (_, i) => ['Tết Nguyên đán', addDays(tet, i - daysBeforeTet)] as const),
      ['Giỗ Tổ Hùng Vương', hungKings],
      ['Ngày Chiến thắng 30/4', `${year}-04-30`],
      ['Quốc tế Lao động 1/5', `${year}-05-01`],
      ['Quốc khánh', `${year}-09-02`],
      ['Quốc khánh', secondNationalDay === '1/9' ? `${year}-09-01` : `${year}-09-03`],
    ];
    const holidays: Holiday[] = byLabourCode.map(([name, day]) => ({ name, day, madeUp: true }));
    if (year >= CULTURE_DAY_SINCE)
      holidays.push({ name: 'Ngày Văn hóa Việt Nam', day: `${year}-11-24`, madeUp: false });
    return holidays.sort((a, b) => (a.day < b.day ? -1 : 1));
  };
}

/** Loaded only where a calendar is asked: it takes 60 to 130 ms and 20 MB, for the holidays and time zones of all countries. */
function openLibrary(): DateHolidays {
  const Holidays = createRequire(import.meta.url)('date-holidays') as typeof DateHolidays;
  return new Holidays('VN', { types: ['public'] });
}

function lunarDays(library: DateHolidays, year: number): { tet: Day; hungKings: Day } {
  const days = new Map(library.getHolidays(year).map(({ rule, date }) => [rule, date.slice(0, '2026-02-17'.length)]));
  const tet = days.get('vietnamese 1-0-1');
  const hungKings = HUNG_KINGS_DAY[year] ?? days.get('vietnamese 3-0-10');
  if (!tet || !hungKings) throw new Error(`date-holidays has no Tết or Giỗ Tổ for ${year}`);
  return { tet, hungKings };
}
