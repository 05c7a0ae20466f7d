import { expect, it } from 'vitest';
import { wordsOfTsv } from '../../src/documents/readers/ocr/tsv-words.ts';

const row = (text: string) => `5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t91\t${text}`;

it.each([
  ['79/QĐÐ-UBND', '79/QĐ-UBND'],
  ['Ðiều', 'Điều'],
  ['sở,ngành', 'sở, ngành'],
  ['12,5', '12,5'],
])('%s is %s', (read, printed) => {
  expect(wordsOfTsv(row(read))).toEqual([{ text: printed, x: 10, y: 20, width: 30, height: 12, confidence: 0.91 }]);
});
