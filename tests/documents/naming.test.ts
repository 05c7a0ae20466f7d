import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameDocument, nameSection, nameShortly, printDate, shorten } from '../../src/documents/naming.ts';
import { paper } from './paper.ts';

it('a date is printed as far as it is legible', () => {
  expect(['2026-01-08', '2025-09', '2025'].map(printDate)).toEqual(['08/01/2026', 'tháng 9 năm 2025', 'năm 2025']);
});

describe('a document', () => {
  it('is named as officials name it', () => {
    expect(nameDocument(paper(''))).toBe('Kế hoạch số 7/KH-UBND ngày 08/01/2026 của UBND tỉnh');
    expect(nameShortly(paper(''))).toBe('Kế hoạch 7/KH-UBND');
  });

  it('of an illegible date bears what is legible of it, or no date, and never an invented one', () => {
    expect(nameDocument(paper('', { issuedOn: '2025-09' }))).toBe(
      'Kế hoạch số 7/KH-UBND tháng 9 năm 2025 của UBND tỉnh',
    );
    expect(nameDocument(paper('', { issuedOn: null }))).toBe('Kế hoạch số 7/KH-UBND của UBND tỉnh');
  });

  it('without a number is named by its title', () => {
    expect(nameDocument(paper('', { number: null, issuedOn: null }))).toBe(
      'Kế hoạch “Chuyển đổi số năm 2026” của UBND tỉnh',
    );
    expect(nameShortly(paper('', { number: null }))).toBe('Kế hoạch “Chuyển đổi số năm 2026”');
  });
});

describe('a section', () => {
  const place = { path: ['KẾ HOẠCH', 'II. MỤC TIÊU', '2. Cụ thể'], page: 1, line: 1 };

  it('is named by its headings without the title of the document', () => {
    expect(nameSection(place)).toBe('II. MỤC TIÊU › 2. Cụ thể');
  });

  it('is named by the title where nothing else stands above it', () => {
    expect(nameSection({ ...place, path: ['KẾ HOẠCH'] })).toBe('KẾ HOẠCH');
  });

  it('ends with the row, where it is one', () => {
    expect(nameSection({ ...place, path: ['KẾ HOẠCH', 'Phụ lục II'], row: '9' })).toBe('Phụ lục II › dòng 9');
    expect(nameSection({ ...place, path: ['KẾ HOẠCH', 'Phụ lục II'], row: '' })).toBe('Phụ lục II');
  });
});

describe('a shortened text', () => {
  it('ends at a word, without the comma before the cut', () => {
    expect(shorten('Sở Nội vụ, Công an tỉnh', 12)).toBe('Sở Nội vụ…');
    expect(shorten('Sở Nội vụ', 9)).toBe('Sở Nội vụ');
  });

  it('of one long word still shows most of it', () => {
    expect(shorten('https://quangngai.gov.vn/van-ban', 20)).toBe('https://quangngai.g…');
  });

  it('is never longer than allowed, and begins like the whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'đ', ' ', ',', '.') }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(text.startsWith(short.replace(/…$/u, ''))).toBe(true);
          expect(short.endsWith('…')).toBe(text.length > most);
        },
      ),
    );
  });
});
