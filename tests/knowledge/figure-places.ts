import type { Comparison } from './comparison.ts';
import { type Figure, figuresOf } from './figures.ts';
import { foldText } from './fold.ts';
import { readingsOf } from './readings.ts';
import type { Recording } from './recording.ts';

/** How many lines a figure may stand outside the lines of the words before and after it: cells of one row do, by 14 at most. */
const REACH_LINES = 15;
/** A figure of the recording that can hardly be anything else. */
const CLEAR_FIGURE = /\d+(?:[.,/]\d{2,})+|\d{3,}|\d{2,}%/g;

/** A figure and what of the recording is it; without both where the recording does not hold it. */
export interface PlacedFigure extends Figure {
  readonly found?: string;
  readonly sourceLine?: number;
}

/** What the comparison of figures found: where each stands, and which of the recording no restored figure took. */
export interface FigureCheck {
  readonly placed: readonly PlacedFigure[];
  readonly left: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Finds each figure near the place where its neighbours stand in the recording. A place serves one figure only,
 * so a figure that the restored text holds once too often stays without a place. Long figures choose first,
 * or the year would take its place inside a date.
 */
export function checkFigures(comparison: Comparison, noise: ReadonlySet<number>): FigureCheck {
  const source = createSource(comparison.recording.map((line, index) => (noise.has(index + 1) ? '' : line)));
  const figures = figuresOf(comparison);
  const order = [...figures.keys()].sort((a, b) => figures[b]!.folded.length - figures[a]!.folded.length || a - b);
  const places = new Map(order.map((index) => [index, source.take(figures[index]!)]));
  return { placed: figures.map((figure, index) => ({ ...figure, ...places.get(index) })), left: source.left() };
}

interface Source {
  /** Takes the nearest free place of a figure. */
  take(figure: Figure): { found: string; sourceLine: number } | undefined;
  /** Clear figures that nothing took; two digits alone are mostly letters ("16" is "lo") and are not counted. */
  left(): { text: string; line: number }[];
}

function createSource(recording: Recording): Source {
  const lines = recording.map(foldText);
  const text = lines.join('\n');
  const lineAt = lines.flatMap((line, index) => new Array<number>(line.length + 1).fill(index + 1));
  const taken = new Uint8Array(text.length);
  return {
    take(figure) {
      const free = Array.from(text.matchAll(readingsOf(figure)), ({ index, 0: found }) => ({
        index,
        found,
        length: found.length,
      }))
        .filter(({ index, length }) => !taken.subarray(index, index + length).includes(1))
        .map((place) => ({ ...place, line: lineAt[place.index]! }))
        .filter(({ line }) => line >= figure.from - REACH_LINES && line <= figure.to + REACH_LINES)
        .sort((a, b) => Math.abs(a.line - figure.aligned) - Math.abs(b.line - figure.aligned));
      const nearest = free[0];
      if (nearest === undefined) return undefined;
      taken.fill(1, nearest.index, nearest.index + nearest.length);
      return { found: nearest.found, sourceLine: nearest.line };
    },
    left: () =>
      Array.from(text.matchAll(CLEAR_FIGURE))
        .filter(({ index, 0: found }) => !taken.subarray(index, index + found.length).includes(1))
        .map(({ index, 0: found }) => ({ text: found, line: lineAt[index]! })),
  };
}
