import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { findYears, overlap, type YearRange } from '../../../src/shared/text/years.ts';

const year = fc.integer({ min: 1990, max: 2060 });

/** All years of a period, counted out. */
function yearsOf({ from, to }: YearRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

describe('a period', () => {
  it.each([
    ['giai đoạn 2026 - 2030', 'as papers print it'],
    ['giai đoạn 2026–2030', 'with a dash'],
    ['từ năm 2026 đến năm 2030', 'in words'],
    ['từ 2026 đến hết năm 2030', 'to the end of a year'],
    ['tới 2026 tới cuối năm 2030', 'to the end of a year'],
    ['TỪ NĂM 2026 ĐẾN NĂM 2030', 'in capitals'],
    ['từ năm 2026 đến năm 2030'.normalize('NFD'), 'with letters taken apart'],
  ])('is found in "%s": %s, with marks or without', (text) => {
    for (const typed of [text, fold(text)]) expect(findYears(typed)).toEqual([{ from: 2026, to: 2030 }]);
  });

  it('is named whole, not as the two years at its ends', () => {
    fc.assert(
      fc.property(year, year, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(findYears(`Kế hoạch giai đoạn ${from} - ${to}.`)).toEqual([{ from, to }]);
      }),
    );
  });
});

describe('a year', () => {
  it.each(['năm 2027', 'đến hết năm 2027.', '2027?', '(2027)', 'năm 2027, tỉnh', 'Năm 2027;'])(
    'stands in "%s"',
    (text) => {
      expect(findYears(text)).toEqual([{ from: 2027, to: 2027 }]);
    },
  );

  it.each([
    '08/01/2026',
    '6/2025',
    '8.1.2026',
    '20/2020/QĐ-TTg',
    '2024/QĐ-UBND',
    '2025-TB/TU',
    '2.026',
    '12026',
    '2026,5',
  ])('is not meant by %s, a date, a document number or a sum', (text) => {
    expect(findYears(`theo ${text} thì`)).toEqual([]);
  });

  it('stands beside a period in the same text', () => {
    expect(findYears('so năm 2025 với giai đoạn 2026 - 2027 và 2028')).toEqual(
      expect.arrayContaining([
        { from: 2025, to: 2025 },
        { from: 2026, to: 2027 },
        { from: 2028, to: 2028 },
      ]),
    );
  });
});

it('two periods overlap where some year is in both', () => {
  const period = fc.tuple(year, fc.nat(12)).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(period, period, (a, b) => {
      expect(overlap(a, b)).toBe(yearsOf(a).some((one) => yearsOf(b).includes(one)));
    }),
  );
});
