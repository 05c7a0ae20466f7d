import type { Place } from '../../documents/document.ts';
import type { Day } from '../../shared/day.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';

/** A stretch of days, as far as it is said. */
export interface SaidPeriod {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

const SAYS_PERIOD =
  /(?:^|[\s(])(?:(?:giai đoạn|đến(?: hết)?(?: năm)?|năm|trong năm)\s+(?:(?:19|20)\d{2})|đến(?: hết)? ngày\s+\d)[^,;.]*/iu;

/** The period that a heading or column names: "Giai đoạn 2026-2027", "Mục tiêu cụ thể đến năm 2030". */
export function periodOf(heading: string, on: Day): SaidPeriod | undefined {
  const said = SAYS_PERIOD.exec(heading)?.[0];
  if (said === undefined) return undefined;
  const { from, to } = readTimeframe(said, on);
  return to === undefined ? undefined : { from, to };
}

/** The period that a column of values stands for, whose year may be all that it says: "Kế hoạch 2026", "2026-2030". */
export function periodOfColumn(header: string, on: Day): SaidPeriod | undefined {
  const years = /20\d{2}(?:\s*[-–]\s*20\d{2})?/u.exec(header)?.[0];
  return periodOf(header, on) ?? (years === undefined ? undefined : periodOf(`năm ${years}`, on));
}

/** The period that the nearest heading above names; the title of the paper itself does not count. */
export function periodAbove({ path }: Place, on: Day): SaidPeriod | undefined {
  const periods = path.slice(1).map((heading) => periodOf(heading, on));
  return periods.findLast((period) => period !== undefined);
}
