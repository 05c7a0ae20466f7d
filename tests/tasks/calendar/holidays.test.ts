import { getLunarDate } from '@dqcai/vn-lunar';
import { describe, expect, it } from 'vitest';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import { addDays, type Day } from '../../../src/shared/day.ts';
import { createHolidays, HOLIDAY_YEARS } from '../../../src/tasks/calendar/holidays.ts';

const NOTHING_ANNOUNCED = WORKING_DAYS_FILE.parse({ years: {} });
const holidaysOf = createHolidays(NOTHING_ANNOUNCED);

const daysOf = (year: number, name: string): Day[] =>
  holidaysOf(year)
    .filter((holiday) => holiday.name === name)
    .map(({ day }) => day);

/** Mùng 1 Tết: without a notice, the second of the five days off. */
const tetOf = (year: number) => daysOf(year, 'Tết Nguyên đán')[1];

/** The first day from `from` on that a second lunar calendar calls this day of this month, no leap month. */
function lunarDay(from: Day, dayOfMonth: number, month: number): Day {
  for (let day = from; ; day = addDays(day, 1)) {
    const [y, m, d] = day.split('-').map(Number) as [number, number, number];
    const lunar = getLunarDate(d, m, y);
    if (lunar.day === dayOfMonth && lunar.month === month && !lunar.leap) return day;
  }
}

describe('the lunar holidays', () => {
  it('are those that were kept and are announced', () => {
    expect(
      [2025, 2026, 2027, 2028, 2029, 2030].map((year) => [tetOf(year), ...daysOf(year, 'Giỗ Tổ Hùng Vương')]),
    ).toEqual([
      ['2025-01-29', '2025-04-07'],
      ['2026-02-17', '2026-04-26'],
      ['2027-02-06', '2027-04-16'],
      ['2028-01-26', '2028-04-04'],
      ['2029-02-13', '2029-04-23'],
      // In China, an hour ahead, the year begins on 3 February.
      ['2030-02-02', '2030-04-12'],
    ]);
    // The last Tết before these that differed from China's: 2007.
    expect(tetOf(2007)).toBe('2007-02-17');
  });

  it('are those of a second lunar calendar in every year', () => {
    for (let year = HOLIDAY_YEARS.first; year <= HOLIDAY_YEARS.last; year++) {
      expect(tetOf(year)).toBe(lunarDay(`${year}-01-15`, 1, 1));
      expect(daysOf(year, 'Giỗ Tổ Hùng Vương')).toEqual([lunarDay(`${year}-03-20`, 10, 3)]);
    }
  });
});

describe('the holidays of a year', () => {
  it('are eleven by the Labour Code, and from 2026 on Culture Day, in the order of the days and none twice', () => {
    for (let year = HOLIDAY_YEARS.first; year <= HOLIDAY_YEARS.last; year++) {
      const days = holidaysOf(year).map(({ day }) => day);
      expect(days).toHaveLength(year < 2026 ? 11 : 12);
      expect(days).toEqual([...new Set(days)].sort());
    }
    expect(daysOf(2025, 'Ngày Văn hóa Việt Nam')).toEqual([]);
    expect(daysOf(2026, 'Ngày Văn hóa Việt Nam')).toEqual(['2026-11-24']);
  });

  it('follow what was announced for Tết and Quốc khánh, in that year only', () => {
    const announced = createHolidays(
      WORKING_DAYS_FILE.parse({ years: { 2028: { daysBeforeTet: 3, secondNationalDay: '3/9' } } }),
    );
    const days = (year: number) =>
      announced(year)
        .filter(({ name }) => name === 'Tết Nguyên đán' || name === 'Quốc khánh')
        .map(({ day }) => day.slice('2028-'.length));
    expect(days(2028)).toEqual(['01-23', '01-24', '01-25', '01-26', '01-27', '09-02', '09-03']);
    expect(days(2029)).toEqual(['02-12', '02-13', '02-14', '02-15', '02-16', '09-01', '09-02']);
  });
});
