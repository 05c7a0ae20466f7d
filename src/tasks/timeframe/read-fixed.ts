import { addDays, type Day, daysBetween } from '../../shared/day.ts';
import { MESSAGES } from './messages.ts';
import { findNamedPeriods, nextOf } from './named-periods.ts';
import { findRuns, joinRun, type PeriodRun } from './period-runs.ts';
import { NoSuchDay, type Period } from './periods.ts';
import type { Timeframe } from './timeframe.ts';

type Reading = Omit<Timeframe, 'raw'>;

const BEFORE =
  /\b(?:truoc|som hon)(?: ngay| thoi diem| han)?(?: thu (?:hai|ba|tu|nam|sau|bay)| chu nhat)?,?(?: ngay)? ?$/u;
const UNTIL =
  /\b(?:cham nhat|muon nhat|tre nhat|(?:khong )?(?:qua|sau|muon hon|cham hon|tre hon)|den|toi|het|han|han chot|han cuoi|xong|vao)\b[a-z ,]*$/u;
const FROM = /\b(?:tu|ke tu|bat dau|tinh tu)(?: ngay| thang| quy| nam| thu [a-z]+)*,? ?$/u;
const AFTER = /\bsau(?: ngay)? ?$/u;
const END = /\b(?:cuoi(?: cung)?|het|ket thuc|nhung ngay cuoi)(?: cua)? ?$/u;
const VAGUE = /\b(?:dau|giua|trung tuan|thuong tuan|ha tuan|khoang|du kien)(?: cua)? ?$/u;
/** Before a day that is only known once something happens: "trước kỳ họp cuối năm 2026". */
const BEFORE_EVENT =
  /\btruoc (?!(?:ngay|thang|quy|nam|thu|chu|het|cuoi|han|thoi|hoac|va|mat|do|day|trong|den|luc|khoang|\d+)\b)[a-z]/u;
const WEEKDAY = /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? (?=\(?(?:ngay )?\d)/gu;
/** Weeks of a month are not the same in every calendar. */
const WEEK_OF_MONTH = /\btuan (?:thu )?(?:\d|nhat|mot|hai|ba|tu|dau(?: tien)?)(?: cua)?(?= thang)/gu;
/** Parts of a month: ten days of three, half of it, or so many of its first or last days. */
const TEN_DAYS = /\b(thuong|trung|ha) tuan(?: cua)? ?$/u;
const HALF_MONTH = /\bnua (dau|cuoi)(?: cua)? ?$/u;
const EDGE_DAYS = /\b(\d{1,2}) ngay (dau|cuoi)(?: tien| cung)?(?: cua)? ?$/u;
/** So long before a day: "05 ngày trước ngày 30/6", "trước ngày 30/6 ít nhất 05 ngày". */
const AHEAD = /(?<![\d/])(\d{1,3}) (ngay lam viec|ngay|tuan) truoc(?: ngay)? ?$/u;
const AHEAD_BEHIND = /^,? (?:it nhat |toi thieu )?(\d{1,3}) (ngay lam viec|ngay|tuan)(?! (?:dau|cuoi))\b/u;
/** "năm 2026 và những năm tiếp theo" has no end. */
const OPEN_END =
  /^,?(?: va)?(?: (?:cac|nhung) nam (?:tiep theo|tiep|sau|ke tiep|toi)| tro di| ve sau| ?- ?(?:nay|thuong xuyen|lien tuc)| den nay)\b/u;

/** A deadline on named days: a date, or a range of them. Undefined where none is named. Throws NoSuchDay. */
export function readFixed(phrase: string, on: Day, time?: string): Reading | undefined {
  const plain = phrase.replace(WEEKDAY, '').replace(WEEK_OF_MONTH, 'giua');
  const named = findNamedPeriods(plain, on);
  // The day behind which nothing is done must exist, even where another one is the deadline.
  for (const period of named) nextOf(period, on);
  const run = findRuns(plain, named);
  return run && readRun(plain, run, joinRun(run, on), time);
}

function readRun(plain: string, run: PeriodRun, period: Period, time: string | undefined): Reading {
  if (period.from > period.to) return { kind: 'unreadable', fault: MESSAGES.endsBeforeItBegins };
  const after = plain.slice(run.end);
  if (OPEN_END.test(after)) return { kind: 'range', from: period.from };
  const ahead = AHEAD.exec(run.before) ?? (BEFORE.test(run.before) ? AHEAD_BEHIND.exec(after) : null);
  if (ahead && period.unit === 'day') return dueAhead(period.from, Number(ahead[1]), ahead[2]!);
  const reading = bind(run.before, period, run.periods.length > 1 || period.unit === 'span', time);
  return run.endsBefore ? { ...reading, lastDay: addDays(period.to, -1), bound: 'exclusive' } : reading;
}

/** Working days are not counted here. */
function dueAhead(day: Day, count: number, unit: string): Reading {
  if (unit === 'ngay lam viec') return { kind: 'unreadable', fault: MESSAGES.noExactDay };
  return dueOn(addDays(day, -count * (unit === 'tuan' ? 7 : 1)), 'inclusive');
}

/** What the words before a period make of it: its end as the last day, its beginning, or the whole of it. */
function bind(before: string, period: Period, isSpan: boolean, time: string | undefined): Reading {
  const part = partOf(before, period);
  if (part) return range(part);
  if (BEFORE_EVENT.test(before)) return { kind: 'unreadable', fault: MESSAGES.noExactDay };
  if (!isSpan && END.test(before))
    return dueOn(period.to, BEFORE.test(before.replace(END, '')) ? 'exclusive' : 'inclusive');
  if (BEFORE.test(before)) {
    const day = period.from;
    return time ? { ...dueOn(day, 'inclusive'), bound: 'exclusive' } : dueOn(isSpan ? period.to : day, 'exclusive');
  }
  if (VAGUE.test(before) && period.unit !== 'day') return { kind: 'unreadable', fault: MESSAGES.noExactDay };
  if (isSpan || isWithin(before, period)) return range(period);
  if (FROM.test(before)) return { kind: 'range', from: period.from };
  if (AFTER.test(before) && !/\bkhong sau/u.test(before)) return { kind: 'range', from: addDays(period.to, 1) };
  if (UNTIL.test(before) || period.unit === 'day') return dueOn(period.to, 'inclusive');
  return range(period);
}

/** "trong quý II" is a stretch of days, "chậm nhất trong quý II" its last one. */
function isWithin(before: string, { unit }: Period): boolean {
  return unit !== 'day' && /\btrong ?$/u.test(before) && !/\b(?:cham|muon|tre) nhat\b/u.test(before);
}

/** "trung tuần tháng 6", "10 ngày đầu tháng 7". */
function partOf(before: string, { from, to, unit }: Period): Pick<Period, 'from' | 'to'> | undefined {
  const tenDays = unit === 'month' ? TEN_DAYS.exec(before)?.[1] : undefined;
  if (tenDays === 'thuong') return { from, to: addDays(from, 9) };
  if (tenDays === 'trung') return { from: addDays(from, 10), to: addDays(from, 19) };
  if (tenDays === 'ha') return { from: addDays(from, 20), to };
  const half = unit === 'month' ? HALF_MONTH.exec(before)?.[1] : undefined;
  if (half !== undefined) return half === 'dau' ? { from, to: addDays(from, 14) } : { from: addDays(from, 15), to };
  const [, count, edge] = EDGE_DAYS.exec(before) ?? [];
  if (count === undefined) return undefined;
  const days = Number(count);
  if (days < 1 || days > daysBetween(from, to) + 1) throw new NoSuchDay(`ngày thứ ${days}`);
  return edge === 'dau' ? { from, to: addDays(from, days - 1) } : { from: addDays(to, 1 - days), to };
}

function range({ from, to }: Pick<Period, 'from' | 'to'>): Reading {
  return { kind: 'range', from, to, lastDay: to, bound: 'inclusive' };
}

function dueOn(day: Day, bound: 'inclusive' | 'exclusive'): Reading {
  return { kind: 'date', to: day, lastDay: bound === 'exclusive' ? addDays(day, -1) : day, bound };
}
