import type { PrintedRule } from '../printed/printed-page.ts';

/** A straight line in one direction: `at` is where it stands across it, `from` and `to` along it. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far pieces of one border may stand apart, in points: along it dashes, across it double lines and jitter. */
const ALONG = 4;
const ACROSS = 1.6;

/** The rules of a page as few level and upright strokes: pieces of one border are one, however it was drawn. */
export function strokesOf(rules: readonly PrintedRule[]): { level: Stroke[]; upright: Stroke[] } {
  const level: Stroke[] = [];
  const upright: Stroke[] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    const isLevel = Math.abs(y1 - y2) <= Math.abs(x1 - x2);
    if (isLevel) level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return { level: joined(level), upright: joined(upright) };
}

/** Too short to part cells. */
const SHORTEST = 6;

function joined(strokes: readonly Stroke[]): Stroke[] {
  const lanes: Stroke[][] = [];
  for (const stroke of strokes.toSorted((one, other) => one.at - other.at)) {
    const lane = lanes.at(-1);
    if (lane && stroke.at - lane.at(-1)!.at <= ACROSS) lane.push(stroke);
    else lanes.push([stroke]);
  }
  return lanes.flatMap(joinLane).filter(({ from, to }) => to - from >= SHORTEST);
}

function joinLane(lane: readonly Stroke[]): Stroke[] {
  const pieces: Stroke[] = [];
  for (const stroke of lane.toSorted((one, other) => one.from - other.from)) {
    const last = pieces.at(-1);
    if (last && stroke.from <= last.to + ALONG) {
      const longer = stroke.to - stroke.from > last.to - last.from ? stroke.at : last.at;
      pieces[pieces.length - 1] = { at: longer, from: last.from, to: Math.max(last.to, stroke.to) };
    } else pieces.push(stroke);
  }
  return pieces;
}
