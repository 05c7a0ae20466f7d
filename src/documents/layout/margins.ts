import type { PrintedPage } from '../printed/printed-page.ts';
import { isBeginning, type Margins } from './goes-on.ts';
import type { Line } from './line.ts';
import type { PageTable } from './page-table.ts';

interface Sheet {
  readonly page: PrintedPage;
  readonly lines: readonly Line[];
  readonly tables: readonly PageTable[];
}

/** Fewer lines do not show where a page's margins are. */
const ENOUGH = 8;

/** Between which margins each page is filled: by its own lines, or where it has few by those of pages of its width. */
export function marginsOf(sheets: readonly Sheet[]): Margins[] {
  const byWidth = new Map<number, Margins>();
  const ofWidth = (width: number) => {
    const known = byWidth.get(Math.round(width / 10));
    if (known) return known;
    const margins = filled(sheets.filter(({ page }) => Math.round(page.width / 10) === Math.round(width / 10)));
    byWidth.set(Math.round(width / 10), margins);
    return margins;
  };
  return sheets.map((sheet) => {
    const alike = ofWidth(sheet.page.width);
    return sheet.lines.length >= ENOUGH ? { ...filled([sheet]), areIndented: alike.areIndented } : alike;
  });
}

function filled(sheets: readonly Sheet[]): Margins {
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ isRuled }) => isRuled);
  const [first] = sheets;
  const lefts = [...lines.map(({ x }) => x), ...tables.map(({ xs }) => xs[0]!)];
  const rights = [...lines.map(({ right }) => right), ...tables.map(({ xs }) => xs.at(-1)!)];
  if (lines.length < 2) {
    const spared = 0.1 * first!.page.width;
    return {
      left: Math.min(spared, ...lefts),
      right: Math.max(first!.page.width - spared, ...rights),
      areIndented: false,
    };
  }
  const left = outermost(lefts, 1);
  return { left, right: outermost(rights, -1), areIndented: areIndented(lines, left) };
}

/** The outermost place that two and more lines share, since one may stick out. */
function outermost(places: readonly number[], sign: 1 | -1): number {
  const sorted = places.map((place) => place * sign).toSorted((one, other) => one - other);
  const found = sorted.find((place, i) => sorted[i + 1] !== undefined && sorted[i + 1]! - place < 3.5);
  return (found ?? sorted[0]!) * sign;
}

/** Whether most lines that bear a bullet or a number stand farther in, and others do not. */
function areIndented(lines: readonly Line[], left: number): boolean {
  const begins = lines.filter(({ text }) => isBeginning(text));
  const goes = lines.filter(({ text }) => !isBeginning(text));
  const isIn = ({ x, height }: Line) => x > left + 0.55 * height;
  return begins.filter(isIn).length > 0.6 * begins.length && goes.filter(isIn).length < 0.5 * goes.length;
}
