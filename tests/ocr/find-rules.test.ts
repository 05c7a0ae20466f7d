import { expect, it } from 'vitest';
import { findRules } from '../../src/documents/readers/ocr/find-rules.ts';

/** A white picture of 300 dpi with boxes of ink: x, y, width, height in pixels. */
function drawn(boxes: readonly (readonly [number, number, number, number])[]) {
  const [width, height] = [600, 600];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [x, y, wide, high] of boxes)
    for (let row = y; row < y + high; row++) pixels.fill(0, row * width + x, row * width + x + wide);
  return { pixels, width, height, dpi: 300 };
}

it('finds level and upright lines, across gaps', () => {
  const { rules } = findRules(
    drawn([
      [50, 100, 200, 3],
      [258, 101, 200, 3],
      [300, 50, 3, 400],
    ]),
  );
  expect(rules.map(({ x1, x2, y1, y2 }) => [x1, y1, x2, y2].map(Math.round))).toEqual([
    [12, 24, 110, 25],
    [72, 12, 72, 108],
  ]);
});

it('takes no bar of a letter, no row of them and no filled box for a line', () => {
  const bars = Array.from({ length: 9 }, (_, index) => [50 + index * 30, 200, 20, 4] as const);
  expect(findRules(drawn([[50, 100, 40, 5], ...bars, [50, 300, 200, 60]])).rules).toEqual([]);
});

it('marks the ink of lines, and leaves that of a letter that crosses them', () => {
  const { mask } = findRules(
    drawn([
      [50, 100, 400, 3],
      [200, 80, 6, 40],
    ]),
  );
  expect(mask[101 * 600 + 100]).toBe(1);
  expect(mask[101 * 600 + 203]).toBe(0);
  expect(mask[90 * 600 + 203]).toBe(0);
});

it('finds an upright line as low as a row of one line, where it reaches from one level line to the next', () => {
  const row = (upright: readonly [number, number, number, number]) =>
    findRules(drawn([[50, 100, 400, 3], upright, [50, 155, 400, 3]])).rules.filter(
      ({ x1, x2 }) => Math.abs(x1 - x2) < 1,
    );
  expect(row([200, 100, 3, 57])).toHaveLength(1);
  expect(row([200, 112, 3, 46])).toHaveLength(0);
});
