import type { PagePicture } from '../../printed/page-picture.ts';

/** The picture at no more than so many dots an inch; each new pixel is the mean of those that it covers. */
export function scaleDown(picture: PagePicture, mostDpi: number): PagePicture {
  const by = picture.dpi / mostDpi;
  if (by < 1.05) return picture;
  const { pixels, width, height } = picture;
  const [w, h] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const out = new Uint8Array(w * h);
  for (let y = 0, i = 0; y < h; y++) {
    const [top, bottom] = [Math.floor(y * by), Math.min(height, Math.max(Math.ceil((y + 1) * by), 1))];
    for (let x = 0; x < w; x++, i++) {
      const [left, right] = [Math.floor(x * by), Math.min(width, Math.ceil((x + 1) * by))];
      let sum = 0;
      for (let sy = top; sy < bottom; sy++)
        for (let sx = left, at = sy * width + left; sx < right; sx++, at++) sum += pixels[at]!;
      out[i] = sum / ((right - left) * (bottom - top));
    }
  }
  return { pixels: out, width: w, height: h, dpi: mostDpi };
}
