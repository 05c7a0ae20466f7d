import { describe, expect, it } from 'vitest';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import { ON, tell } from './tell.ts';

type Told = readonly [phrase: string, told: string];

const cases = (rows: readonly Told[]) => it.each(rows.map((row) => [...row] as [string, string]));

describe('every week', () => {
  cases([
    ['hằng ngày', '2026-01-15 2026-01-16 2026-01-17'],
    ['hàng tuần', '2026-01-16 2026-01-23 2026-01-30'],
    ['tuần/lần', '2026-01-16 2026-01-23 2026-01-30'],
    ['thứ 2 hàng tuần', '2026-01-19 2026-01-26 2026-02-02'],
    ['T6 hằng tuần', '2026-01-16 2026-01-23 2026-01-30'],
    ['Chủ nhật hằng tuần', '2026-01-18 2026-01-25 2026-02-01'],
    ['trước 15h thứ Sáu hằng tuần', '< 2026-01-16 2026-01-23 2026-01-30 15:00'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('every month', () => {
  cases([
    ['Hằng tháng', '2026-01-31 2026-02-28 2026-03-31'],
    ['mỗi tháng một lần', '2026-01-31 2026-02-28 2026-03-31'],
    ['trước ngày 10 hàng tháng', '< 2026-02-10 2026-03-10 2026-04-10'],
    ['15 hàng tháng', '2026-01-15 2026-02-15 2026-03-15'],
    ['trước 25 hàng tháng', '< 2026-01-25 2026-02-25 2026-03-25'],
    ['trước ngày 25 của tháng báo cáo', '< 2026-01-25 2026-02-25 2026-03-25'],
    ['chậm nhất ngày 05 của tháng kế tiếp, hằng tháng', '2026-02-05 2026-03-05 2026-04-05'],
    ['ngày 31 hằng tháng', '2026-01-31 2026-03-31 2026-05-31'],
    ['ngày cuối tháng', '2026-01-31 2026-02-28 2026-03-31'],
    ['05 ngày đầu hằng tháng', '2026-02-05 2026-03-05 2026-04-05'],
    ['tuần đầu hằng tháng', '2026-02-07 2026-03-07 2026-04-07'],
    ['thứ Hai đầu tiên của tháng', '2026-02-02 2026-03-02 2026-04-06'],
    ['ngày làm việc cuối cùng của tháng', '2026-01-30 2026-02-27 2026-03-31'],
    ['5 ngày làm việc đầu tiên của tháng', '2026-02-06 2026-03-06 2026-04-07'],
    ['ngày làm việc thứ 3 của tháng', '2026-02-04 2026-03-04 2026-04-03'],
    ['hằng tháng (trừ tháng 6, tháng 12)', '2026-01-31 2026-02-28 2026-03-31'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('every quarter and half-year', () => {
  cases([
    ['Hằng quý', '2026-03-31 2026-06-30 2026-09-30'],
    ['mỗi quý 1 lần', '2026-03-31 2026-06-30 2026-09-30'],
    ['ngày 15 tháng cuối mỗi quý', '2026-03-15 2026-06-15 2026-09-15'],
    ['Trước ngày 15 của tháng cuối cùng trong quý', '< 2026-03-15 2026-06-15 2026-09-15'],
    ['chậm nhất ngày 18 của tháng cuối quý', '2026-03-18 2026-06-18 2026-09-18'],
    ['hằng quý, trước ngày 10 của tháng đầu quý sau', '< 2026-04-10 2026-07-10 2026-10-10'],
    ['ngày đầu tiên của quý', '2026-04-01 2026-07-01 2026-10-01'],
    ['ngày làm việc đầu tiên của quý', '2026-04-01 2026-07-01 2026-10-01'],
    ['Định kỳ 06 tháng một lần', '2026-06-30 2026-12-31 2027-06-30'],
    ['1 năm 2 lần', '2026-06-30 2026-12-31 2027-06-30'],
    ['ít nhất 02 lần/năm', '2026-06-30 2026-12-31 2027-06-30'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('every year', () => {
  cases([
    ['Hằng năm', '2026-12-31 2027-12-31 2028-12-31'],
    ['hai năm một lần', '2026-12-31 2028-12-31 2030-12-31'],
    ['trước ngày 15/6 và 15/12 hằng năm', '< 2026-06-15 2026-12-15 2027-06-15'],
    ['hằng năm, trước 10/01 năm sau', '< 2027-01-10 2028-01-10 2029-01-10'],
    ['trước ngày 15/12 của năm báo cáo', '< 2026-12-15 2027-12-15 2028-12-15'],
    ['trong quý I hằng năm', '2026-03-31 2027-03-31 2028-03-31'],
    ['ngày 20 tháng 3, 6, 9 và 12 hằng năm', '2026-03-20 2026-06-20 2026-09-20'],
    ['trước ngày 20 các tháng 3, 6, 9, 12', '< 2026-03-20 2026-06-20 2026-09-20'],
    ['trước ngày 20/3; 20/6; 20/9 và 20/12', '< 2026-03-20 2026-06-20 2026-09-20'],
    ['Quý I, III hằng năm', '2026-03-31 2026-09-30 2027-03-31'],
    ['quý 1 và quý 3 hằng năm', '2026-03-31 2026-09-30 2027-03-31'],
    ['tháng 6, 12 hằng năm', '2026-06-30 2026-12-31 2027-06-30'],
    ['từ tháng 3 đến tháng 10 hằng năm', '2026-10-31 2027-10-31 2028-10-31'],
    ['từ 15/3 đến 30/4 hằng năm', '2026-04-30 2027-04-30 2028-04-30'],
    ['tháng 6 hằng năm, ngày 31', '? ngày 31/6 không có trong lịch'],
    ['9 tháng một lần', '2026-09-30 2027-09-30 2028-09-30'],
    ['ngày đầu năm', '2027-01-01 2028-01-01 2029-01-01'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('several rhythms', () => {
  const rulesOf = (phrase: string) => readTimeframe(phrase, ON).rrules;

  it('each have a rule, the most frequent first', () => {
    expect(rulesOf('Định kỳ hằng tháng, quý, 6 tháng và năm')).toEqual([
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
      'FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
    ]);
  });

  it('each keep their own days', () => {
    const rules = ['FREQ=MONTHLY;BYMONTHDAY=25', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'];
    expect(rulesOf('Hằng tháng (trước ngày 25), hằng năm (trước ngày 15/12)')).toEqual(rules);
    expect(rulesOf('trước ngày 25 hằng tháng và trước ngày 15/12 hằng năm')).toEqual(rules);
    expect(rulesOf('hằng tháng, hằng năm (trước ngày 15/12)')).toEqual(['FREQ=MONTHLY;BYMONTHDAY=-1', rules[1]]);
  });

  it('are reported on one day where only one is named', () => {
    expect(rulesOf('định kỳ hằng tháng, 3 tháng, 6 tháng, 1 năm, trước ngày 10 hằng tháng')).toEqual([
      'FREQ=MONTHLY;BYMONTHDAY=10',
    ]);
  });
});

describe('the years of a rhythm', () => {
  const termOf = (phrase: string) => {
    const { from, rrules = [] } = readTimeframe(phrase, ON);
    return [from, /UNTIL=(\d+)/u.exec(rrules[0] ?? '')?.[1]];
  };

  it.each([
    ['Hằng năm, giai đoạn 2026-2030', '2026-01-01', '20301231'],
    ['Hàng năm (2026-2030)', '2026-01-01', '20301231'],
    ['Hằng tháng trong năm 2027', '2027-01-01', '20271231'],
    ['trước ngày 30/11 hằng năm, bắt đầu từ năm 2027', '2027-01-01', undefined],
    ['Hằng năm đến hết năm 2030', undefined, '20301231'],
    ['từ ngày 01/7/2026, trước ngày 10 hằng tháng', '2026-07-01', undefined],
    ['Hằng tháng đến 30/6/2027', undefined, '20270630'],
  ])('%s: %s to %s', (phrase, from, until) => {
    expect(termOf(phrase)).toEqual([from, until]);
  });

  it('end it', () => {
    expect(tell('Hằng quý năm 2026', '2026-08-01')).toBe('2026-09-30 2026-12-31');
    expect(tell('Hằng năm đến hết năm 2030', '2031-01-01')).toBe('');
  });
});

describe('no rhythm is', () => {
  cases([
    ['khách hàng năm 2026', '2026-01-01..2026-12-31'],
    ['ngân hàng quý I/2026', '2026-01-01..2026-03-31'],
    ['Thường xuyên, hằng năm', 'ongoing ..'],
    ['Thường xuyên, giai đoạn 2026-2030', 'ongoing 2026-01-01..2030-12-31'],
    ['Thường xuyên đến hết năm 2026', 'ongoing ..2026-12-31'],
    ['Thường xuyên trong năm', 'ongoing ..'],
    ['Quý II/2026 - Thường xuyên', 'ongoing 2026-04-01..'],
    ['ngày cuối cùng của tháng này', '= 2026-01-31'],
    ['Hoàn thành trước 30/6/2026, duy trì hằng năm', '< 2026-06-30'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });

  it('named by "định kỳ" alone', () => {
    expect(readTimeframe('Định kỳ', ON)).toMatchObject({
      kind: 'recurring',
      rrules: [],
      fault: 'không nêu bao lâu một lần',
    });
  });
});
