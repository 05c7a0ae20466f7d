import { addDays, type Day, weekdayOf } from '../../shared/day.ts';
import { dayPeriod, monthsPeriod, type Period, quartersPeriod, yearsPeriod } from './periods.ts';

/** What a pattern makes of its match: a period in any year, and the year it says. */
export interface ReadPeriod {
  readonly year: number | undefined;
  /** Throws NoSuchDay. */
  readonly in: (year: number) => Period;
}

/** A way to name a period; its regex is sticky and runs over a normalised phrase, `on` is what "năm sau" is counted from. */
export interface PeriodPattern {
  readonly regex: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, on: Day): ReadPeriod;
}

/** The words for the next one, as a part of a regular expression. */
export const NEXT = '(?:sau|toi|tiep theo|ke tiep|lien ke)';

const WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 },
  ...{ 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 },
};
/** Behind these a weekday is one; "giai đoạn thứ hai" is a number. */
const BEFORE_WEEKDAY = String.raw`(?<=^|[,;] |\b(?:truoc|sang|chieu|vao|ngay|den|trong|het|nhat|han|toi|la|xong|thanh|gio|h|phut) )`;

/** Periods that are counted from today: "hôm nay", "ngày 5 tháng sau", "thứ Sáu tuần này", "hết năm". */
export const RELATIVE_PATTERNS: readonly PeriodPattern[] = [
  {
    regex: new RegExp(String.raw`(?:ngay )?(?<d>\d{1,2}) (?:cua )?thang (?<relative>nay|${NEXT})\b(?! khi)`, 'uy'),
    read: ({ d, relative }, on) => {
      const { year, in: monthIn } = relativePart('thang', relative!, on);
      return { year, in: (y) => dayPeriod(y, Number(monthIn(y).from.slice(5, 7)), Number(d)) };
    },
  },
  {
    regex: /(?:hom nay|ngay (?<ahead>mai|kia))\b/uy,
    read: ({ ahead }, on) => oneDay(addDays(on, ahead === undefined ? 0 : ahead === 'mai' ? 1 : 2)),
  },
  {
    regex: new RegExp(
      `${BEFORE_WEEKDAY}(?:thu (?<weekday>hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?:,? (?:cua )?(?:tuan (?<week>nay|${NEXT})|nay|toi))?(?=$|[,.;])`,
      'uy',
    ),
    read: readWeekday,
  },
  {
    regex: new RegExp(String.raw`tuan (?<relative>nay|${NEXT})\b(?! khi)`, 'uy'),
    read: ({ relative }, on) => {
      const from = mondayOf(on, relative!);
      return { year: Number(from.slice(0, 4)), in: () => ({ from, to: addDays(from, 6), unit: 'week' }) };
    },
  },
  {
    regex: new RegExp(
      String.raw`nam (?<relative>nay|${NEXT})\b(?! khi)|(?<=\b(?:cuoi|het|trong|ca|suot|quanh) )nam(?=$|[,.;])`,
      'uy',
    ),
    read: ({ relative }, on) => ({ year: relativeYear(relative ?? 'nay', on), in: (y) => yearsPeriod(y) }),
  },
  {
    regex: new RegExp(String.raw`(?<unit>thang|quy) (?<relative>nay|${NEXT})\b(?! khi)`, 'uy'),
    read: ({ unit, relative }, on) => relativePart(unit!, relative!, on),
  },
];

/** The year that "nay" or a word for the next one means; undefined where nothing is said. */
export function relativeYear(word: string | undefined, on: Day): number | undefined {
  return word === undefined ? undefined : Number(on.slice(0, 4)) + (word === 'nay' ? 0 : 1);
}

function oneDay(day: Day): ReadPeriod {
  return { year: Number(day.slice(0, 4)), in: () => ({ from: day, to: day, unit: 'day' }) };
}

/** Of the week that is said, else the next one from today, that day included. */
function readWeekday({ weekday, week }: Readonly<Record<string, string | undefined>>, on: Day): ReadPeriod {
  const place = weekday === undefined ? 7 : WEEKDAYS[weekday]!;
  if (week !== undefined) return oneDay(addDays(mondayOf(on, week), place - 1));
  return oneDay(addDays(on, (place - weekdayOf(on) + 7) % 7));
}

function mondayOf(on: Day, word: string): Day {
  return addDays(on, 1 - weekdayOf(on) + (word === 'nay' ? 0 : 7));
}

/** This month or quarter, or the next one, which may lie in the next year. */
function relativePart(unit: string, word: string, on: Day): ReadPeriod {
  const length = unit === 'quy' ? 3 : 1;
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const at = Math.floor((month - 1) / length) + (word === 'nay' ? 0 : 1);
  const place = (at % (12 / length)) + 1;
  const read = (y: number) => (unit === 'quy' ? quartersPeriod(y, place) : monthsPeriod(y, place, place));
  return { year: at >= 12 / length ? year + 1 : year, in: read };
}
