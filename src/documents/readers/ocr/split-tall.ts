import type { Area } from './area.ts';
import type { Ink } from './ink.ts';

/** In inches; what is lower is not worth a second reader. */
const LOWEST = 1.5;

/** Columns as up to so many shorter ones, cut where nothing stands, so that they can be read side by side. */
export function splitTall(ink: Ink, areas: readonly Area[], parts: number): Area[][] {
  const height = areas.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
  const most = Math.min(parts, Math.floor(height / (LOWEST * ink.dpi)));
  if (most < 2) return [[...areas]];
  return [
    ...shareOut(
      areas.flatMap((area) => cutTall(ink, area, height / most)),
      height / most,
    ),
  ];
}

/** An area that is a share and more is cut into shares. */
function cutTall(ink: Ink, area: Area, share: number): Area[] {
  const cuts = [area.top];
  const least = LOWEST * ink.dpi;
  for (let near = area.top + share; near < area.bottom - least / 2; near += share) {
    const cut = whiteRowNear(ink, area, near);
    if (cut !== undefined && cut > cuts.at(-1)!) cuts.push(cut);
  }
  return cuts.map((top, index) => ({ ...area, top, bottom: cuts[index + 1] ?? area.bottom }));
}

function* shareOut(areas: readonly Area[], height: number): Generator<Area[]> {
  let share: Area[] = [];
  let filled = 0;
  for (const area of areas) {
    share.push(area);
    filled += area.bottom - area.top;
    if (filled < height * 0.9) continue;
    yield share;
    share = [];
    filled = 0;
  }
  if (share.length > 0) yield share;
}

/** The middle of the white between two lines, not further than an inch from a row; undefined where lines touch. */
function whiteRowNear({ bits, width, dpi }: Ink, { left, right, top, bottom }: Area, near: number): number | undefined {
  const isWhite = (y: number) => !bits.subarray(y * width + left, y * width + right).includes(1);
  const from = Math.max(top + 1, Math.floor(near - dpi));
  const to = Math.min(bottom - 1, Math.ceil(near + dpi));
  let best: { row: number; height: number } | undefined;
  for (let y = from; y < to; y++) {
    if (!isWhite(y)) continue;
    const begun = y;
    while (y < to && isWhite(y)) y++;
    // A widest gap parts paragraphs or at least lines, never a letter from its mark.
    if (!best || y - begun > best.height) best = { row: Math.floor((begun + y) / 2), height: y - begun };
  }
  return best?.row;
}
