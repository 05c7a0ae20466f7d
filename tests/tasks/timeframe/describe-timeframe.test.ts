import { describe, expect, it } from 'vitest';
import { WORKING_DAYS_FILE } from '../../../src/documents/working-days.ts';
import { createWorkingCalendar } from '../../../src/tasks/calendar/working-calendar.ts';
import { describeDay, describeTimeframe } from '../../../src/tasks/timeframe/describe-timeframe.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';

const CALENDAR = createWorkingCalendar(
  WORKING_DAYS_FILE.parse({
    years: { 2026: { swapped: [{ off: '2026-08-31', work: '2026-08-22' }] } },
    extraDaysOff: ['2026-07-01'],
  }),
);

const meaning = (phrase: string, on = '2026-01-08') => describeTimeframe(readTimeframe(phrase, on), on, CALENDAR);

it.each([
  ['30/6/2026', 'hạn cuối thứ Ba, 30/06/2026'],
  ['trước ngày 30/6/2026', 'hạn cuối thứ Hai, 29/06/2026'],
  ['trước 17 giờ ngày 30/6/2026', 'hạn cuối 17:00 thứ Ba, 30/06/2026'],
  ['Quý II/2026', 'bắt đầu từ 01/04/2026; hạn cuối thứ Ba, 30/06/2026'],
  ['từ năm 2027', 'bắt đầu từ 01/01/2027'],
  ['thường xuyên đến hết tháng 6/2026', 'hạn cuối thứ Ba, 30/06/2026'],
])('"%s" means: %s', (phrase, words) => {
  expect(meaning(phrase)).toBe(words);
});

it('says when something begins only until it has', () => {
  expect(meaning('Quý II/2026', '2026-03-31')).toContain('bắt đầu từ 01/04/2026');
  expect(meaning('Quý II/2026', '2026-04-01')).toBe('hạn cuối thứ Ba, 30/06/2026');
});

it.each(['thường xuyên', 'từ năm 2025'])('adds nothing to "%s", which says it all', (phrase) => {
  expect(meaning(phrase)).toBeUndefined();
});

describe('a last day that is off', () => {
  it.each([
    ['2026-06-28', 'Chủ nhật, 28/06/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 26/06/2026'],
    ['2026-06-27', 'thứ Bảy, 27/06/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 26/06/2026'],
    ['2026-02-18', 'thứ Tư, 18/02/2026 là ngày nghỉ (Tết Nguyên đán); ngày làm việc liền trước là thứ Sáu, 13/02/2026'],
    [
      '2026-05-01',
      'thứ Sáu, 01/05/2026 là ngày nghỉ (Quốc tế Lao động 1/5); ngày làm việc liền trước là thứ Tư, 29/04/2026',
    ],
    ['2026-09-02', 'thứ Tư, 02/09/2026 là ngày nghỉ (Quốc khánh); ngày làm việc liền trước là thứ Sáu, 28/08/2026'],
    ['2026-08-31', 'thứ Hai, 31/08/2026 là ngày nghỉ (nghỉ hoán đổi); ngày làm việc liền trước là thứ Sáu, 28/08/2026'],
    [
      '2026-07-01',
      'thứ Tư, 01/07/2026 là ngày nghỉ (nghỉ theo lịch của cơ quan); ngày làm việc liền trước là thứ Ba, 30/06/2026',
    ],
    [
      '2026-04-26',
      'Chủ nhật, 26/04/2026 là ngày nghỉ (Giỗ Tổ Hùng Vương); ngày làm việc liền trước là thứ Sáu, 24/04/2026',
    ],
    ['2026-08-22', 'thứ Bảy, 22/08/2026'],
  ])('%s: %s', (day, words) => {
    expect(describeDay(day, CALENDAR)).toBe(words);
    expect(meaning(day.split('-').reverse().join('/'))).toBe(`hạn cuối ${words}`);
  });

  it.each([
    ['1985-06-30', 'Chủ nhật, 30/06/1985'],
    ['1990-01-01', 'thứ Hai, 01/01/1990'],
    ['2100-12-31', 'thứ Sáu, 31/12/2100'],
    ['2101-01-01', 'thứ Bảy, 01/01/2101'],
    ['2150-12-31', 'thứ Năm, 31/12/2150'],
  ])('is not known for years of which there is no calendar: %s', (day, words) => {
    expect(describeDay(day, CALENDAR)).toBe(words);
  });
});

describe('what recurs', () => {
  it.each([
    ['ngày 15 hằng tháng', '2026-06-15', 'lần tới: thứ Hai, 15/06/2026'],
    ['ngày 15 hằng tháng', '2026-06-16', 'lần tới: thứ Tư, 15/07/2026'],
    ['trước ngày 15 hằng tháng', '2026-12-14', 'lần tới: thứ Hai, 14/12/2026'],
    ['trước ngày 15 hằng tháng', '2026-12-15', 'lần tới: thứ Năm, 14/01/2027'],
    [
      'ngày 28 hằng tháng',
      '2026-06-20',
      'lần tới: Chủ nhật, 28/06/2026 là ngày nghỉ; ngày làm việc liền trước là thứ Sáu, 26/06/2026',
    ],
  ])('"%s" on %s comes next: %s', (phrase, on, words) => {
    expect(meaning(phrase, on)).toBe(words);
  });

  it('says so where it does not tell how often', () => {
    expect(meaning('định kỳ')).toBe('chưa đọc được thời hạn: không nêu bao lâu một lần');
  });

  it('says nothing more where it has ended', () => {
    expect(meaning('hằng quý đến hết năm 2026', '2027-01-01')).toBeUndefined();
  });
});

it.each([
  ['sau khi Bộ ban hành hướng dẫn', 'kể từ khi: Bộ ban hành hướng dẫn'],
  ['trong vòng 10 ngày làm việc kể từ khi ký', 'trong 10 ngày làm việc kể từ khi: ký'],
  ['sớm', 'chưa đọc được thời hạn: không nêu mốc thời gian'],
  ['ngày 31/9/2026', expect.stringMatching(/^chưa đọc được thời hạn: .*31\/9\/2026 không có trong lịch$/u)],
])('"%s" means: %s', (phrase, words) => {
  expect(meaning(phrase)).toEqual(words);
});
