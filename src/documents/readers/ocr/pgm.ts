import type { Strip } from './engine.ts';

/** The strip as a portable grey map, which Tesseract reads without unpacking. */
export function pgmOf({ pixels, width, height }: Strip): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
