import type { Stroke } from './rules.ts';

/** A cell of a grid: the lines between which it stands, by their order. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that rules part from each other. `xs` and `ys` are where its columns and rows begin, and where the last ends. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** How far from each other strokes that should meet may end, in points. */
const REACH = 4;
/** Lines nearer than this are the two of a double border. */
const NEAREST = 4;

/** The grids that strokes make, from the upper to the lower. A frame around one column of text is none. */
export function gridsOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid[] {
  return meetingStrokes(level, upright)
    .map(({ level, upright }) => gridOf(level, upright))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1)
    .toSorted((one, other) => one.ys[0]! - other.ys[0]!);
}

interface Strokes {
  readonly level: Stroke[];
  readonly upright: Stroke[];
}

function meetingStrokes(level: readonly Stroke[], upright: readonly Stroke[]): Strokes[] {
  const groups: Strokes[] = level.map((stroke) => ({ level: [stroke], upright: [] }));
  for (const stroke of upright) {
    const met = groups.filter((group) => group.level.some((across) => isMeeting(across, stroke)));
    const others = met.splice(1);
    const first = met[0] ?? { level: [], upright: [] };
    for (const other of others) {
      first.level.push(...other.level);
      first.upright.push(...other.upright);
      groups.splice(groups.indexOf(other), 1);
    }
    first.upright.push(stroke);
  }
  return groups.filter((group) => group.upright.length > 0 && group.level.length > 1);
}

function isMeeting(level: Stroke, upright: Stroke): boolean {
  const isWithin = (at: number, { from, to }: Stroke) => at >= from - REACH && at <= to + REACH;
  return isWithin(upright.at, level) && isWithin(level.at, upright);
}

function gridOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid {
  const xs = edges(upright, openEnds(level));
  const ys = edges(level, openEnds(upright));
  return { xs, ys, cells: cellsOf(xs, ys, level, upright) };
}

/** Where most strokes begin and end although none crosses them there: the sides of a table without outer borders. */
function openEnds(strokes: readonly Stroke[]): number[] {
  const ends = [Math.min(...strokes.map(({ from }) => from)), Math.max(...strokes.map(({ to }) => to))];
  return ends.filter((end) => strokes.filter(({ from, to }) => isNear(from, end) || isNear(to, end)).length > 1);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < REACH;
}

function edges(strokes: readonly Stroke[], ends: readonly number[]): number[] {
  const at = strokes.map((stroke) => stroke.at).toSorted((one, other) => one - other);
  const kept: number[] = [];
  for (const place of at) if (kept.length === 0 || place - kept.at(-1)! > NEAREST) kept.push(place);
  const open = ends.filter((end) => end < kept[0]! - NEAREST * 2 || end > kept.at(-1)! + NEAREST * 2);
  return [...kept, ...open].toSorted((one, other) => one - other);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Stroke[],
  upright: readonly Stroke[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const isOpen = (strokes: readonly Stroke[], at: number, from: number, to: number) =>
    !strokes.some((stroke) => Math.abs(stroke.at - at) <= NEAREST && shared(stroke, from, to) > 0.5 * (to - from));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let [right, lower] = [column + 1, row + 1];
      const opensRight = () => isOpen(upright, xs[right]!, ys[row]!, ys[row + 1]!);
      while (right < columns && !taken.has(row * columns + right) && opensRight()) right++;
      const opensDown = () => isOpen(level, ys[lower]!, xs[column]!, xs[right]!);
      while (lower < rows && opensDown()) lower++;
      for (let r = row; r < lower; r++) for (let c = column; c < right; c++) taken.add(r * columns + c);
      cells.push({ row, column, rows: lower - row, columns: right - column });
    }
  return cells;
}

function shared({ from, to }: Stroke, least: number, most: number): number {
  return Math.min(to, most) - Math.max(from, least);
}
