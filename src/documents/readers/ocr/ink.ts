import type { PagePicture } from '../../printed/page-picture.ts';

/** A picture in black and white: 1 is ink. */
export interface Ink {
  readonly bits: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** The ink of a picture under even light, by Otsu's threshold, without specks too small to be a dot of a letter. */
export function inkOf({ pixels, width, height, dpi }: PagePicture): Ink {
  const threshold = otsu(pixels);
  const bits = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) bits[i] = pixels[i]! < threshold ? 1 : 0;
  const ink = { bits, width, height, dpi };
  despeckle(ink);
  return ink;
}

/** What is only somewhat darker than paper under even light: hairlines, and the fringe of all ink. */
export function softInkOf({ pixels, width, height, dpi }: PagePicture): Ink {
  const bits = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) bits[i] = pixels[i]! < FAINT ? 1 : 0;
  return { bits, width, height, dpi };
}

/** Above it lies the noise of scanners. */
const FAINT = 222;

/** Between ink and paper, wherever the picture has much of neither. */
function otsu(pixels: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < pixels.length; i++) counts[pixels[i]!]!++;
  const sum = counts.reduce((total, count, level) => total + count * level, 0);
  let [below, sumBelow, best, threshold] = [0, 0, 0, 160];
  for (let level = 0; level < 256; level++) {
    below += counts[level]!;
    sumBelow += counts[level]! * level;
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const spread = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (spread > best) [best, threshold] = [spread, level + 1];
  }
  return Math.min(200, Math.max(110, threshold));
}

/** Takes out what is at most a third of a point wide and high and stands alone. */
function despeckle({ bits, width, height, dpi }: Ink): void {
  const reach = Math.max(1, Math.round(dpi / 200));
  for (let y = reach; y < height - reach; y++)
    for (let x = reach, i = y * width + x; x < width - reach; x++, i++)
      if (bits[i] && isAlone(bits, width, i, reach)) bits[i] = 0;
}

function isAlone(bits: Uint8Array, width: number, at: number, reach: number): boolean {
  let inside = 0;
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) inside += bits[at + dy * width + dx]!;
  return inside <= reach;
}
