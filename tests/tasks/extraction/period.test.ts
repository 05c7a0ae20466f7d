import { describe, expect, it } from 'vitest';
import { periodAbove, periodOf, periodOfColumn } from '../../../src/tasks/extraction/period.ts';

const ON = '2026-01-08';

describe('the period of a heading', () => {
  it.each([
    ['Giai đoạn 2026-2027', '2026-01-01', '2027-12-31'],
    ['b) Giai đoạn 2028 - 2030', '2028-01-01', '2030-12-31'],
    ['2. Mục tiêu cụ thể đến năm 2030', undefined, '2030-12-31'],
    ['a) Đến hết năm 2027', undefined, '2027-12-31'],
    ['Mục tiêu năm 2026', '2026-01-01', '2026-12-31'],
  ])('%s: %s to %s', (heading, from, to) => {
    expect(periodOf(heading, ON)).toEqual({ from, to });
  });

  it.each(['Mục tiêu tổng quát', 'Theo Quyết định số 749/QĐ-TTg', 'Luật năm cũ'])('none in "%s"', (heading) => {
    expect(periodOf(heading, ON)).toBeUndefined();
  });

  it('is that of the nearest one above, and not of the title of the paper', () => {
    const place = { page: 1, line: 1 };
    const goals = ['Kế hoạch giai đoạn 2026-2030', 'II. MỤC TIÊU', 'a) Đến năm 2027', 'Dữ liệu'];
    expect(periodAbove({ ...place, path: goals }, ON)).toEqual({ from: undefined, to: '2027-12-31' });
    expect(periodAbove({ ...place, path: goals.slice(0, 2) }, ON)).toBeUndefined();
  });
});

it.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['Kế hoạch 2026', '2026-01-01', '2026-12-31'],
  ['Mục tiêu: Đến năm 2030', undefined, '2030-12-31'],
  ['2026-2030', '2026-01-01', '2030-12-31'],
])('a column "%s" stands for %s to %s', (header, from, to) => {
  expect(periodOfColumn(header, ON)).toEqual({ from, to });
});
