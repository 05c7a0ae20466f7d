import type { Day } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import { readTimeframe } from '../timeframe/read-timeframe.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';

/** "hoàn thành trước ngày 31/3/2026", or at the end of a sentence "trong quý II/2026". */
const TO_FINISH =
  /[,;]? *\b(?:thoi (?:han|gian) hoan thanh:?|hoan thanh|xong) +(?<when>(?:xong )?(?:truoc|trong|cham nhat|muon nhat|vao|den)\b[^;.]*)|,? (?<within>trong (?:quy [iv\d]|thang \d|\d thang (?:dau|cuoi) nam)[^;.]*)\.?$/u;

/** When a sentence wants its duty finished: "…, hoàn thành trước ngày 31/3/2026"; undefined for none or none that is a day. */
export function finishIn(text: string, on: Day): { timeframe: Timeframe; at: number } | undefined {
  const match = TO_FINISH.exec(fold(text));
  if (!match) return undefined;
  const { index } = match;
  const { when, within } = match.groups!;
  const start = index + match[0].lastIndexOf(when ?? within!);
  const timeframe = readTimeframe(text.slice(start, start + (when ?? within)!.length), on);
  return timeframe.to === undefined ? undefined : { timeframe, at: index };
}
