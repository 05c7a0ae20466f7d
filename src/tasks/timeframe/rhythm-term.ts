import { type Day, toDay } from '../../shared/day.ts';
import { findYears } from '../../shared/text/years.ts';
import { NoSuchDay } from './periods.ts';

/** From when and until when something recurs, as far as that is said. */
export interface RhythmTerm {
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** Whether a day is named with its year that is neither beginning nor end: such a day comes once. */
  readonly isOnce: boolean;
  /** The phrase without the days and years that say so. */
  readonly rest: string;
}

const DATED = /\b(?<word>tu|den|toi|het)(?: het)?(?: ngay)? (?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<year>\d{4})(?!\d)/gu;
const YEARS =
  /\b(?:(?:giai doan|tu|den|het|toi|trong) ){0,4}(?:(?<!\b(?:hang|moi|tung) )nam )?(?:19|20)\d{2}(?: ?- ?(?:19|20)\d{2})?(?!\d)/gu;
const FROM_YEAR = /\btu (?:nam )?(?:19|20)\d{2}(?!\d)/u;
const TO_YEAR = /\b(?:den|het|toi) (?:het |cuoi )?(?:nam )?(?:19|20)\d{2}(?!\d)/u;

/** "giai đoạn 2026-2030", "từ năm 2027", "đến hết năm 2030", "từ ngày 01/7/2026"; for a normalised recurring phrase. Throws NoSuchDay. */
export function readRhythmTerm(phrase: string): RhythmTerm {
  const days = [...phrase.matchAll(DATED)].map(({ groups }) => ({ word: groups!.word!, day: dayOf(groups!) }));
  const undated = phrase.replace(DATED, ' ');
  const years = findYears(undated)[0];
  const [fromYear, toYear] = years ? edgesOf(undated, years.from, years.to) : [];
  return {
    from: days.find(({ word }) => word === 'tu')?.day ?? (fromYear === undefined ? undefined : `${fromYear}-01-01`),
    until: days.find(({ word }) => word !== 'tu')?.day ?? (toYear === undefined ? undefined : `${toYear}-12-31`),
    isOnce: /\d[/.-]\d{1,2}[/.-]\d{4}|\d thang \d{1,2},? nam \d{4}/u.test(undated),
    rest: undated.replace(YEARS, ' '),
  };
}

/** A single year is a beginning behind "từ", an end behind "đến", else both. */
function edgesOf(phrase: string, from: number, to: number): (number | undefined)[] {
  if (to > from) return [from, to];
  if (FROM_YEAR.test(phrase)) return [from, undefined];
  return TO_YEAR.test(phrase) ? [undefined, to] : [from, to];
}

function dayOf({ d, m, year }: Readonly<Record<string, string | undefined>>): Day {
  const day = toDay(Number(year), Number(m), Number(d));
  if (day === undefined) throw new NoSuchDay(`ngày ${d}/${m}/${year}`);
  return day;
}
