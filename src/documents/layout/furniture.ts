import type { Line } from './line.ts';

/** A page's free lines, before it is known which of them are the paper's. */
export interface Sheet {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*[/|]\s*\d{1,3})?[-–—\s]*$/iu;
/** What signing services print on a paper beside their stamp. */
const SIGNED =
  /^(?:người ký|ký bởi|được ký bởi|ký số bởi|ngày ký|thời gian ký|giờ ký|digitally signed|signed by|signature (?:not )?(?:verified|valid))\b/iu;
const MARGIN = 0.11;

/** The lines of each page without running heads and feet, page numbers, and what signing services print. */
export function withoutFurniture(sheets: readonly Sheet[]): Line[][] {
  const seen = new Map<string, number>();
  for (const { height, lines } of sheets)
    for (const key of new Set(lines.filter((line) => isMarginal(line, height)).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRunning = (line: Line) => (seen.get(keyOf(line)) ?? 0) >= Math.max(3, 0.4 * sheets.length);
  return sheets.map(({ height, lines }) =>
    lines.filter((line, i) => {
      if (SIGNED.test(line.text)) return false;
      if (!isMarginal(line, height)) return true;
      const isOutermost = i === 0 || i === lines.length - 1;
      return !isRunning(line) && !(isOutermost && PAGE_NUMBER.test(line.text));
    }),
  );
}

function isMarginal({ y, bottom }: Line, height: number): boolean {
  return bottom < MARGIN * height || y > (1 - MARGIN) * height;
}

/** Lines are the same although they count the pages, and stand a little off. */
function keyOf({ text, y }: Line): string {
  return `${text.replace(/\d+/gu, '#')} ${Math.round(y / 8)}`;
}
