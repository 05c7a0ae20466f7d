import { describe, expect, it } from 'vitest';
import { mendScan } from '../../../src/tasks/timeframe/mend-scan.ts';
import { normalisePhrase } from '../../../src/tasks/timeframe/normalise.ts';
import { tell } from './tell.ts';

describe('what a scanner does to a deadline is mended', () => {
  it.each([
    ['Niam\n2026-2030', '2026-01-01..2030-12-31'],
    ['ndm 2026', '2026-01-01..2026-12-31'],
    ['nim 2O26', '2026-01-01..2026-12-31'],
    ['Thana 12/2026', '2026-12-01..2026-12-31'],
    ['quy I1/2026', '2026-04-01..2026-06-30'],
    ['trudc ngay 3O/6/2026', '< 2026-06-30'],
    ['trude ngay l5/12 hing nam', '< 2026-12-15 2027-12-15 2028-12-15'],
    ['tru6c ngày 30/6/2026', '< 2026-06-30'],
    ['Pén nam 2030', '= 2030-12-31'],
    ['Thudng xuyén', 'ongoing ..'],
  ])('%j: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });
});

it.each(['qua 30', 'toi 30', 'hai 15', 'dot 2', 'muc 2', 'khu 5', 'ban 3', 'khong qua 6/2026', 'thu 2'])(
  '"%s" is left as it stands: its words are words',
  (text) => {
    expect(mendScan(text)).toBe(text);
  },
);

it.each([
  ['  Trước   ngày 30/6/2026 ; ', 'truoc ngay 30/6/2026'],
  ['Thời gian thực hiện: (Quí II) – 2026.', 'quy ii - 2026'],
  ['T6/2026', 'thang 6/2026'],
  ['Mùng 5 tháng Giêng', '5 thang 1'],
  ['trước 17h00’ ngày 30/6', 'truoc 17h00 ngay 30/6'],
])('%j is read as "%s"', (phrase, normalised) => {
  expect(normalisePhrase(phrase)).toBe(normalised);
});
