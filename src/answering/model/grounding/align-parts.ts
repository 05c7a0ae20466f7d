import { align, NAMES_PART } from './align.ts';
import { bears, type Carried, carriedBy, notSaidIn } from './carried.ts';
import type { PreparedFrame } from './prepared.ts';
import type { Sought } from './sought.ts';

const NOTHING: Carried = { offices: [], times: [] };

/**
 * True where a claim is borne out: as one statement of one frame, or part by part, each part by a frame from its beginning.
 * `carried` is what was set before the claim.
 */
export function isBorneOut(sought: Sought, frames: readonly PreparedFrame[], carried: Carried = NOTHING): boolean {
  const fits = (from: number, to: number, before: Carried, standsAlone: boolean) => {
    const part = partOf(sought, from, to, standsAlone);
    if (standsAlone && !saysSomething(part)) return false;
    const left = notSaidIn(before, part.atoms);
    return frames.some((frame) => mayHold(part, frame) && bears(frame, left) && align(part, frame).aligned);
  };
  const { length } = sought.atoms;
  if (fits(0, length, carried, false)) return true;
  const cuts = [...cutsOf(sought), length];
  return cuts.some((first) => {
    if (first === length || !fits(0, first, carried, true)) return false;
    const own = carriedBy(partOf(sought, 0, first, false));
    const now = {
      offices: own.offices.length > 0 ? own.offices : carried.offices,
      times: own.times.length > 0 ? own.times : carried.times,
    };
    return continues(sought, cuts, first, (from, to) => fits(from, to, now, true));
  });
}

/** "(Sở A; Năm 2026)" says nothing alone: it belongs to what stands before it, and must stand behind the same there. */
function saysSomething({ atoms }: Sought): boolean {
  return atoms.filter(({ kind, saying, operator }) => kind === 'word' && !saying && !operator).length >= 2;
}

/** Whether the rest from a cut on can be cut into parts that all fit. */
function continues(
  sought: Sought,
  cuts: readonly number[],
  from: number,
  fits: (from: number, to: number) => boolean,
): boolean {
  const reached = new Set([from]);
  for (const at of cuts) {
    if (!reached.has(at)) continue;
    for (const to of cuts) if (to > at && !reached.has(to) && fits(at, to)) reached.add(to);
  }
  return reached.has(sought.atoms.length);
}

function cutsOf({ atoms }: Sought): number[] {
  return atoms.flatMap(({ before, key }, i) => (i > 0 && (before !== 'none' || key === 'và') ? [i] : []));
}

function partOf({ atoms, parts }: Sought, from: number, to: number, standsAlone: boolean): Sought {
  return { atoms: atoms.slice(from, to), parts: parts.slice(from, to), standsAlone };
}

/** Most frames lack a word of most claims: these need no comparison. */
function mayHold({ atoms }: Sought, { slots, frame }: PreparedFrame): boolean {
  return atoms.every(
    ({ kind, key, saying }) =>
      saying ||
      kind === 'time' ||
      (frame.isRecord && NAMES_PART.has(key)) ||
      key === 'tỉnh' ||
      slots.some(({ places }) => places.has(key)),
  );
}
