import type { Area } from './area.ts';
import type { Ink } from './ink.ts';

/** White so wide parts what stands side by side, such as the two halves of a head; in inches. */
const WIDE = 0.4;
/** Halves within halves, and no deeper. */
const DEEPEST = 4;

/**
 * Running text as areas that each are one column: lines of two columns stand at different heights, and would be read as
 * one line. From the upper to the lower, the left before the right.
 */
export function partColumns(ink: Ink, area: Area, depth = 0): Area[] {
  const zones = zonesOf(ink, area);
  if (depth === DEEPEST || zones.every(({ gap }) => !gap)) return [area];
  return zones.flatMap(({ top, bottom, gap }) => {
    if (!gap) return [{ ...area, top, bottom }];
    const left = { ...area, top, bottom, right: gap.from };
    const right = { ...area, top, bottom, left: gap.to };
    return [...partColumns(ink, left, depth + 1), ...partColumns(ink, right, depth + 1)];
  });
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Rows that follow each other, and the gap that they all have. */
interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly gap: Gap | undefined;
}

function zonesOf(ink: Ink, area: Area): Zone[] {
  const zones: Zone[] = [];
  for (const { top, bottom } of inkedRows(ink, area)) {
    const gap = widestGap(ink, { ...area, top, bottom });
    const last = zones.at(-1);
    const common = gap && last?.gap && { from: Math.max(gap.from, last.gap.from), to: Math.min(gap.to, last.gap.to) };
    const goesOn = last && (common ? common.to - common.from >= WIDE * ink.dpi * 0.6 : !gap && !last.gap);
    if (goesOn) zones[zones.length - 1] = { top: last.top, bottom, gap: common || undefined };
    else zones.push({ top, bottom, gap });
  }
  return zones;
}

/** What is so low is marks without their letters, and belongs to what stands so near above or below; in inches. */
const LOW = 0.06;
const NEAR = 0.04;

interface Row {
  readonly top: number;
  bottom: number;
}

/**
 * Rows of ink with white above and below. Dots below letters go with those above them: by themselves they would seem
 * columns far apart, and "thực hiện" be read without them.
 */
function inkedRows(ink: Ink, area: Area): Row[] {
  const parts = unbrokenRows(ink, area);
  const [near, low] = [NEAR * ink.dpi, LOW * ink.dpi];
  const isLow = (row: Row) => row.bottom - row.top < low;
  const rows: Row[] = [];
  parts.forEach((part, at) => {
    const last = rows.at(-1);
    const white = last ? part.top - last.bottom : near;
    const above = last ? last.top - (rows.at(-2)?.bottom ?? -near) : near;
    const below = (parts[at + 1]?.top ?? Number.POSITIVE_INFINITY) - part.bottom;
    const belong = last && ((isLow(last) && white <= above) || (isLow(part) && white < below));
    if (belong && white < near) last.bottom = part.bottom;
    else rows.push({ ...part });
  });
  return rows;
}

function unbrokenRows({ bits, width }: Ink, { left, right, top, bottom }: Area): Row[] {
  const rows: Row[] = [];
  for (let y = top; y < bottom; y++) {
    if (!bits.subarray(y * width + left, y * width + right).includes(1)) continue;
    const last = rows.at(-1);
    if (last?.bottom === y) last.bottom = y + 1;
    else rows.push({ top: y, bottom: y + 1 });
  }
  return rows;
}

/** The widest white between two pieces of ink, where it is wide enough to part columns. */
function widestGap({ bits, width, dpi }: Ink, { left, right, top, bottom }: Area): Gap | undefined {
  const inked = new Uint8Array(right - left);
  for (let y = top; y < bottom; y++)
    for (let x = left, i = y * width + left; x < right; x++, i++) if (bits[i]) inked[x - left] = 1;
  let best: Gap | undefined;
  for (let from = inked.indexOf(1); from >= 0; ) {
    let end = from;
    while (end < inked.length && inked[end]) end++;
    const next = inked.indexOf(1, end);
    if (next < 0) break;
    if (next - end >= WIDE * dpi && (!best || next - end > best.to - best.from))
      best = { from: left + end, to: left + next };
    from = next;
  }
  return best;
}
