import { parseNumber } from '../shared/text/numbers.ts';
import type { TaskFilter } from '../tasks/record-filter.ts';

/** Amounts that a question sets as bounds, and the folded words that set them. */
export interface NamedBudget {
  readonly budget: NonNullable<TaskFilter['budget']>;
  /** True where the bounds themselves are left out: "trên", "dưới". */
  readonly strict: boolean;
  readonly said: string;
}

const amount = (name: string) =>
  `(?<${name}>\\d[\\d.,]*)(?: ?(?<${name}Unit>t[yi]|trieu)(?: (?<${name}Rest>\\d{3}) trieu)?)?(?: dong)?`;
/** From the most telling to the least: in "từ 1 đến 3 tỷ" nothing stands alone. */
const BOUNDS = [
  `(?:tu|trong khoang|khoang) ${amount('least')} (?:den|toi|-) ${amount('most')}`,
  `(?:tu )?${amount('least')} tro len`,
  `(?:tu )?${amount('most')} tro xuong`,
  `(?:tren|hon|nhieu hon|lon hon|cao hon|tu|toi thieu|it nhat|khong duoi) ${amount('least')}`,
  `(?:duoi|it hon|nho hon|thap hon|toi da|khong qua|den) ${amount('most')}`,
].map((bound) => new RegExp(`\\b${bound}(?![\\w/])`, 'u'));
const STRICT = /^(?:tren|duoi|(?:[a-z]+ )?hon)\b/u;

/** The amounts of money between which a folded question wants budgets to lie: "trên 1,5 tỷ", "từ 1 đến 3 tỷ". */
export function budgetIn(folded: string): NamedBudget | undefined {
  for (const pattern of BOUNDS) {
    const match = pattern.exec(folded);
    const { least, leastUnit, leastRest, most, mostUnit, mostRest } = match?.groups ?? {};
    // "từ 1 đến 3 tỷ": the unit is said once.
    const from = inMillions(least, leastUnit ?? mostUnit, leastRest);
    const to = inMillions(most, mostUnit, mostRest);
    if (match && (from !== undefined || to !== undefined))
      return {
        budget: { ...(from === undefined ? {} : { least: from }), ...(to === undefined ? {} : { most: to }) },
        strict: STRICT.test(match[0]),
        said: match[0],
      };
  }
  return undefined;
}

/** "1 tỷ 500 triệu" is 1,500; undefined where no unit of money is said. */
function inMillions(amount: string | undefined, unit: string | undefined, rest: string | undefined) {
  const number = amount === undefined ? undefined : parseNumber(amount.replace(/[.,]$/u, ''));
  if (number === undefined || unit === undefined) return undefined;
  return unit !== 'trieu' ? number * 1000 + Number(rest ?? 0) : number;
}
