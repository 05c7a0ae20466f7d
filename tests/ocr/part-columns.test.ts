import { describe, expect, it } from 'vitest';
import type { Ink } from '../../src/documents/readers/ocr/ink.ts';
import { partColumns } from '../../src/documents/readers/ocr/part-columns.ts';

const DPI = 100;
const [WIDTH, HEIGHT] = [600, 120];

/** A page with boxes of ink: left, right, top, bottom. */
function inkOf(...boxes: readonly (readonly [number, number, number, number])[]): Ink {
  const bits = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, right, top, bottom] of boxes)
    for (let y = top; y < bottom; y++) bits.fill(1, y * WIDTH + left, y * WIDTH + right);
  return { bits, width: WIDTH, height: HEIGHT, dpi: DPI };
}

const columns = (ink: Ink) => partColumns(ink, { left: 0, right: WIDTH, top: 0, bottom: HEIGHT });
/** Words of a line with narrow blanks between them. */
const line = (top: number, from = 0, to = WIDTH) =>
  Array.from({ length: (to - from) / 50 }, (_, n) => [from + n * 50, from + n * 50 + 40, top, top + 12] as const);

describe('running text', () => {
  it('is one column, with the dots below its letters: nhiệm vụ', () => {
    const dots = [
      [20, 22, 34, 36],
      [420, 422, 34, 36],
    ] as const;
    expect(columns(inkOf(...line(20), ...dots, ...line(50)))).toHaveLength(1);
  });

  it('is one column, with marks above its letters: thể chế', () => {
    const marks = [
      [20, 26, 47, 48],
      [420, 426, 45, 46],
      [420, 426, 47, 48],
    ] as const;
    expect(columns(inkOf(...line(20), ...marks, ...line(50)))).toHaveLength(1);
  });

  it('is two columns where white parts it, dots or not', () => {
    const halves = [20, 50].flatMap((top) => [...line(top, 0, 250), ...line(top, 350, 600)]);
    const dots = [
      [20, 22, 34, 36],
      [420, 422, 34, 36],
    ] as const;
    expect(columns(inkOf(...halves, ...dots))).toHaveLength(2);
  });
});
