import { fold } from '../../shared/text/fold.ts';
import { parseNumber } from '../../shared/text/numbers.ts';

/** "hợp đồng" and "cộng đồng" are no money, so a bare đồng counts only where a unit is named: "(đồng)", "ĐVT: đồng". */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/\bty (dong|vnd)\b|[(:]\s*ty\s*(\)|$)/u, 1_000_000_000],
  [/\btrieu\b/u, 1_000_000],
  [/\b(nghin|ngan) (dong|vnd)\b|\b1[.]?000 ?(d|dong|vnd)\b/u, 1_000],
  [/[(:,]\s*(vn)?(dong|d|vnd)\b/u, 1],
];

const AMOUNT =
  /^(?:khoang |du kien |uoc )?(?<number>[\d.,]+)(?: ?(?<unit>ty|trieu|tr|nghin|ngan))?(?: ?(?:dong|vnd|d))?\.?$/u;
const DONG: Readonly<Record<string, number>> = {
  ...{ ty: 1_000_000_000, trieu: 1_000_000, tr: 1_000_000 },
  ...{ nghin: 1_000, ngan: 1_000 },
};

/** The đồng in a cell: "3.640" counts in the unit of its table, "1,5 tỷ đồng" in its own. Undefined for anything else. */
export function readMoney(cell: string, dongPerUnit: number): number | undefined {
  const words = fold(cell.trim());
  const { number, unit } = AMOUNT.exec(words)?.groups ?? {};
  const amount = number === undefined ? undefined : parseNumber(number);
  if (amount === undefined) return undefined;
  if (unit !== undefined) return amount * DONG[unit]!;
  return amount * (/(?:dong|vnd|d)\.?$/u.test(words) ? 1 : dongPerUnit);
}

/** How many đồng one of the money unit is that a column header or the line above a table names, if it names one. */
export function dongPerUnit(text: string): number | undefined {
  const words = fold(text);
  return UNITS.find(([pattern]) => pattern.test(words))?.[1];
}
