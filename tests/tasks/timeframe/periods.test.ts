import { describe, expect, it } from 'vitest';
import { tell } from './tell.ts';

type Told = readonly [phrase: string, told: string];

const cases = (rows: readonly Told[]) => it.each(rows.map((row) => [...row] as [string, string]));

describe('a month is a stretch of days', () => {
  cases([
    ['Tháng 12/2026', '2026-12-01..2026-12-31'],
    ['trong tháng 02 năm 2028', '2028-02-01..2028-02-29'],
    ['T6/2026', '2026-06-01..2026-06-30'],
    ['T6/27', '2027-06-01..2027-06-30'],
    ['06/2026', '2026-06-01..2026-06-30'],
    ['tháng mười hai năm 2026', '2026-12-01..2026-12-31'],
    ['thang muoi hai nam 2026', '2026-12-01..2026-12-31'],
    ['tháng 10', '2026-10-01..2026-10-31'],
    ['tháng 6 tới', '2026-06-01..2026-06-30'],
    ['tháng sau', '2026-02-01..2026-02-28'],
    ['tháng 3, 6, 9 và 12/2026', '2026-03-01..2026-12-31'],
    ['tháng 02, 03 năm 2026', '2026-02-01..2026-03-31'],
    ['Tháng 5-10/2026', '2026-05-01..2026-10-31'],
    ['Tháng 05/2026 - 10/2026', '2026-05-01..2026-10-31'],
    ['từ tháng 11 đến tháng 02/2027', '2026-11-01..2027-02-28'],
    ['trước tháng 6/2026', '< 2026-06-01'],
    ['chậm nhất tháng 6/2026', '= 2026-06-30'],
    ['trung tuần tháng 6/2026', '2026-06-11..2026-06-20'],
    ['10 ngày cuối tháng 6/2026', '2026-06-21..2026-06-30'],
    ['tuần thứ 2 của tháng 6/2026', '? không nêu ngày cụ thể'],
    ['đầu tháng 6/2026', '? không nêu ngày cụ thể'],
    ['nửa đầu tháng 6/2026', '2026-06-01..2026-06-15'],
    ['nửa cuối tháng 6/2026', '2026-06-16..2026-06-30'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('a quarter is a stretch of days', () => {
  cases([
    ['Quý II/2026', '2026-04-01..2026-06-30'],
    ['Q.II/2026', '2026-04-01..2026-06-30'],
    ['II/2026', '2026-04-01..2026-06-30'],
    ['quý 3-2026', '2026-07-01..2026-09-30'],
    ['quý thứ ba năm 2026', '2026-07-01..2026-09-30'],
    ['Quý III, năm 2026', '2026-07-01..2026-09-30'],
    ['Năm 2026 (quý III)', '2026-07-01..2026-09-30'],
    ['Quý II/27', '2027-04-01..2027-06-30'],
    ['quý sau', '2026-04-01..2026-06-30'],
    ['Quý I, II/2026', '2026-01-01..2026-06-30'],
    ['Quý I,II,III,IV năm 2026', '2026-01-01..2026-12-31'],
    ['Quý I + II/2026', '2026-01-01..2026-06-30'],
    ['Quý I/2026 và Quý III/2026', '2026-01-01..2026-09-30'],
    ['Quý IV/2026 - I/2027', '2026-10-01..2027-03-31'],
    ['Quý IV - Quý I/2027', '2026-10-01..2027-03-31'],
    ['Quý IV/2026 và năm 2027', '2026-10-01..2027-12-31'],
    ['trước Quý IV', '< 2026-10-01'],
    ['Quý II/2026 (hoàn thành trước 15/6/2026)', '< 2026-06-15'],
    ['Giai đoạn 1: Quý II/2026; giai đoạn 2: Quý IV/2026', '2026-04-01..2026-12-31'],
    ['Dự kiến quý III/2026', '? không nêu ngày cụ thể'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('years and their parts are stretches of days', () => {
  cases([
    ['Năm 2026-2030', '2026-01-01..2030-12-31'],
    ['2026, 2027, 2028', '2026-01-01..2028-12-31'],
    ['24 tháng (2026-2027)', '2026-01-01..2027-12-31'],
    ['Giai đoạn 1 (2026-2027), giai đoạn 2 (2028-2030)', '2026-01-01..2030-12-31'],
    ['6 tháng đầu năm', '2026-01-01..2026-06-30'],
    ['nửa cuối năm 2026', '2026-07-01..2026-12-31'],
    ['Giai đoạn 2026-2030, tầm nhìn 2045', '2026-01-01..2030-12-31'],
    ['Năm 2026, định hướng đến năm 2030', '2026-01-01..2026-12-31'],
    ['Năm 2026 và những năm tiếp theo', '2026-01-01..'],
    ['từ năm 2026 trở đi', '2026-01-01..'],
    ['2025 – nay', '2025-01-01..'],
    ['Cả năm', '2026-01-01..2026-12-31'],
    ['sau năm 2026', '2027-01-01..'],
    ['đến hết năm', '= 2026-12-31'],
    ['trong năm', '2026-01-01..2026-12-31'],
    ['năm tới', '2027-01-01..2027-12-31'],
    ['trước 10/01 năm sau', '< 2027-01-10'],
    ['trước ngày 15/01 của năm kế tiếp', '< 2027-01-15'],
    ['Báo cáo năm 2025 trước ngày 20/01/2026', '< 2026-01-20'],
    ['giữa năm 2026', '? không nêu ngày cụ thể'],
    ['trước Tết Nguyên đán 2026', '? không nêu mốc thời gian'],
    ['trước kỳ họp HĐND cuối năm 2026', '? không nêu ngày cụ thể'],
    ['theo Luật 2024', '? không nêu mốc thời gian'],
    ['ngày     tháng     năm 2026', '? còn để trống ngày'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('from one day to another', () => {
  cases([
    ['từ ngày 15 đến ngày 20 tháng 4 năm 2026', '2026-04-15..2026-04-20'],
    ['15-20/4/2026', '2026-04-15..2026-04-20'],
    ['các ngày 10, 11 và 12/6/2026', '2026-06-10..2026-06-12'],
    ['từ 15/3 đến 20/4/2026', '2026-03-15..2026-04-20'],
    ['từ 20/12/2026 đến 10/01', '2026-12-20..2027-01-10'],
    ['từ ngày 01/01/2026 đến trước ngày 01/7/2026', '2026-01-01..<2026-07-01'],
    ['Quý III/2030 - Trước ngày 15/12/2030', '2030-07-01..<2030-12-15'],
    ['từ ngày 01/7/2026', '2026-07-01..'],
    ['sau ngày 30/6/2026', '2026-07-01..'],
    ['sớm hơn ngày 30/6/2026', '< 2026-06-30'],
    ['chậm nhất 5 ngày trước ngày 30/6/2026', '= 2026-06-25'],
    ['trước ngày 30/6/2026 ít nhất 2 tuần', '= 2026-06-16'],
    ['5 ngày làm việc trước ngày 30/6/2026', '? không nêu ngày cụ thể'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

describe('days near today, for people who ask', () => {
  cases([
    ['hôm nay', '= 2026-01-15'],
    ['trước thứ Sáu', '< 2026-01-16'],
    ['thứ Năm', '= 2026-01-15'],
    ['thứ sáu tới', '= 2026-01-16'],
    ['thứ Sáu tuần sau', '= 2026-01-23'],
    ['Chủ nhật tuần này', '= 2026-01-18'],
    ['tuần sau', '2026-01-19..2026-01-25'],
    ['ngày 5 của tháng sau', '= 2026-02-05'],
    ['chậm nhất ngày 05 tháng kế tiếp', '= 2026-02-05'],
    ['giai đoạn thứ hai', '? không nêu mốc thời gian'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

it('the papers that a phrase cites have numbers and dates of their own', () => {
  const cited = [
    'Kế hoạch số 05/KH-UBND ngày 08/01/2026',
    'Nghị định 13/2023/NĐ-CP',
    'Thông báo số 12-TB/TU ngày 5/1/2026',
  ];
  for (const paper of [
    ...cited,
    ...cited.map((text) => text.toLowerCase()),
    'ke hoach so 05/kh-ubnd ngay 08/01/2026',
  ]) {
    expect(tell(`theo ${paper}`)).toBe('? không nêu mốc thời gian');
    expect(tell(`theo ${paper}, hoàn thành trước 30/6/2026`)).toBe('< 2026-06-30');
  }
});
