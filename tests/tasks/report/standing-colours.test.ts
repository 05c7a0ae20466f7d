import { expect, it } from 'vitest';
import { STANDINGS } from '../../../src/tasks/progress/standing.ts';
import { STANDING_COLOURS } from '../../../src/tasks/report/standing-colours.ts';

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

it.each(STANDINGS)('letters on the colours of %s can be read', (standing) => {
  const { full, ink, tint } = STANDING_COLOURS[standing];
  expect(contrast(full, ink)).toBeGreaterThan(4.5);
  expect(contrast(tint, '000000')).toBeGreaterThan(7);
});

it.each(STANDINGS.slice(1).map((standing, index) => [STANDINGS[index]!, standing] as const))(
  'bars of %s and %s are told apart in black and white',
  (one, other) => {
    expect(contrast(STANDING_COLOURS[one].full, STANDING_COLOURS[other].full)).toBeGreaterThan(1.8);
  },
);
