import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/documents/knowledge.ts';
import { WORKING_DAYS_FILE, type WorkingDays } from '../../../src/documents/working-days.ts';
import { addDays, type Day, weekdayOf } from '../../../src/shared/day.ts';
import { createWorkingCalendar } from '../../../src/tasks/calendar/working-calendar.ts';
import { ROOT } from '../../house/sources.ts';

/** Notices before those in knowledge/: 4875, 119, 5034, 5015 and 1570/TB-LĐTBXH; they show that days off are made up as the law says. */
const EARLIER = WORKING_DAYS_FILE.parse({
  years: {
    2021: { daysBeforeTet: 2, secondNationalDay: '3/9' },
    2022: {},
    2023: { daysBeforeTet: 2 },
    2024: { daysBeforeTet: 2, secondNationalDay: '3/9', swapped: [{ off: '2024-04-29', work: '2024-05-04' }] },
  },
});

let announced: WorkingDays;
beforeAll(async () => {
  announced = (await loadKnowledge(`${ROOT}knowledge`)).workingDays;
});

/** Every Monday to Friday of a year that is off, every Saturday and Sunday that is worked, as "02-16". */
function exceptions(year: number, settings: WorkingDays): { off: string[]; worked: string[] } {
  const { isWorkingDay } = createWorkingCalendar(settings);
  const off: string[] = [];
  const worked: string[] = [];
  for (let day: Day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    if (weekdayOf(day) < 6 && !isWorkingDay(day)) off.push(day.slice(5));
    if (weekdayOf(day) >= 6 && isWorkingDay(day)) worked.push(day.slice(5));
  }
  return { off, worked };
}

const days = (text: string) => text.split(' ');

describe('day by day, offices were off as was announced in', () => {
  it('2021: two days of Tết on a weekend, 1/5 on a Saturday', () => {
    const off = '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03';
    expect(exceptions(2021, EARLIER)).toEqual({ off: days(off), worked: [] });
  });

  it('2022: 1/1, Giỗ Tổ, 30/4 and 1/5 on a weekend', () => {
    const off = '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02';
    expect(exceptions(2022, EARLIER)).toEqual({ off: days(off), worked: [] });
  });

  it('2023: Giỗ Tổ and 30/4 on a weekend before 1/5', () => {
    const off = '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04';
    expect(exceptions(2023, EARLIER)).toEqual({ off: days(off), worked: [] });
  });

  it('2024: a Monday swapped for the Saturday after', () => {
    const off = '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03';
    expect(exceptions(2024, EARLIER)).toEqual({ off: days(off), worked: ['05-04'] });
  });

  it('2025', () => {
    const off = '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02';
    expect(exceptions(2025, announced)).toEqual({ off: days(off), worked: ['04-26'] });
  });

  it('2026: with Culture Day, and Giỗ Tổ on a Sunday', () => {
    const off = '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24';
    expect(exceptions(2026, announced)).toEqual({ off: days(off), worked: ['01-10', '08-22'] });
  });

  it('2027: two days of Tết on a weekend, 1/5 on a Saturday', () => {
    const off = '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24';
    expect(exceptions(2027, announced)).toEqual({ off: days(off), worked: [] });
  });
});
