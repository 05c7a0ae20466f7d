import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, fold, hasMarks, placeTone } from '../../../src/shared/text/fold.ts';
import { LETTERS, paperText, word } from './letters.ts';

describe('folding', () => {
  it('turns every Vietnamese letter into the one that people type without a Vietnamese keyboard', () => {
    expect(LETTERS.map(fold).filter((letter) => !/^[a-z]$/u.test(letter))).toEqual([]);
    expect(fold('Đề án 06: ƯU TIÊN Nghị quyết')).toBe('de an 06: uu tien nghi quyet');
  });

  it('keeps the length of any text, so that places in the folded text are places in the printed one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.normalize('NFC').length);
      }),
      { examples: [['❤️ Sở'], ['q̃'], ['한국'], ['İ'], ['ﬁ']] },
    );
  });

  it('folds each letter in its place, whatever stands beside it', () => {
    fc.assert(
      fc.property(paperText(), (text) => {
        expect(fold(`❤️${text}`).slice('❤️'.length)).toBe(fold(text));
      }),
    );
  });

  it('finds nothing more to fold, and the same in letters taken apart', () => {
    fc.assert(
      fc.property(paperText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});

describe('marks', () => {
  it.each(['Sở', 'đ', 'Đ', 'khac nhau một', 'khác'.normalize('NFD')])('stand in %s', (text) => {
    expect(hasMarks(text)).toBe(true);
  });

  it.each(['', 'so khcn', 'SO KH&CN', '2026-2030', 'so khcn ❤️', '“so” – 5 ≠ 6'.replace('≠', '!=')])(
    'do not stand in "%s", whose writer left them out',
    (text) => {
      expect(hasMarks(text)).toBe(false);
    },
  );

  it('stand in no folded text', () => {
    fc.assert(fc.property(paperText(), (text) => !hasMarks(fold(text))));
  });
});

describe('the place of the tone mark', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['UỶ', 'ủy'],
    ['tuỳ', 'tùy'],
    ['hoạ', 'họa'],
  ])('is one for %s and %s, which official papers print both', (late, early) => {
    expect(placeTone(late)).toBe(early);
    expect(placeTone(early)).toBe(early);
  });

  it.each(['quý', 'quỹ', 'toán', 'hoài', 'thuế', 'quả', 'nguyễn', 'luật'])('of %s is the only one there is', (only) => {
    expect(placeTone(only)).toBe(only);
  });

  it('is final, and no letter or mark is lost on the way', () => {
    fc.assert(
      fc.property(word(), (text) => {
        expect(placeTone(placeTone(text))).toBe(placeTone(text));
        const parts = (marked: string) => [...marked.toLowerCase().normalize('NFD')].sort().join('');
        expect(parts(placeTone(text))).toBe(parts(text));
      }),
      { examples: [['hoà'], ['thuỷ'], ['qUÝ'], ['loẹ']] },
    );
  });
});

it('clean text has one plain blank for tabs, runs and no-break spaces, and keeps its lines', () => {
  expect(cleanText('Sở\u00a0 Nội\tvụ\n\n  tỉnh')).toBe('Sở Nội vụ\n\n tỉnh');
  expect(cleanText('Sở'.normalize('NFD'))).toBe('Sở');
});
