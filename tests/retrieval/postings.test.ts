import { expect, test } from 'vitest';
import { IMPACT_LEVELS, PostingsBuilder } from '../../src/retrieval/postings.ts';

const SETTINGS = { k1: 0.9, b: 0.6 };

test('each term owns the passages that hold it, in rising order', () => {
  const builder = new PostingsBuilder();
  builder.add({ terms: [2, 0], weights: [1, 1] }, 2);
  builder.add({ terms: [], weights: [] }, 0);
  builder.add({ terms: [0, 2], weights: [1, 4] }, 5);
  const { starts, passages, passageCount } = builder.build(3, SETTINGS);
  expect(passageCount).toBe(3);
  expect([0, 1, 2].map((term) => [...passages.subarray(starts[term], starts[term + 1])])).toEqual([[0, 2], [], [0, 2]]);
});

test('a repeated term counts more, but ever less so, and never more than the scale', () => {
  const builder = new PostingsBuilder();
  for (const count of [1, 2, 3, 1000]) builder.add({ terms: [0], weights: [count] }, 10);
  const [one, two, three, thousand] = builder.build(1, SETTINGS).impacts;
  expect(two! - one!).toBeGreaterThan(three! - two!);
  expect(three!).toBeGreaterThan(two!);
  expect(thousand!).toBeLessThanOrEqual(IMPACT_LEVELS);
});

test('the same count weighs less in a longer passage', () => {
  const builder = new PostingsBuilder();
  builder.add({ terms: [0], weights: [1] }, 10);
  builder.add({ terms: [0], weights: [1] }, 100);
  const [short, long] = builder.build(1, SETTINGS).impacts;
  expect(short!).toBeGreaterThan(long!);
});

test('however faint, a term that is there has an impact, since 0 means not there', () => {
  const builder = new PostingsBuilder();
  builder.add({ terms: [0], weights: [0.001] }, 1_000_000);
  builder.add({ terms: [], weights: [] }, 1);
  expect(builder.build(1, SETTINGS).impacts[0]).toBe(1);
});
