import { expect, test } from 'vitest';
import { type SparseRows, truncatedSvd } from '../../src/retrieval/embeddings/truncated-svd.ts';
import { atOnce } from '../../src/shared/turns.ts';

const svd = (matrix: SparseRows, rank: number) => atOnce(truncatedSvd(matrix, rank));

function sparse(dense: readonly (readonly number[])[]): SparseRows {
  const starts = [0];
  const column: number[] = [];
  const value: number[] = [];
  for (const row of dense) {
    row.forEach((entry, at) => {
      if (entry === 0) return;
      column.push(at);
      value.push(entry);
    });
    starts.push(column.length);
  }
  return {
    rows: dense.length,
    columns: dense[0]!.length,
    starts: Uint32Array.from(starts),
    column: Uint32Array.from(column),
    value: Float32Array.from(value),
  };
}

test('the singular values of a diagonal matrix are its entries, largest first', () => {
  const { singular } = svd(
    sparse([
      [1, 0, 0],
      [0, 3, 0],
      [0, 0, 2],
      [0, 0, 0],
    ]),
    3,
  );
  expect([...singular].map((value) => Math.round(value * 1000) / 1000)).toEqual([3, 2, 1]);
});

test('the basis is orthonormal', () => {
  const { basis, rank } = svd(
    sparse([
      [1, 2, 0, 1],
      [0, 1, 1, 0],
      [3, 0, 1, 2],
      [1, 1, 1, 1],
    ]),
    2,
  );
  const dot = (i: number, j: number) =>
    [0, 1, 2, 3].reduce((sum, row) => sum + basis[row * rank + i]! * basis[row * rank + j]!, 0);
  expect(dot(0, 0)).toBeCloseTo(1, 4);
  expect(dot(1, 1)).toBeCloseTo(1, 4);
  expect(dot(0, 1)).toBeCloseTo(0, 4);
});

test('a matrix of lower rank than asked for gives zeros, never NaN', () => {
  const { singular, basis } = svd(
    sparse([
      [1, 1, 0],
      [2, 2, 0],
      [3, 3, 0],
    ]),
    3,
  );
  expect(singular[0]).toBeCloseTo(Math.sqrt(28), 3);
  expect([...singular.slice(1), ...basis].every(Number.isFinite)).toBe(true);
});

test('an empty matrix gives an empty basis', () => {
  expect(
    svd({ rows: 0, columns: 0, starts: new Uint32Array(1), column: new Uint32Array(), value: new Float32Array() }, 64)
      .rank,
  ).toBe(0);
});
