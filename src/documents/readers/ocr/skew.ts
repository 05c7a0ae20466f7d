import type { PagePicture } from '../../printed/page-picture.ts';

/** Scanners and people lay pages askew by a degree or two. */
const MOST_DEGREES = 5;
/** Dots an inch at which lines of type can still be told apart. */
const COARSE_DPI = 100;
/** Longer than any stroke of a letter, in inches: a line that was drawn. */
const DRAWN = 0.35;
/** Enough to see the lines of type of a page by. */
const MOST_POINTS = 60_000;

/** Where the ink of a page has lower edges, coarsely; drawn lines left out. */
interface Edges {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/** How a page lies: by how many degrees its lines fall from left to right; sideways where they run up or down instead. */
export interface Lie {
  readonly skewDegrees: number;
  readonly isSideways: boolean;
}

/** Finds how a page lies by the sharpest profile of its lines (Postl 1986). */
export function lieOf(picture: PagePicture): Lie {
  const small = coarse(picture);
  const level = sharpest(edgesOf(small, false));
  const upright = sharpest(edgesOf(small, true));
  // Upright profiles mix letters of all lines and are far flatter; a margin of error keeps sparse pages as they are.
  const isSideways = upright.sharpness > 1.25 * level.sharpness;
  return { skewDegrees: level.degrees, isSideways };
}

function sharpest(edges: Edges): { degrees: number; sharpness: number } {
  let best = { degrees: 0, sharpness: sharpnessAt(edges, 0) * 1.001 };
  for (const step of [0.5, 0.1, 0.02]) {
    const from = best.degrees;
    const reach = step === 0.5 ? MOST_DEGREES : step * 5;
    for (let degrees = from - reach; degrees <= from + reach + 1e-9; degrees += step) {
      const sharpness = sharpnessAt(edges, degrees);
      if (sharpness > best.sharpness) best = { degrees, sharpness };
    }
  }
  return best;
}

/** How unevenly edges fall into rows that lie so; 1 where they fall at random. */
function sharpnessAt({ xs, ys }: Edges, degrees: number): number {
  if (xs.length === 0) return 1;
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(8192);
  for (let i = 0; i < xs.length; i++) rows[(Math.round(ys[i]! - xs[i]! * slope) + 2048) & 8191]!++;
  let [squares, used] = [0, 0];
  for (const count of rows)
    if (count > 0) {
      squares += count * count;
      used++;
    }
  return (squares * used) / (xs.length * xs.length);
}

interface Small {
  readonly ink: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function coarse({ pixels, width, height, dpi }: PagePicture): Small {
  const by = Math.max(1, Math.round(dpi / COARSE_DPI));
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const ink = new Uint8Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let dy = 0; dy < by; dy++)
        for (let dx = 0, i = (y * by + dy) * width + x * by; dx < by; dx++, i++) sum += pixels[i]!;
      ink[y * w + x] = sum < 175 * by * by ? 1 : 0;
    }
  return { ink, width: w, height: h };
}

/** Lower edges, or right ones for `isTurned`, with x and y exchanged. */
function edgesOf({ ink, width, height }: Small, isTurned: boolean): Edges {
  const [along, across] = isTurned ? [width, 1] : [1, width];
  const [length, lanes] = isTurned ? [height, width] : [width, height];
  const xs: number[] = [];
  const ys: number[] = [];
  for (let lane = 1; lane < lanes - 1; lane++)
    for (let from = 0; from < length; ) {
      const start = lane * across + from * along;
      let to = from;
      while (to < length && ink[start + (to - from) * along] && !ink[start + (to - from) * along + across]) to++;
      if (to > from && to - from < DRAWN * COARSE_DPI)
        for (let at = from; at < to; at++) {
          xs.push(at);
          ys.push(lane);
        }
      from = Math.max(to, from + 1);
    }
  const every = Math.max(1, Math.ceil(xs.length / MOST_POINTS));
  const kept = (all: readonly number[]) => Float32Array.from(all.filter((_, index) => index % every === 0));
  return { xs: kept(xs), ys: kept(ys) };
}
