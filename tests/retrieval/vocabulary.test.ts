import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedTerm } from '../../src/retrieval/terms.ts';
import { Vocabulary } from '../../src/retrieval/vocabulary.ts';

const WORD = fc.constantFrom('an', 'toan', 'so', 'chuyen', 'doi', '2026', '05/kh');
const TERM = fc.oneof(
  WORD,
  WORD.map(markedTerm),
  fc.tuple(WORD, WORD).map(([a, b]) => `${a}_${b}`),
  fc.tuple(WORD, WORD).map(([a, b]) => markedTerm(`${a}_${b}`)),
);

test('every term keeps its number, and its number gives its name back', () => {
  fc.assert(
    fc.property(fc.array(TERM), (terms) => {
      const vocabulary = new Vocabulary();
      const ids = terms.map((term) => vocabulary.add(term));
      expect(terms.map((term) => vocabulary.id(term))).toEqual(ids);
      expect(ids.map((id) => vocabulary.text(id))).toEqual(terms);
      expect(new Set(ids).size).toBe(new Set(terms).size);
    }),
  );
});

test('pairs are found again after the table has grown many times', () => {
  const vocabulary = new Vocabulary();
  const words = Array.from({ length: 200 }, (_, i) => vocabulary.addWord(`w${i}`));
  const ids = words.flatMap((a) => words.map((b) => vocabulary.addPair(a, b)));
  expect(words.flatMap((a) => words.map((b) => vocabulary.pairId(a, b)))).toEqual(ids);
  expect(new Set(ids).size).toBe(40_000);
});

test('a pair is not known because its words are, nor a marked one because the folded one is', () => {
  const vocabulary = Vocabulary.of(['an_toan', '=an', '=toan']);
  expect(vocabulary.id('toan_an')).toBeUndefined();
  expect(vocabulary.id('=an_toan')).toBeUndefined();
  expect(vocabulary.id('an_so')).toBeUndefined();
});
