import type { PagePicture } from '../../printed/page-picture.ts';

/** Turns by so many quarters clockwise, 0 to 3. */
export function turnQuarters(picture: PagePicture, quarters: number): PagePicture {
  const { pixels, width, height } = picture;
  if (quarters === 0) return picture;
  const out = new Uint8Array(pixels.length);
  const [newWidth, newHeight] = quarters === 2 ? [width, height] : [height, width];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const to =
        quarters === 1
          ? x * newWidth + (newWidth - 1 - y)
          : quarters === 2
            ? pixels.length - 1 - i
            : (newHeight - 1 - x) * newWidth + y;
      out[to] = pixels[i]!;
    }
  return { ...picture, pixels: out, width: newWidth, height: newHeight };
}

/** Too little to matter to any reader of letters, in degrees. */
const LEAST_DEGREES = 0.04;

/** Lays level what falls by so many degrees from left to right; white comes in at the corners. */
export function straighten(picture: PagePicture, skewDegrees: number): PagePicture {
  if (Math.abs(skewDegrees) < LEAST_DEGREES) return picture;
  const { pixels, width, height } = picture;
  const [cos, sin] = [Math.cos((skewDegrees * Math.PI) / 180), Math.sin((skewDegrees * Math.PI) / 180)];
  const out = new Uint8Array(pixels.length).fill(255);
  for (let y = 0, i = 0; y < height; y++) {
    let sx = width / 2 - (cos * width) / 2 - sin * (y - height / 2);
    let sy = height / 2 - (sin * width) / 2 + cos * (y - height / 2);
    for (let x = 0; x < width; x++, i++, sx += cos, sy += sin) {
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      if (ix < 0 || iy < 0 || ix + 1 >= width || iy + 1 >= height) continue;
      const [fx, fy, at] = [sx - ix, sy - iy, iy * width + ix];
      const upper = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx;
      const lower = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx;
      out[i] = upper * (1 - fy) + lower * fy;
    }
  }
  return { ...picture, pixels: out };
}
