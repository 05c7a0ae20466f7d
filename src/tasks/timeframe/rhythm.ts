/** How often something recurs: every `every` units. */
export interface Rhythm {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly every: number;
}

const UNIT = '(?<unit>ngay|tuan|thang|quy|nam)';
const COUNT = String.raw`(?<count>\d{1,2}|mot|hai|ba|bon|nam|sau|chin)`;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, chin: 9 };

const TIMES = String.raw`(?:\d{1,2}|mot|hai|ba|bon|nam|sau|chin) lan\b`;
/** What makes a part of the calendar of it ("hàng tháng 6", "ngân hàng quý I") or says how often ("mỗi quý 2 lần"). */
const NAMED = String.raw`(?! (?:it nhat |toi thieu )?${TIMES}| \d{1,2}(?!\d)| (?:i{1,3}|iv)\b`;
/** "hằng năm", "hàng năm (2026-2030)"; not the "hàng" of "khách hàng". */
const EVERY = new RegExp(
  String.raw`(?<!\b(?:lan|khach|don|ngan|mat|cua|nha|giao|nhap|xuat|dat|kho) )\bhang ${UNIT}\b${NAMED}| \d{4}(?! ?-))`,
  'gu',
);
/** "mỗi quý", "định kỳ theo năm". */
const EACH = new RegExp(String.raw`(?<!\blan )\b(?:moi|dinh ky(?: theo)?|tung) ${UNIT}\b${NAMED}| \d)`, 'gu');
/** "6 tháng một lần", "3 tháng/lần", "quý/lần". */
const ONCE_IN = new RegExp(
  String.raw`\b(?:${COUNT} ${UNIT}(?: ?/ ?| )(?:(?:mot|1|01) )?lan|(?<bare>ngay|tuan|thang|quy|nam) ?/ ?lan)\b`,
  'gu',
);
/** "2 lần/năm", "một lần mỗi quý". */
const TIMES_IN = new RegExp(
  String.raw`\b${COUNT} lan(?: ?/ ?| )(?:(?:mot|1|01|moi|trong|trong mot|hang) )?${UNIT}\b`,
  'gu',
);
/** "1 năm 2 lần", "mỗi quý ít nhất 01 lần". */
const IN_TIMES = new RegExp(
  String.raw`(?<!\b(?:\d{1,2}|hai|ba|bon|nam|sau|chin) )\b(?:(?:mot|1|01|moi|hang) )?${UNIT} (?:it nhat |toi thieu )?${COUNT} lan\b`,
  'gu',
);
/** What else stands in a list of rhythms: "hằng tháng, 3 tháng, 6 tháng, 1 năm", "định kỳ quý, 6 tháng và năm". */
const LIST = /\b(?:dinh ky|hang|moi|bao cao)\b/u;
const LISTED = new RegExp(
  String.raw`(?<=(?:dinh ky|bao cao|,|va|hoac|theo) )(?:${COUNT} )?${UNIT}\b(?! (?:dau|cuoi) nam| ?\d)(?=$|,| va| hoac| bao cao| truoc| mot lan)`,
  'gu',
);
const UNITS = {
  ngay: ['day', 1],
  tuan: ['week', 1],
  thang: ['month', 1],
  quy: ['month', 3],
  nam: ['year', 1],
} as const;

/** The rhythms that a normalised phrase names, the most frequent first, each once. */
export function findRhythms(phrase: string): Rhythm[] {
  const rhythms = [
    ...read(phrase, EVERY),
    ...read(phrase, EACH),
    ...read(phrase, ONCE_IN),
    ...listsIn(phrase).flatMap((list) => read(list, LISTED)),
    ...[...phrase.matchAll(TIMES_IN), ...phrase.matchAll(IN_TIMES)].map(({ groups }) =>
      divide(toRhythm(groups!.unit!, 1), countOf(groups!.count)),
    ),
  ].map(inMonths);
  const keys = new Map(rhythms.map((rhythm) => [`${rhythm.unit} ${rhythm.every}`, rhythm]));
  return [...keys.values()].sort((a, b) => daysOf(a) - daysOf(b));
}

/** From each word that begins a list of rhythms, as far as only words and commas follow. */
function listsIn(phrase: string): string[] {
  return phrase.split(/[^a-z\d ,/]+/u).flatMap((part) => {
    const at = part.search(LIST);
    return at < 0 ? [] : [part.slice(at).trimEnd()];
  });
}

function read(phrase: string, pattern: RegExp): Rhythm[] {
  return [...phrase.matchAll(pattern)].map(({ groups }) =>
    toRhythm((groups!.unit ?? groups!.bare)!, countOf(groups!.count)),
  );
}

function countOf(text: string | undefined): number {
  return text === undefined ? 1 : (COUNTS[text] ?? Number(text));
}

function toRhythm(unit: string, count: number): Rhythm {
  const [name, size] = UNITS[unit as keyof typeof UNITS];
  return { unit: name, every: size * Math.max(1, count) };
}

/** Twice a year is every six months; what does not divide evenly is left as it is. */
function divide({ unit, every }: Rhythm, times: number): Rhythm {
  const months = unit === 'year' ? every * 12 : every;
  return unit !== 'day' && unit !== 'week' && months % times === 0
    ? { unit: 'month', every: months / times }
    : { unit, every };
}

function inMonths({ unit, every }: Rhythm): Rhythm {
  return unit === 'month' && every % 12 === 0 ? { unit: 'year', every: every / 12 } : { unit, every };
}

function daysOf({ unit, every }: Rhythm): number {
  return every * { day: 1, week: 7, month: 30, year: 365 }[unit];
}
