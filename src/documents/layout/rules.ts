import { groupBy } from '../../shared/group-by.ts';
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
/** What is smaller, in points, may be a dot of a line in either direction. */
const DOT = 3;

/** The rules of a page as few level and upright strokes: pieces of one border are one, however it was drawn. */
export function strokesOf(rules: readonly PrintedRule[]): { level: Stroke[]; upright: Stroke[] } {
  const level: Stroke[] = [];
  const upright: Stroke[] = [];
  const dots: PrintedRule[] = [];
  for (const rule of rules) {
    const [across, down] = [Math.abs(rule.x1 - rule.x2), Math.abs(rule.y1 - rule.y2)];
    if (Math.max(across, down) < DOT) dots.push(rule);
    else if (down <= across) level.push(asLevel(rule));
    else upright.push(asUpright(rule));
  }
  return {
    level: joined([...level, ...runsOf(dots.map(asLevel))]),
    upright: joined([...upright, ...runsOf(dots.map(asUpright))]),
  };
}

function asLevel({ x1, y1, x2, y2 }: PrintedRule): Stroke {
  return { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
}

function asUpright({ x1, y1, x2, y2 }: PrintedRule): Stroke {
  return { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

/** The lines that dots make which stand exactly in a row. */
function runsOf(dots: readonly Stroke[]): Stroke[] {
  const rows = groupBy(dots, ({ at }) => String(Math.round(at * 4)));
  return [...rows.values()].flatMap(joinLane).filter(({ from, to }) => to - from >= SHORTEST);
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
