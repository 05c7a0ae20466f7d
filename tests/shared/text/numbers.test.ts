import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber, plainNumber } from '../../../src/shared/text/numbers.ts';

describe('reading a figure as papers print it', () => {
  it.each([
    ['3.640', 3640],
    ['52.538.000.000', 52_538_000_000],
    ['2693', 2693],
    ['18', 18],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['08', 8],
    ['0,25', 0.25],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', '12.5', '1.23', '1,234.5', '1.2345', '100%', '-5', '1 000', 'CTX, NST', '12,', ',5', '1e3'])(
    '"%s" is no figure printed that way, and no guess is made of it',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );

  it('gives back every figure that was printed, to three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseNumber(formatNumber(value))).toBe(value);
      }),
    );
    expect([52_538, 1234.5, 0, 999, 1000].map(formatNumber)).toEqual(['52.538', '1.234,5', '0', '999', '1.000']);
  });
});

describe('one spelling for figures that mean the same', () => {
  it('has no dots between thousands and no zeros before', () => {
    expect(['08', '5.000', '52.538', '007', '0', '00', '12,5', '1.234,50'].map(plainNumber)).toEqual([
      '8',
      '5000',
      '52538',
      '7',
      '0',
      '0',
      '12,5',
      '1234,50',
    ]);
  });

  it('keeps dots that are not between thousands: "5.1" is a section', () => {
    expect(plainNumber('5.1')).toBe('5.1');
  });

  it('is the same for a count typed plainly or printed with dots', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(plainNumber(formatNumber(count))).toBe(String(count));
      }),
    );
  });
});
