import { expect, test } from 'vitest';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.ts';
import { restoreMarks } from '../../src/retrieval/restore-marks.ts';
import { createSpelling } from '../../src/retrieval/spelling.ts';

const TEXTS = [
  'chuyển đổi số của tỉnh',
  'kế hoạch chuyển đổi số',
  'số liệu an toàn thông tin',
  'bài toán so sánh',
  'toán học và so sánh, toán học',
];
const index = buildLexicalIndex(TEXTS.map((text) => [{ text, weight: 1 }]));
const spelling = createSpelling(index.vocabulary);
const read = (words: string) =>
  restoreMarks(
    words.split(' ').map((folded) => ({ folded })),
    index,
    spelling,
  ).map(([likeliest]) => likeliest!.form);

test('the neighbours decide between forms that look alike', () => {
  expect(read('an toan')).toEqual(['an', 'toàn']);
  expect(read('toan hoc')).toEqual(['toán', 'học']);
  expect(read('chuyen doi so')).toEqual(['chuyển', 'đổi', 'số']);
  expect(read('so sanh')).toEqual(['so', 'sánh']);
});

test('a form that was typed with its marks is certain, and helps its neighbours', () => {
  const [, toan] = restoreMarks([{ folded: 'bai', certain: 'bài' }, { folded: 'toan' }], index, spelling);
  expect(toan![0]!.form).toBe('toán');
});

test('the shares of a place add up to 1, likeliest first', () => {
  for (const forms of restoreMarks([{ folded: 'so' }, { folded: 'toan' }], index, spelling)) {
    expect(forms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(forms.map(({ share }) => share)).toEqual(forms.map(({ share }) => share).sort((a, b) => b - a));
  }
});

test('a syllable that the corpus does not know stays as it is', () => {
  expect(read('xyz')).toEqual(['xyz']);
});
