import { expect, it } from 'vitest';
import { mendYears } from '../../../src/documents/structure/numbers/mend-years.ts';

it.each([
  ['Năm 202G-2030', 'Năm 2026-2030'],
  ['tháng 6/2O27', 'tháng 6/2027'],
  ['giai đoạn 2025 - 203O', 'giai đoạn 2025 - 2030'],
  ['trước ngày 30/9/202S.', 'trước ngày 30/9/2025.'],
])('%s is %s', (read, printed) => {
  const guesses: string[] = [];
  expect(mendYears(read, (_, year) => guesses.push(year))).toBe(printed);
  expect(guesses).toHaveLength(1);
});

it.each(['Năm 2026', '202G/KH-UBND', '20GB', '202GB bộ nhớ', '1OO tỷ', '20OO.5', 'mã 2I2I', '5G', 'A202G', '2150'])(
  '%s stays as it is',
  (read) => {
    expect(mendYears(read, () => {})).toBe(read);
  },
);
