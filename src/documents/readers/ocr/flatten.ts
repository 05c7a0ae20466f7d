import type { PagePicture } from '../../printed/page-picture.ts';

/** Side of the squares in which paper is looked for, in inches: larger than a letter's strokes, smaller than a shade. */
const TILE = 0.12;
/** The share of a square's pixels that may be darker than its paper. */
const INK = 0.8;

/**
 * The picture under even light: paper 255 wherever it lies, ink darker in proportion. Shades, filled cells and yellowed
 * paper are paper; the light between squares is interpolated, as in Bradley & Roth, "Adaptive Thresholding" (2007).
 */
export function flatten(picture: PagePicture): PagePicture {
  const { pixels, width, height, dpi } = picture;
  const side = Math.max(8, Math.round(TILE * dpi));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = paperLevels(picture, { side, columns, rows });
  const out = new Uint8Array(pixels.length);
  for (let y = 0, i = 0; y < height; y++) {
    const down = Math.min(rows - 1, Math.max(0, (y + 0.5) / side - 0.5));
    const [upper, fy] = [Math.floor(down), down - Math.floor(down)];
    const lower = Math.min(rows - 1, upper + 1);
    for (let x = 0; x < width; x++, i++) {
      const across = Math.min(columns - 1, Math.max(0, (x + 0.5) / side - 0.5));
      const left = Math.floor(across);
      const [right, fx] = [Math.min(columns - 1, left + 1), across - left];
      const above = paper[upper * columns + left]! * (1 - fx) + paper[upper * columns + right]! * fx;
      const below = paper[lower * columns + left]! * (1 - fx) + paper[lower * columns + right]! * fx;
      const level = pixels[i]! / (above * (1 - fy) + below * fy);
      out[i] = Math.max(0, Math.min(255, ((level - 0.2) * 255) / (0.93 - 0.2)));
    }
  }
  return { ...picture, pixels: out };
}

interface Tiles {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

function paperLevels({ pixels, width, height }: PagePicture, { side, columns, rows }: Tiles): Float32Array {
  const levels = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * side), Math.min(height, (row + 1) * side)];
      for (let y = row * side; y < bottom; y++)
        for (let x = column * side, i = y * width + x; x < right; x++, i++) counts[pixels[i]!]!++;
      levels[row * columns + column] = levelBelow(counts, INK * (right - column * side) * (bottom - row * side));
    }
  return levels;
}

/** The grey level that so many pixels lie below; never so dark that ink would be taken for paper. */
function levelBelow(counts: Uint32Array, pixels: number): number {
  let passed = 0;
  for (let level = 0; level < 256; level++) {
    passed += counts[level]!;
    if (passed >= pixels) return Math.max(80, level);
  }
  return 255;
}
