import { addDays, type Day, endOfMonth, toDay } from '../shared/day.ts';
import { findNamedPeriods, type NamedPeriod, nextOf } from '../tasks/timeframe/named-periods.ts';
import { normalisePhrase } from '../tasks/timeframe/normalise.ts';
import { NoSuchDay, type Period } from '../tasks/timeframe/periods.ts';

/** Days between which a deadline must lie, both included, and the folded words that name them. */
export interface DueWindow {
  readonly from?: Day;
  readonly to?: Day;
  readonly said: string;
  /** False where a month or quarter is named, but nothing says that it is one of deadlines. */
  readonly certain: boolean;
}

/** Words that make a period one of deadlines. */
const DUE =
  /\b(?:den han|toi han|het han|han(?: chot| cuoi)?|(?:phai|can) (?:\w+ )?(?:xong|hoan thanh|nop|trinh|bao cao)|ket thuc)\b/u;
/** Takes "đến" out of "đến hạn", so that it is no bound of what follows. */
const DUE_WORDS = /\b(?:den|toi|het) han\b/gu;
const AHEAD =
  /\b(?:trong (?:vong )?)?(?<count>\d{1,3}) (?<unit>ngay|tuan|thang)(?<next> (?:toi|nua|sap toi|tiep theo))?\b/u;
/** "Cuối năm", "trong tháng": the one that is running. */
const THIS_ONE =
  /\b(?:cuoi|het|trong|dau) (?:nam|thang|quy|tuan)\b(?! ?(?:\d|[ivx]+\b|nay|sau|toi|truoc|tiep|ke|lien|ngoai|qua))/gu;
/** "Hạn 2027". */
const BARE_YEAR = /(?<!\bnam |[\d/.-])\b(?:19|20)\d{2}\b(?![\d/.-])/gu;
/** "Quá hạn hơn 300 ngày". */
const LATE_BY = /\b(?:qua han|tre|cham|muon)(?: han)? (?:hon|tren|qua|it nhat) (?<count>\d{1,4}) ngay\b/u;
const BEFORE = /\btruoc(?: ngay| thoi diem)? ?$/u;
const UNTIL = /\b(?:cham nhat|muon nhat|tre nhat|den|toi|het|khong qua)(?: het| ngay| la| vao)* ?$/u;
const FROM_NOW = /\btu (?:nay|bay gio|gio)\b/u;
const FROM = /\b(?:tu|ke tu|sau)(?: ngay)? ?$/u;
const EDGE = /\b(dau|cuoi) ?$/u;
/** The first or last part of a period, in days. */
const EDGE_DAYS: Readonly<Partial<Record<Period['unit'], number>>> = { year: 92, half: 92, quarter: 31, month: 10 };

/**
 * The days that a question wants deadlines in: "đến hạn tháng 12", "phải xong trước 30/6/2027", "trong 30 ngày tới".
 * Throws NoSuchDay for a deadline that is in no calendar.
 */
export function dueWindowIn(text: string, on: Day): DueWindow | undefined {
  const plain = normalisePhrase(text).replace(DUE_WORDS, 'han').replace(THIS_ONE, '$& nay');
  const due = DUE.exec(plain)?.[0];
  const days = daysNamed(due === undefined ? plain : plain.replace(BARE_YEAR, 'nam $&'), due !== undefined, on);
  return days && { ...days, said: `${due ?? ''} ${days.said}`, certain: days.certain ?? due !== undefined };
}

function daysNamed(phrase: string, isDue: boolean, on: Day): Days | undefined {
  const late = LATE_BY.exec(phrase);
  if (late) return { to: addDays(on, -Number(late.groups!.count) - 1), said: late[0], certain: true };
  const ahead = AHEAD.exec(phrase);
  if (ahead && (ahead.groups!.next !== undefined || (isDue && ahead[0].startsWith('trong'))))
    return daysAhead(ahead, on);
  const named = findNamedPeriods(phrase, on);
  try {
    const first = named[0] && nextOf(named[0], on);
    // A year alone is one in which something is done; a day may be one of a paper.
    const isMeant = first && (isDue || /^(?:week|month|quarter|half)$/u.test(first.unit));
    return isMeant ? windowOf(phrase, named, first, on) : undefined;
  } catch (error) {
    // What only looks like a day, as the number of a paper may, is none; a deadline on the 31st of February is a slip.
    if (error instanceof NoSuchDay && !isDue) return undefined;
    throw error;
  }
}

/** Days, where they are sure to be meant as deadlines `certain`. */
type Days = Omit<DueWindow, 'certain'> & Partial<Pick<DueWindow, 'certain'>>;

function daysAhead({ 0: said, groups }: RegExpExecArray, on: Day): Days {
  const { count, unit } = groups as { count: string; unit: string };
  const to = unit === 'thang' ? monthsLater(on, Number(count)) : addDays(on, Number(count) * (unit === 'tuan' ? 7 : 1));
  return { from: on, to, said, certain: true };
}

/** The same day of a later month, or its last one. */
function monthsLater(on: Day, count: number): Day {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const at = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return toDay(toYear, toMonth, day) ?? endOfMonth(toYear, toMonth);
}

/** What the words before a period make of it: the whole of it, its edge, or all that is due until, before or after it. */
function windowOf(phrase: string, named: readonly NamedPeriod[], first: Period, on: Day): Days {
  const [{ start, end }, other] = named as [NamedPeriod, NamedPeriod | undefined];
  const before = phrase.slice(0, start);
  const said = (pattern: RegExp, to = end) => `${pattern.exec(before)?.[0] ?? ''}${phrase.slice(start, to)}`;
  if (other) {
    const last = nextOf(other, first.to > on ? first.to : on);
    return { from: first.from, to: last.to, said: said(FROM, other.end) };
  }
  const edge = EDGE.exec(before)?.[1];
  const days = EDGE_DAYS[first.unit];
  const { from, to } = edge === undefined || days === undefined ? first : edgeOf(first, edge, days);
  const bound = edge === undefined ? before : before.replace(EDGE, '');
  if (BEFORE.test(bound)) return { to: addDays(from, -1), said: said(BEFORE) };
  if (UNTIL.test(bound)) return { ...(FROM_NOW.test(bound) ? { from: on } : {}), to, said: said(UNTIL) };
  if (FROM.test(bound)) return { from: /\bsau/u.test(FROM.exec(bound)![0]) ? addDays(to, 1) : from, said: said(FROM) };
  return { from, to, said: said(EDGE) };
}

function edgeOf({ from, to }: Period, edge: string, days: number): Pick<Period, 'from' | 'to'> {
  return edge === 'dau' ? { from, to: addDays(from, days - 1) } : { from: addDays(to, 1 - days), to };
}
