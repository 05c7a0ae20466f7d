import { seededRandom } from '../../shared/random.ts';
import type { Steps } from '../../shared/turns.ts';

/** A sparse matrix by rows: row i holds `values[starts[i]..starts[i + 1]]` in the columns of the same places. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/** `basis` is columns × rank, row-major: the leading right singular vectors; `singular` their values, largest first. */
export interface TruncatedSvd {
  readonly rank: number;
  readonly basis: Float32Array;
  readonly singular: Float32Array;
}

const POWER_ITERATIONS = 4;

/**
 * The leading right singular vectors of a sparse matrix by randomised subspace iteration, from a fixed seed.
 * Time is proportional to non-zeros × rank. Source: Halko, Martinsson, Tropp, SIAM Review 53(2), 2011.
 */
export function* truncatedSvd(matrix: SparseRows, wantedRank: number): Steps<TruncatedSvd> {
  const rank = Math.min(wantedRank, matrix.rows, matrix.columns);
  const random = seededRandom(11);
  let left: Float64Array = new Float64Array(matrix.rows * rank);
  yield* inBlocks(matrix.rows, (from, to) => {
    for (let at = from * rank; at < to * rank; at++) left[at] = random() - 0.5;
  });
  yield* orthonormalise(left, matrix.rows, rank);
  for (let i = 0; i < POWER_ITERATIONS; i++) {
    left = yield* multiply(matrix, yield* transposedMultiply(matrix, left, rank), rank);
    yield* orthonormalise(left, matrix.rows, rank);
  }
  return yield* rotateToSingular(yield* transposedMultiply(matrix, left, rank), matrix.columns, rank);
}

/** Rows after which the work may stand aside: some milliseconds of it. */
const BLOCK = 256;

function* inBlocks(rows: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < rows; from += BLOCK) {
    work(from, Math.min(rows, from + BLOCK));
    yield;
  }
}

function* multiply(matrix: SparseRows, dense: Float64Array, rank: number): Steps<Float64Array> {
  const out = new Float64Array(matrix.rows * rank);
  yield* forEachEntry(matrix, (row, column, value) => addScaled(out, row * rank, dense, column * rank, value, rank));
  return out;
}

function* transposedMultiply(matrix: SparseRows, dense: Float64Array, rank: number): Steps<Float64Array> {
  const out = new Float64Array(matrix.columns * rank);
  yield* forEachEntry(matrix, (row, column, value) => addScaled(out, column * rank, dense, row * rank, value, rank));
  return out;
}

function forEachEntry(matrix: SparseRows, visit: (row: number, column: number, value: number) => void): Steps<void> {
  return inBlocks(matrix.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at++)
        visit(row, matrix.column[at]!, matrix.value[at]!);
    }
  });
}

function addScaled(
  out: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  factor: number,
  length: number,
): void {
  for (let k = 0; k < length; k++) out[to + k]! += factor * source[from + k]!;
}

/** A column with less than this share of its length left, once those before it are taken out, counts as none of its own. */
const VANISHED = 1e-12;

/**
 * Makes the columns of a rows × rank matrix orthonormal, in place; a column that depends on those before it becomes zero.
 * By the Cholesky factor of its Gram matrix: two walks along the rows, where Gram-Schmidt takes two for every column.
 */
function* orthonormalise(dense: Float64Array, rows: number, rank: number): Steps<void> {
  const factor = choleskyFactor(yield* gramMatrix(dense, rows, rank), rank);
  yield* inBlocks(rows, (from, to) => {
    for (let at = from * rank; at < to * rank; at += rank) {
      for (let j = 0; j < rank; j++) {
        const length = factor[j * rank + j]!;
        let rest = dense[at + j]!;
        for (let i = 0; i < j; i++) rest -= dense[at + i]! * factor[j * rank + i]!;
        dense[at + j] = length > 0 ? rest / length : 0;
      }
    }
  });
}

/** The products of all pairs of columns; only the lower triangle is filled. */
function* gramMatrix(dense: Float64Array, rows: number, rank: number): Steps<Float64Array> {
  const gram = new Float64Array(rank * rank);
  yield* inBlocks(rows, (from, to) => {
    for (let at = from * rank; at < to * rank; at += rank) {
      for (let i = 0; i < rank; i++) {
        const value = dense[at + i]!;
        for (let j = 0; j <= i; j++) gram[i * rank + j]! += value * dense[at + j]!;
      }
    }
  });
  return gram;
}

/** The lower triangle L with L·Lᵀ = gram, row-major. Source: Golub and Van Loan, "Matrix Computations", 4.2. */
function choleskyFactor(gram: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i <= j; i++) {
      let rest = gram[j * size + i]!;
      for (let k = 0; k < i; k++) rest -= factor[j * size + k]! * factor[i * size + k]!;
      const length = factor[i * size + i]!;
      if (i < j) factor[j * size + i] = length > 0 ? rest / length : 0;
      else factor[j * size + j] = rest > VANISHED * gram[j * size + j]! ? Math.sqrt(rest) : 0;
    }
  }
  return factor;
}

/** Turns Bᵀ = AᵀQ into right singular vectors: eigenvectors of the small BBᵀ give the rotation. */
function* rotateToSingular(projected: Float64Array, columns: number, rank: number): Steps<TruncatedSvd> {
  const gram = yield* gramMatrix(projected, columns, rank);
  for (let i = 0; i < rank; i++) for (let j = 0; j < i; j++) gram[j * rank + i] = gram[i * rank + j]!;
  const { values, vectors } = yield* symmetricEigen(gram, rank);
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
  const singular = Float32Array.from(order, (i) => Math.sqrt(Math.max(values[i]!, 0)));
  const basis = new Float32Array(columns * rank);
  yield* inBlocks(columns, (from, to) => {
    for (let c = from; c < to; c++) {
      for (let k = 0; k < rank; k++) {
        let sum = 0;
        for (let i = 0; i < rank; i++) sum += projected[c * rank + i]! * vectors[i * rank + order[k]!]!;
        basis[c * rank + k] = singular[k]! > 1e-6 ? sum / singular[k]! : 0;
      }
    }
  });
  return { rank, basis, singular };
}

const JACOBI_SWEEPS = 12;

/** Eigenvalues and eigenvectors (in columns) of a symmetric matrix by cyclic Jacobi rotations. The matrix is overwritten. */
function* symmetricEigen(matrix: Float64Array, size: number): Steps<{ values: Float64Array; vectors: Float64Array }> {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let sweep = 0; sweep < JACOBI_SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, size, p, q);
    yield;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => matrix[i * size + i]!), vectors };
}

function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = matrix[p * size + q]!;
  if (Math.abs(off) < 1e-12) return;
  const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * off);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(matrix, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(matrix, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(values: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const a = values[first]!;
  const b = values[second]!;
  values[first] = cosine * a - sine * b;
  values[second] = sine * a + cosine * b;
}
