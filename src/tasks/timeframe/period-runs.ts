import type { Day } from '../../shared/day.ts';
import { type NamedPeriod, nextOf } from './named-periods.ts';
import { type Period, spanOf } from './periods.ts';

/** Periods of a phrase that belong together, "từ … đến …" or a list: what stands before them, and where they end. */
export interface PeriodRun {
  readonly periods: readonly NamedPeriod[];
  /** The words between the run before, or the beginning of the phrase, and this one. */
  readonly before: string;
  readonly end: number;
  /** Whether the last of them no longer counts: "đến trước ngày 01/7". */
  readonly endsBefore: boolean;
}

/** Phases follow each other: "Giai đoạn 1: quý I/2026; giai đoạn 2: quý IV/2026". */
const PHASE = /^[.,;]?(?: ?-)? ?(?:giai doan|dot|lan|buoc|gd) ?\d{1,2} ?:?(?: truoc| den| het| trong| ngay)* ?$/u;
const TO =
  /^(?: ?- ?(?:(?:den|het|truoc|cham nhat|muon nhat) )*(?:ngay )?| (?:den|toi|cho den|cho toi)(?: het| cuoi| truoc)?(?: ngay)? ?| ?[,;] ?| va | hoac )$/u;
/** What a paper looks out to lies behind its deadline: "năm 2026, định hướng đến năm 2030". */
const OUTLOOK = /\b(?:dinh huong|tam nhin|huong toi)\b/u;
const IS_DUE =
  /\b(?:truoc|(?:cham|muon|tre) nhat|khong qua|hoan thanh|xong|han (?:chot|cuoi)|thoi han)(?: la| vao| trong| truoc| ngay| het| den)* ?$/u;

/** The run that is the deadline: the first, or the first behind words such as "trước" and "hoàn thành". Undefined for none. */
export function findRuns(plain: string, named: readonly NamedPeriod[]): PeriodRun | undefined {
  const runs: { periods: NamedPeriod[]; before: string; end: number; endsBefore: boolean }[] = [];
  let from = 0;
  for (const period of named) {
    const between = plain.slice(from, period.start);
    const last = runs.at(-1);
    if (last && OUTLOOK.test(between)) break;
    if (last && (TO.test(between) || PHASE.test(between))) {
      last.periods.push(period);
      last.end = period.end;
      last.endsBefore = /\btruoc\b/u.test(between);
    } else runs.push({ periods: [period], before: between, end: period.end, endsBefore: false });
    from = period.end;
  }
  return runs.find(({ before }) => IS_DUE.test(before)) ?? runs[0];
}

/** From the first to the last of the periods of a run; a year that only the last one says holds for those before it. */
export function joinRun({ periods }: PeriodRun, on: Day): Period {
  const [first, end] = [periods[0]!, periods.at(-1)!];
  if (periods.length === 1) return nextOf(first, on);
  if (first.year !== undefined) {
    const start = first.in(first.year);
    // "từ ngày 01/7/2026 đến ngày 30/9": the year goes on from the beginning.
    return spanOf(start, end.year === undefined ? nextOf(end, start.from) : nextOf(end, on));
  }
  const last = nextOf(end, on);
  const year = Number(last.from.slice(0, 4));
  const start = first.in(year);
  return spanOf(start.from > last.to ? first.in(year - 1) : start, last);
}
