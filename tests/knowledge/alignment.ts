import type { Likeness } from './similarity.ts';

/** Pairs below this likeness are never taken for the same word. */
const LEAST_LIKENESS = 0.5;
/** How many words a place may drift in the first pass, where only its share of the whole text is known. */
const FIRST_REACH = 350;
/** How far, in words, cells and footnotes may stand from their place in the other text: a long footnote moves a page of words. */
const LATER_REACH = 700;
/** Columns of a table are read one a pass; the widest table has six. */
const PASSES = 8;

/** For each word of the first text, the index of its partner in the second, or -1. No word is used twice. */
export type Alignment = Int32Array;

/**
 * Pairs the words of two texts that say the same in roughly the same order.
 * The first pass finds the best common order; every further pass does the same with what remained,
 * near the places found so far, so that interleaved table cells and moved footnotes find their partners too.
 */
export function align(first: readonly string[], second: readonly string[], likeness: Likeness): Alignment {
  const partner = new Int32Array(first.length).fill(-1);
  const taken = new Uint8Array(second.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const expected = expectedPlaces(partner, second.length);
    const rows = indicesWhere(first.length, (i) => partner[i] === -1);
    const columns = indicesWhere(second.length, (j) => taken[j] === 0);
    const reach = pass === 0 ? FIRST_REACH : LATER_REACH;
    const pairs = bestCommonOrder({ first, second, likeness, rows, columns, expected, reach });
    for (const [i, j] of pairs) {
      partner[i] = j;
      taken[j] = 1;
    }
    if (pairs.length === 0) break;
  }
  return partner;
}

/** Where in the second text each word of the first should stand: its partner's place, or between its neighbours' places. */
function expectedPlaces(partner: Alignment, secondLength: number): Float64Array {
  const places = new Float64Array(partner.length);
  const anchors = risingAnchors(partner);
  let before = { i: -1, j: -1 };
  let next = 0;
  for (let i = 0; i < partner.length; i += 1) {
    while (next < anchors.length && anchors[next]!.i < i) before = anchors[next++]!;
    const after = anchors[next] ?? { i: partner.length, j: secondLength };
    places[i] = before.j + ((i - before.i) / Math.max(1, after.i - before.i)) * (after.j - before.j);
  }
  return places;
}

/** The longest rising chain of pairs: those that keep the common order. */
function risingAnchors(partner: Alignment): { i: number; j: number }[] {
  const tails: number[] = [];
  const previous = new Int32Array(partner.length).fill(-1);
  for (let i = 0; i < partner.length; i += 1) {
    if (partner[i]! < 0) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (partner[tails[middle]!]! < partner[i]!) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1]!;
    tails[low] = i;
  }
  const chain: { i: number; j: number }[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chain.push({ i, j: partner[i]! });
  return chain.reverse();
}

interface Pass {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly likeness: Likeness;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly expected: Float64Array;
  readonly reach: number;
}

/** What the best way does at a place: leave the row's word out (as a fresh table of moves says), the column's, or pair them. */
const SKIP_ROW = 0;
const SKIP_COLUMN = 1;
const PAIR = 2;

/** Weighted longest common subsequence of the rows and columns given, looking `reach` words to either side of each expected place. */
function bestCommonOrder({ first, second, likeness, rows, columns, expected, reach }: Pass): [number, number][] {
  const best = new Float32Array(columns.length + 1);
  const starts = new Int32Array(rows.length);
  const moves: Uint8Array[] = [];
  const weightAt = (i: number) => (column: number) => {
    const j = columns[column]!;
    const alike = likeness(i, j);
    return alike < LEAST_LIKENESS ? 0 : alike * alike * Math.min(first[i]!.length, second[j]!.length);
  };
  let start = 0;
  let end = 0;
  rows.forEach((i, row) => {
    while (start < columns.length && columns[start]! < expected[i]! - reach) start += 1;
    while (end < columns.length && columns[end]! <= expected[i]! + reach) {
      best[end + 1] = best[end]!;
      end += 1;
    }
    starts[row] = start;
    moves.push(fillRow(best, start, end, weightAt(i)));
  });
  return traceBack(rows, columns, starts, moves);
}

function fillRow(best: Float32Array, start: number, end: number, weightAt: (column: number) => number): Uint8Array {
  const move = new Uint8Array(Math.max(0, end - start));
  let diagonal = best[start]!;
  for (let column = start; column < end; column += 1) {
    const above = best[column + 1]!;
    const paired = diagonal + weightAt(column);
    const left = best[column]!;
    if (paired > above && paired > left) {
      best[column + 1] = paired;
      move[column - start] = PAIR;
    } else if (left > above) {
      best[column + 1] = left;
      move[column - start] = SKIP_COLUMN;
    }
    diagonal = above;
  }
  return move;
}

function traceBack(
  rows: readonly number[],
  columns: readonly number[],
  starts: Int32Array,
  moves: readonly Uint8Array[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let column = columns.length - 1;
  for (let row = rows.length - 1; row >= 0; ) {
    const offset = column - starts[row]!;
    const move = moves[row]![offset];
    if (offset < 0 || move === SKIP_ROW) row -= 1;
    else if (move === PAIR) {
      pairs.push([rows[row]!, columns[column]!]);
      row -= 1;
      column -= 1;
    } else column -= 1;
  }
  return pairs.reverse();
}

function indicesWhere(length: number, holds: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = 0; index < length; index += 1) if (holds(index)) found.push(index);
  return found;
}
