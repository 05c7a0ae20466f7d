import { expect, test } from 'vitest';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.ts';
import { planQuery, QUERY_WEIGHTS } from '../../src/retrieval/plan-query.ts';
import { createSpelling } from '../../src/retrieval/spelling.ts';
import { TopPassages } from '../../src/retrieval/top-passages.ts';

const TEXTS = [
  'Sở Xây dựng chủ trì quy hoạch đất đai của tỉnh',
  'Sở Y tế chủ trì hồ sơ sức khỏe điện tử',
  'Dữ liệu đất đai được số hóa toàn bộ',
  'Đạt tỷ lệ hồ sơ trực tuyến tại cấp xã',
  'Các xã báo cáo sức mạnh dữ liệu',
];
const index = buildLexicalIndex(TEXTS.map((text) => [{ text, weight: 1 }]));
const spelling = createSpelling(index.vocabulary);
const top = new TopPassages(index.postings);
const plan = (question: string, weights = QUERY_WEIGHTS) => planQuery(question, index, spelling, weights);
const ranking = (question: string) => top.find(plan(question).terms, 10).map(({ passage }) => passage);
const weightOf = (question: string, term: string, weights = QUERY_WEIGHTS) =>
  plan(question, weights).terms.find((one) => one.term === index.vocabulary.id(term))?.weight ?? 0;

test('marks that were typed are heeded: "đất" does not mean "đạt"', () => {
  // Both passages hold "dat" once folded; only passage 0 and 2 hold "đất".
  expect(ranking('đất')[0]).not.toBe(3);
  expect(ranking('đạt')[0]).toBe(3);
});

test('without marks both readings are found, and neighbours decide which comes first', () => {
  // "dat dai" is printed only as "đất đai"; passage 3 holds a bare "dat" and comes after both.
  expect(ranking('dat dai').slice(0, 2).sort()).toEqual([0, 2]);
  expect(plan('dat dai').reading).toEqual(['đất', 'đai']);
});

test('words side by side beat the same words apart', () => {
  // Passage 4 has "sức" and "dữ liệu" too, but "sức khỏe" stands together only in passage 1.
  expect(ranking('sức khỏe')[0]).toBe(1);
});

test('one slip is mended, and the mended word is said in the reading', () => {
  expect(plan('quy hoạhc đất đai').reading).toEqual(['quy', 'hoạch', 'đất', 'đai']);
  expect(ranking('quy hoahc')[0]).toBe(0);
});

test('a word that only asks is quieter than one that says what about', () => {
  // "được" asks here as in "được gọi là gì"; "toàn" is as rare in these passages.
  expect(weightOf('được toàn', 'duoc')).toBeLessThan(weightOf('được toàn', 'toan'));
  expect(weightOf('được', 'duoc', { ...QUERY_WEIGHTS, asking: 1 })).toBeGreaterThan(weightOf('được', 'duoc'));
});

test('a word said twice is not twice as loud', () => {
  expect(weightOf('đất đất', 'dat')).toBeCloseTo(weightOf('đất', 'dat'));
});

test('a question of unknown words asks for nothing', () => {
  expect(plan('qwrtz').terms).toEqual([]);
});
