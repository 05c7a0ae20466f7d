import { describe, expect, it } from 'vitest';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import { createWorkingCalendar } from '../../../src/tasks/calendar/working-calendar.ts';

const ANNOUNCED = {
  years: {
    2025: { daysBeforeTet: 2, swapped: [{ off: '2025-05-02', work: '2025-04-26' }] },
    2026: { swapped: [{ off: '2026-01-02', work: '2026-01-10' }] },
  },
};
const calendar = createWorkingCalendar(WORKING_DAYS_FILE.parse(ANNOUNCED));

describe('the reason why a day is off', () => {
  it.each([
    ['2026-03-07', 'Thứ Bảy'],
    ['2026-03-08', 'Chủ nhật'],
    ['2026-01-01', 'Tết Dương lịch'],
    ['2026-02-16', 'Tết Nguyên đán'],
    ['2026-02-17', 'Tết Nguyên đán'],
    ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', 'nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-04-30', 'Ngày Chiến thắng 30/4'],
    ['2026-05-01', 'Quốc tế Lao động 1/5'],
    ['2026-09-01', 'Quốc khánh'],
    ['2026-09-02', 'Quốc khánh'],
    ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
    ['2026-01-02', 'nghỉ hoán đổi'],
    ['2026-01-10', undefined],
    ['2026-02-13', undefined],
    ['2026-02-23', undefined],
  ])('%s: %s', (day, reason) => {
    expect(calendar.dayOff(day)).toBe(reason);
    expect(calendar.isWorkingDay(day)).toBe(reason === undefined);
  });

  it('names the holiday that is made up where several in a row fall on a weekend', () => {
    // In 2023 Giỗ Tổ was a Saturday, 30/4 a Sunday and 1/5 the Monday.
    expect(['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04'].map(calendar.dayOff)).toEqual([
      'Quốc tế Lao động 1/5',
      'nghỉ bù Giỗ Tổ Hùng Vương',
      'nghỉ bù Ngày Chiến thắng 30/4',
      undefined,
    ]);
  });

  it('is no makeup for Culture Day, which is not in the Labour Code', () => {
    expect(calendar.dayOff('2029-11-24')).toBe('Ngày Văn hóa Việt Nam');
    expect(calendar.dayOff('2029-11-26')).toBeUndefined();
  });

  it('is no swap in a year of which nothing was announced', () => {
    expect(calendar.dayOff('2031-05-02')).toBeUndefined();
  });
});

describe('days of an office', () => {
  const office = createWorkingCalendar(
    WORKING_DAYS_FILE.parse({
      ...ANNOUNCED,
      extraDaysOff: ['2026-01-10', '2026-04-27', '2026-07-01'],
      extraWorkingDays: ['2026-01-02', '2026-03-07', '2026-05-01'],
    }),
  );

  it('come before the law and the notices', () => {
    expect(['2026-01-10', '2026-07-01'].map(office.dayOff)).toEqual(Array(2).fill('nghỉ theo lịch của cơ quan'));
    expect(['2026-01-02', '2026-03-07', '2026-05-01'].map(office.dayOff)).toEqual(Array(3).fill(undefined));
  });

  it('move a makeup on: it is taken on a working day', () => {
    expect(office.dayOff('2026-04-28')).toBe('nghỉ bù Giỗ Tổ Hùng Vương');
  });
});

describe('the next working day', () => {
  it('is sought over the whole of Tết and its weekends, both ways', () => {
    expect(calendar.workingDayOnOrBefore('2025-02-02')).toBe('2025-01-24');
    expect(calendar.workingDayOnOrAfter('2025-01-25')).toBe('2025-02-03');
    expect(calendar.workingDayOnOrBefore('2026-02-22')).toBe('2026-02-13');
    expect(calendar.workingDayOnOrAfter('2026-02-14')).toBe('2026-02-23');
  });

  it('may be the day itself, and a Saturday that is worked', () => {
    expect(calendar.workingDayOnOrBefore('2026-06-30')).toBe('2026-06-30');
    expect(calendar.workingDayOnOrAfter('2026-06-30')).toBe('2026-06-30');
    expect(calendar.workingDayOnOrBefore('2026-01-11')).toBe('2026-01-10');
    expect(calendar.workingDayOnOrBefore('2026-01-04')).toBe('2025-12-31');
  });
});

describe('working days counted', () => {
  it.each([
    ['2026-02-12', 1, '2026-02-13'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-02-17', 1, '2026-02-23'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-23', -1, '2026-02-13'],
    ['2025-04-25', 2, '2025-04-28'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2025-12-30', 3, '2026-01-06'],
    ['2026-02-17', 0, '2026-02-17'],
  ])('%s and %i more is %s', (day, count, then) => {
    expect(calendar.addWorkingDays(day, count)).toBe(then);
  });

  it('are whole', () => {
    expect(() => calendar.addWorkingDays('2026-02-17', 1.5)).toThrow(
      new RangeError('Not a number of working days: 1.5'),
    );
  });
});

describe('a day that the calendar does not know', () => {
  it.each(['1989-12-31', '2101-01-01', '2026-02-29', '17/02/2026', ''])('%s is named in a RangeError', (day) => {
    for (const ask of [calendar.dayOff, calendar.workingDayOnOrBefore, calendar.workingDayOnOrAfter]) {
      expect(() => ask(day)).toThrow(RangeError);
      expect(() => ask(day)).toThrow(`"${day}"`);
    }
  });

  it('is also one that is met on the way', () => {
    expect(calendar.dayOff('1990-01-01')).toBe('Tết Dương lịch');
    expect(() => calendar.workingDayOnOrBefore('1990-01-01')).toThrow('"1989-12-31"');
    expect(() => calendar.addWorkingDays('2100-12-31', 1)).toThrow('"2101-01-01"');
  });
});
