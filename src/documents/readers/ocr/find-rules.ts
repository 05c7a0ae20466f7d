import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedRule } from '../../printed/printed-page.ts';
import { type Ink, softInkOf } from './ink.ts';

/** In inches. Shorter lines part no cells; thicker ones are bars; letters have bars of their own, but short ones. */
const SHORTEST = 0.2;
const THICKEST = 0.034;
const SHORTEST_PIECE = 0.045;
/** No letter has a bar so long; a line without such a piece must be a long one, and nearly whole. */
const UNLIKE_LETTERS = 0.18;
const LONG = 1.5;
const NEARLY_WHOLE = 0.85;
/** A row of one line is lower than the shortest line: upright ones that end at level lines above and below, and so near. */
const LEAST_ROW = 0.15;
const NEAR = 0.02;
/** Across scratches and the strokes of letters that run over a line. */
const WIDEST_GAP = 0.05;
/** Less of a row of pieces is a row of type. */
const LEAST_COVERED = 0.7;

/** The lines that were drawn on a page, and `mask`, which is 1 where their ink is that is nothing else's. */
export interface DrawnRules {
  readonly rules: readonly PrintedRule[];
  readonly mask: Uint8Array;
}

/** Finds level and upright lines, also faint, broken and slightly slanting ones, in a page that lies straight, under even light. */
export function findRules(picture: PagePicture): DrawnRules {
  const ink = softInkOf(picture);
  const mask = new Uint8Array(ink.bits.length);
  const level = linesAlong(ink, { length: ink.width, lanes: ink.height, along: 1, across: ink.width }, mask);
  const ends = (lane: number, at: number) =>
    level.some((line) => lane >= line.from && lane <= line.to && Math.abs(laneAt(line, lane) - at) <= NEAR * ink.dpi);
  const upright = linesAlong(
    ink,
    { length: ink.height, lanes: ink.width, along: ink.width, across: 1 },
    mask,
    ({ from, to, first, last }) => ends(first, from) && ends(last, to),
  );
  markCrossings(ink, level, upright, mask);
  const points = (pixels: number) => ((pixels + 0.5) * 72) / ink.dpi;
  return {
    rules: [
      ...level.map(({ from, to, first, last }) => ({
        x1: points(from),
        x2: points(to),
        y1: points(first),
        y2: points(last),
      })),
      ...upright.map(({ from, to, first, last }) => ({
        y1: points(from),
        y2: points(to),
        x1: points(first),
        x2: points(last),
      })),
    ],
    mask,
  };
}

/** One direction in the pixels: lines run along, and stand in lanes across. */
interface Direction {
  readonly length: number;
  readonly lanes: number;
  readonly along: number;
  readonly across: number;
}

interface Piece {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

/** A line: `first` and `last` are the lanes in which it begins and ends. */
interface DrawnLine {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Lines that are shorter than any by itself must be held by others. */
function linesAlong(
  ink: Ink,
  direction: Direction,
  mask: Uint8Array,
  isHeld: (line: DrawnLine) => boolean = () => false,
): DrawnLine[] {
  const thin = thinInk(ink, direction);
  const lines: DrawnLine[] = [];
  const gap = Math.round(WIDEST_GAP * ink.dpi);
  for (const pieces of joinPieces(piecesOf(thin, direction, ink.dpi), gap)) {
    const line = lineOf(pieces, ink.dpi);
    if (!line || (line.to - line.from < SHORTEST * ink.dpi && !isHeld(line))) continue;
    lines.push(line);
    for (const piece of pieces) markAround(piece, line, { thin, mask, direction, gap });
  }
  return lines;
}

/** How many lanes beside a piece its ragged edges reach into. */
const RAGGED = 2;

function markAround(
  { lane, from, to }: Piece,
  line: DrawnLine,
  { thin, mask, direction, gap }: { thin: Uint8Array; mask: Uint8Array; direction: Direction; gap: number },
): void {
  const { lanes, along, across } = direction;
  const [begin, end] = [Math.max(line.from, from - gap), Math.min(line.to, to + gap)];
  for (let beside = Math.max(0, lane - RAGGED); beside <= Math.min(lanes - 1, lane + RAGGED); beside++)
    for (let at = begin, i = beside * across + begin * along; at < end; at++, i += along) if (thin[i]) mask[i] = 1;
}

/** Where lines cross, their ink is thin in neither direction. */
function markCrossings(
  { width, height, dpi }: Ink,
  level: readonly DrawnLine[],
  upright: readonly DrawnLine[],
  mask: Uint8Array,
): void {
  const reach = Math.max(2, Math.round((THICKEST * dpi) / 2));
  for (const one of level)
    for (const other of upright) {
      const [x, y] = [laneAt(other, (one.first + one.last) / 2), laneAt(one, (other.first + other.last) / 2)];
      if (x < one.from - reach || x > one.to + reach || y < other.from - reach || y > other.to + reach) continue;
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
        mask.fill(1, row * width + Math.max(0, x - reach), row * width + Math.min(width, x + reach + 1));
    }
}

function laneAt({ from, to, first, last }: DrawnLine, at: number): number {
  return Math.round(first + ((last - first) * (Math.max(from, Math.min(to, at)) - from)) / (to - from));
}

/** The ink that reaches no further across than a drawn line is thick. */
function thinInk({ bits, dpi }: Ink, { length, lanes, along, across }: Direction): Uint8Array {
  const thickest = Math.max(3, Math.round(THICKEST * dpi));
  const thin = new Uint8Array(bits.length);
  const reached = new Int32Array(length);
  for (let lane = 0; lane <= lanes; lane++)
    for (let at = 0; at < length; at++) {
      const i = lane * across + at * along;
      if (lane < lanes && bits[i]) reached[at]!++;
      else if (reached[at]! > 0) {
        if (reached[at]! <= thickest) for (let back = 1; back <= reached[at]!; back++) thin[i - back * across] = 1;
        reached[at] = 0;
      }
    }
  return thin;
}

function piecesOf(thin: Uint8Array, { length, lanes, along, across }: Direction, dpi: number): Piece[] {
  const shortest = Math.max(4, Math.round(SHORTEST_PIECE * dpi));
  const pieces: Piece[] = [];
  for (let lane = 0; lane < lanes; lane++)
    for (let at = 0; at < length; ) {
      const from = at;
      while (at < length && thin[lane * across + at * along]) at++;
      if (at - from >= shortest) pieces.push({ lane, from, to: at });
      at++;
    }
  return pieces;
}

/** Pieces of the same and of neighbouring lanes that touch, or nearly, belong together. */
function joinPieces(pieces: readonly Piece[], gap: number): Piece[][] {
  const groupOf = pieces.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (groupOf[at] !== at) at = groupOf[at] = groupOf[groupOf[at]!]!;
    return at;
  };
  let start = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    while (pieces[start]!.lane < piece.lane - 2) start++;
    for (let other = start; other < index; other++) {
      const { from, to } = pieces[other]!;
      if (from <= piece.to + gap && to >= piece.from - gap) groupOf[root(other)] = root(index);
    }
  }
  const groups = new Map<number, Piece[]>();
  pieces.forEach((piece, index) => {
    const group = groups.get(root(index));
    if (group) group.push(piece);
    else groups.set(root(index), [piece]);
  });
  return [...groups.values()];
}

function lineOf(pieces: readonly Piece[], dpi: number): DrawnLine | undefined {
  const from = pieces.reduce((least, piece) => Math.min(least, piece.from), Number.POSITIVE_INFINITY);
  const to = pieces.reduce((most, piece) => Math.max(most, piece.to), 0);
  const length = to - from;
  // Pieces come lane by lane.
  const height = pieces.at(-1)!.lane - pieces[0]!.lane + 1;
  if (length < LEAST_ROW * dpi || height > THICKEST * dpi + length * 0.012) return undefined;
  const isUnlikeLetters = pieces.some((piece) => piece.to - piece.from >= UNLIKE_LETTERS * dpi);
  if (!isUnlikeLetters && length < LONG * dpi && length >= SHORTEST * dpi) return undefined;
  if (covered(pieces) < (isUnlikeLetters ? LEAST_COVERED : NEARLY_WHOLE) * length) return undefined;
  const meanLane = (within: (piece: Piece) => boolean) => {
    const some = pieces.filter(within);
    const total = some.reduce((sum, piece) => sum + piece.to - piece.from, 0);
    return some.reduce((sum, piece) => sum + piece.lane * (piece.to - piece.from), 0) / total;
  };
  const middle = (from + to) / 2;
  const begun = meanLane((piece) => piece.from < middle);
  const ended = meanLane((piece) => piece.to > middle);
  return { from, to, first: begun, last: ended };
}

function covered(pieces: readonly Piece[]): number {
  let [total, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of pieces.toSorted((one, other) => one.from - other.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}
