import { describe, expect, test } from 'vitest';
import { createSpelling } from '../../src/retrieval/spelling.ts';
import { Vocabulary } from '../../src/retrieval/vocabulary.ts';

const spelling = createSpelling(
  Vocabulary.of([
    'chuyen',
    'doi',
    'truong',
    'truoc',
    'so',
    'an',
    'kh&cn',
    '2026',
    'truong_hoc',
    '=trường',
    '=trưởng',
    '=so',
    '=số',
    '=trường_học',
  ]),
);

describe('neighbours lie one slip away', () => {
  test.each([
    ['a letter missed', 'chyen', ['chuyen']],
    ['a letter too many', 'chuuyen', ['chuyen']],
    ['a letter changed', 'chuyem', ['chuyen']],
    ['two letters swapped', 'cuhyen', ['chuyen']],
    ['the last letter missed', 'chuye', ['chuyen']],
  ])('%s', (_, typed, found) => {
    expect(spelling.neighbours(typed)).toEqual(found);
  });

  test.each([
    ['two letters changed', 'chiyem'],
    ['two letters missed', 'chyn'],
    ['letters swapped over a distance', 'ehuycn'],
  ])('%s is two slips', (_, typed) => {
    expect(spelling.neighbours(typed)).toEqual([]);
  });

  test('a word is not its own neighbour', () => {
    expect(spelling.neighbours('truong')).toEqual([]);
  });

  test('two letters say too little to be mended, and figures are never guessed at', () => {
    expect(spelling.neighbours('sp')).toEqual([]);
    expect(spelling.neighbours('2025')).toEqual([]);
  });
});

describe('marked forms', () => {
  test('all forms that the corpus prints of a bare syllable, itself among them', () => {
    expect(spelling.markedForms('truong')).toEqual(['trường', 'trưởng']);
    expect(spelling.markedForms('so')).toEqual(['so', 'số']);
  });

  test('none for what the corpus never prints', () => {
    expect(spelling.markedForms('chuyen')).toEqual([]);
  });
});
