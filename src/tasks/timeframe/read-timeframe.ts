import { type Day, printDay } from '../../shared/day.ts';
import { MESSAGES } from './messages.ts';
import { normalisePhrase } from './normalise.ts';
import { NoSuchDay } from './periods.ts';
import { readFixed } from './read-fixed.ts';
import { readRecurring } from './read-recurring.ts';
import { offsetFrom, readOffset, readTrigger, type TriggerReading } from './read-trigger.ts';
import { takeTimeOfDay } from './time-of-day.ts';
import type { Offset, Timeframe } from './timeframe.ts';

type Reading = Omit<Timeframe, 'raw'>;

const BLANK = /\b(?:ngay|thang|quy) ?(?:\.{2,}|…|_{2,})|\bngay thang nam\b/u;
const ONGOING =
  /\b(?:thuong xuyen|lien tuc|xuyen suot|thuong ky|duy tri|trong (?:suot )?qua trinh (?:to chuc )?thuc hien)\b/u;
/** A session is called when it is called: "Kỳ họp thường lệ giữa năm 2026 của HĐND tỉnh". */
const SESSION = /^(?:tai |trong )?(?:cac )?ky hop\b/u;
const KEPT_UP = /\d[^;]*\bduy tri\b/u;
/** Says that it recurs, but not how often. */
const NO_RHYTHM = /^dinh ky(?: theo quy dinh)?$/u;

/**
 * Reads a deadline as officials write it, with or without marks, also as a scanner leaves it. `on` is the day from which
 * "tháng sau" and days without a year are counted. What names no day, or one that does not exist, is `unreadable`
 * with its `fault`: it is never bent to another day.
 */
export function readTimeframe(phrase: string, on: Day): Timeframe {
  const raw = phrase.normalize('NFC').trim();
  return { raw, ...read(raw, on) };
}

function read(raw: string, on: Day): Reading {
  try {
    return readPhrase(raw, on);
  } catch (error) {
    if (error instanceof NoSuchDay) return unreadable(MESSAGES.noSuchDay(error.named));
    throw error;
  }
}

function readPhrase(raw: string, on: Day): Reading {
  const whole = normalisePhrase(raw);
  if (BLANK.test(whole)) return unreadable(MESSAGES.blank);
  if (NO_RHYTHM.test(whole)) return { kind: 'recurring', rrules: [], fault: MESSAGES.noRhythm };
  const { time, rest: phrase } = takeTimeOfDay(whole);
  const recurring = readRecurring(phrase);
  const ongoing = ONGOING.test(phrase);
  const reading =
    recurring && !(ongoing && !/\b(?:ngay|thang) \d|\d\/\d/u.test(phrase))
      ? recurring
      : readOnce(raw, phrase, on, ongoing, time);
  // "trong vòng 24 giờ" is no hour of a day.
  return time === undefined || reading.kind === 'unreadable' || reading.offset ? reading : { ...reading, time };
}

function readOnce(raw: string, phrase: string, on: Day, ongoing: boolean, time: string | undefined): Reading {
  const trigger = readTrigger(raw);
  if (!trigger && SESSION.test(phrase)) return { kind: 'triggered', trigger: raw };
  // "thường xuyên trong năm" is the year of the plan, not this one.
  const said = ongoing ? phrase.replace(/\btrong (?:ca )?nam$/u, '') : phrase;
  const fixed = readFixed(trigger ? normalisePhrase(trigger.rest) : said, on, time);
  if (trigger) return fixed?.bound ? withTrigger(fixed, trigger) : trigger.timeframe;
  // "hoàn thành trước 30/6/2026, duy trì hằng năm" is due on its day.
  if (ongoing && KEPT_UP.test(phrase) && fixed?.kind === 'date') return fixed;
  if (ongoing) return fixed?.from || fixed?.to ? { ...fixed, kind: 'ongoing' } : { kind: 'ongoing' };
  const offset = readOffset(raw);
  if (offset && fixed?.from) return readFrom(fixed.from, offset);
  return fixed ?? unreadable(MESSAGES.noDay);
}

function withTrigger(fixed: Reading, { timeframe, isBeginning }: TriggerReading): Reading {
  const { from, ...end } = fixed;
  return { ...(isBeginning || from === undefined ? end : fixed), trigger: timeframe.trigger! };
}

/** So long after a named day, which itself is not counted (Bộ luật Dân sự 2015, Điều 147). */
function readFrom(day: Day, offset: Offset): Reading {
  const to = offsetFrom(day, offset);
  if (to === undefined) return { kind: 'triggered', trigger: `ngày ${printDay(day)}`, offset, bound: 'inclusive' };
  return { kind: 'date', to, lastDay: to, bound: 'inclusive', offset };
}

function unreadable(fault: string): Reading {
  return { kind: 'unreadable', fault };
}
