import { expect, it } from 'vitest';
import { rowNumberOf } from '../../src/documents/readers/ocr/row-numbers.ts';

it.each([
  ['VỊ', 'VI'],
  ['VH', 'VII'],
  ['VIH', 'VIII'],
  ['IL.', 'II.'],
  ['HI', 'III'],
  ['|', 'I'],
  ['L2', 'I.2'],
])('takes %s alone in a cell for %s', (read, printed) => {
  expect(rowNumberOf(read)).toBe(printed);
});

it.each(['1', '11', 'X', 'IV', 'L', 'H', 'TT', '2025', 'I2', 'A.'])('leaves %s as it is', (read) => {
  expect(rowNumberOf(read)).toBe(read);
});
