import { describe, expect, it } from 'vitest';
import { valuesInOrder } from '../../../src/documents/structure/numbers/in-order.ts';
import { mayBeRoman, romanOf, valueOfRoman } from '../../../src/documents/structure/numbers/roman.ts';

describe('a Roman number', () => {
  it('is written and read back', () => {
    for (let value = 1; value < 40; value++) expect(valueOfRoman(romanOf(value))).toBe(value);
    expect(['IIII', 'VX', 'H', '', 'MỤC', '1'].map(valueOfRoman)).toEqual(Array.from({ length: 6 }));
  });

  it.each([
    ['H', 2],
    ['HI', 3],
    ['II', 3],
    ['VH', 7],
    ['Vl', 6],
    ['I„H', 3],
  ])('may be read as %s: %i', (read, value) => {
    expect(mayBeRoman(read, value)).toBe(true);
  });

  it.each([
    ['I', 3],
    ['V', 3],
    ['X', 8],
    ['', 1],
    ['B', 2],
  ])('is not read as %s: %i', (read, value) => {
    expect(mayBeRoman(read, value)).toBe(false);
  });
});

const mended = (line: string) => {
  const reads = line.split(' ');
  return valuesInOrder(reads)
    .map((value, at) => (value === undefined ? reads[at]! : romanOf(value)))
    .join(' ');
};

describe('Roman numbers that follow each other', () => {
  it.each([
    ['I H III IV', 'I II III IV'],
    ['I II II IV V', 'I II III IV V'],
    ['I II II', 'I II III'],
    ['I H II', 'I II III'],
    ['I I HI', 'I II III'],
    ['I I II IV V', 'I II III IV V'],
    ['I II III IV M VI', 'I II III IV V VI'],
    ['I H I II II', 'I II I II III'],
  ])('%s are %s', (read, printed) => {
    expect(mended(read)).toBe(printed);
  });

  it.each([
    'I II III IV V VI VII VIII IX X',
    'I II I II III',
    'I III IV',
    'I III',
    'II III V',
    'I I',
    'I II II III',
    'I IV VI',
    'V',
    '',
  ])('%s stay as they are', (read) => {
    expect(mended(read)).toBe(read);
  });
});
