import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedWord } from '../../printed/printed-page.ts';
import type { Area } from './area.ts';
import type { Strip, StripWord } from './engine.ts';

/** White around letters, in inches; without it those at the edge are misread. */
const MARGIN = 0.04;
/** Between areas, so that no line of one is taken for one of the next. */
const GAP = 0.16;

/** Areas of a page put below each other on one strip, and the way back. */
export interface CutStrip {
  readonly strip: Strip;
  /** Which of the areas a word of the strip stands in. */
  areaOf(word: StripWord): number;
  /** A word of the strip where it stands on the page, in points. */
  placeOf(word: StripWord): PrintedWord;
}

/** Cuts the areas out of the page, and puts them below each other as they stand in their column. */
export function cutStrip({ pixels, width: pageWidth, dpi }: PagePicture, areas: readonly Area[]): CutStrip {
  const [margin, gap] = [Math.round(MARGIN * dpi), Math.round(GAP * dpi)];
  const width = Math.max(...areas.map(({ left, right }) => right - left)) + 2 * margin;
  const height = areas.reduce((sum, { top, bottom }) => sum + bottom - top + gap, margin * 2);
  const strip = new Uint8Array(width * height).fill(255);
  const placed: { from: number; right: number; down: number }[] = [];
  let at = margin;
  for (const area of areas) {
    for (let y = area.top; y < area.bottom; y++) {
      const row = pixels.subarray(y * pageWidth + area.left, y * pageWidth + area.right);
      strip.set(row, (at + y - area.top) * width + margin);
    }
    placed.push({ from: at, right: area.left - margin, down: area.top - at });
    at += area.bottom - area.top + gap;
  }
  const areaOf = ({ y, height }: StripWord) =>
    Math.max(
      0,
      placed.findLastIndex(({ from }) => y + height / 2 >= from - gap / 2),
    );
  const points = (px: number) => (px * 72) / dpi;
  return {
    areaOf,
    strip: { pixels: strip, width, height, dpi },
    placeOf(word) {
      const part = placed[areaOf(word)]!;
      return {
        text: word.text,
        x: points(word.x + part.right),
        y: points(word.y + part.down),
        width: points(word.width),
        height: points(word.height),
        isBold: false,
        isItalic: false,
        confidence: word.confidence,
      };
    },
  };
}
