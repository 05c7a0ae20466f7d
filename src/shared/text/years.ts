/** Years from `from` to `to`, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

const RANGE =
  /\b((?:19|20)\d{2})\s*(?:[-–]|đến|den|tới|toi)\s*(?:(?:hết|het|cuối|cuoi) )?(?:năm |nam )?((?:19|20)\d{2})\b/giu;
const YEAR = /(?<![\d/.,-])((?:19|20)\d{2})(?![\d/]|[.,]\d|-\p{L})/gu;

/** The periods that a text names: "giai đoạn 2026 - 2030", "đến hết năm 2027" (one year). Years inside dates are left out. */
export function findYears(text: string): YearRange[] {
  const ranges: YearRange[] = [];
  const rest = text.normalize('NFC').replace(RANGE, (_, from: string, to: string) => {
    ranges.push({ from: Number(from), to: Number(to) });
    return ' ';
  });
  for (const [, year] of rest.matchAll(YEAR)) ranges.push({ from: Number(year), to: Number(year) });
  return ranges;
}

/** True where two periods share a year. */
export function overlap(a: YearRange, b: YearRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
