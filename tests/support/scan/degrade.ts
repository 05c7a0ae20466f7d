import type { PagePicture } from '../../../src/documents/printed/page-picture.ts';

/** What a scanner does to a page. */
export interface ScanFaults {
  readonly skewDegrees: number;
  /** Standard deviation of the blur, in pixels at 300 dpi. */
  readonly blur: number;
  /** Standard deviation of the noise, in grey levels. */
  readonly noise: number;
  /** How many grey levels the far corner is darker than the near one. */
  readonly shade: number;
}

/** A page as an office scanner would see it. */
export function degrade(picture: PagePicture, faults: ScanFaults, random: () => number): PagePicture {
  const turned = turn(picture, faults.skewDegrees);
  const blurred = blur(turned, (faults.blur * picture.dpi) / 300);
  const { width, height, pixels } = blurred;
  const noisy = new Uint8Array(pixels.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const normal = random() + random() + random() + random() - 2;
      const shade = faults.shade * ((x / width + y / height) / 2);
      // Ink is never quite black, paper never quite white.
      const grey = 25 + pixels[i]! * 0.86 - shade + normal * faults.noise * 1.73;
      noisy[i] = Math.max(0, Math.min(255, grey));
    }
  return { ...blurred, pixels: noisy };
}

function turn(picture: PagePicture, degrees: number): PagePicture {
  const { pixels, width, height } = picture;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const out = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [sx, sy] = [width / 2 + cos * dx + sin * dy, height / 2 - sin * dx + cos * dy];
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      if (ix < 0 || iy < 0 || ix + 1 >= width || iy + 1 >= height) continue;
      const [fx, fy] = [sx - ix, sy - iy];
      const at = iy * width + ix;
      const upper = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx;
      const lower = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx;
      out[y * width + x] = upper * (1 - fy) + lower * fy;
    }
  return { ...picture, pixels: out };
}

function blur(picture: PagePicture, deviation: number): PagePicture {
  if (deviation < 0.2) return picture;
  const reach = Math.ceil(deviation * 2.5);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const kernel = weights.map((weight) => weight / sum);
  const { width, height } = picture;
  const level = pass(picture.pixels, kernel, { step: 1, width, height });
  return { ...picture, pixels: pass(level, kernel, { step: width, width, height }) };
}

/** One direction of the blur; `step` is 1 for level, the width for upright. */
function pass(
  pixels: Uint8Array,
  kernel: readonly number[],
  { step, width, height }: Record<string, number>,
): Uint8Array {
  const reach = (kernel.length - 1) / 2;
  const out = new Uint8Array(pixels.length).fill(255);
  const margin = reach * step!;
  for (let i = margin; i < width! * height! - margin; i++) {
    let sum = 0;
    for (let k = 0, at = i - margin; k < kernel.length; k++, at += step!) sum += kernel[k]! * pixels[at]!;
    out[i] = sum;
  }
  return out;
}
