import { fold } from '../shared/text/fold.ts';

/** "hợp đồng" and "cộng đồng" are no money, so a bare đồng counts only where a unit is named: "(đồng)", "ĐVT: đồng". */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\bty (dong|vnd)\b|[(:]\s*ty\s*(\)|$)/u, 1_000_000_000],
  [/\btrieu\b/u, 1_000_000],
  [/\b(nghin|ngan) (dong|vnd)\b|\b1[.]?000 ?(d|dong|vnd)\b/u, 1_000],
  [/[(:,]\s*(vn)?(dong|d|vnd)\b/u, 1],
];

/** How many đồng one of the money unit is that a column header or the line above a table names, if it names one. */
export function dongPerUnit(text: string): number | undefined {
  const words = fold(text);
  return UNITS.find(([pattern]) => pattern.test(words))?.[1];
}
