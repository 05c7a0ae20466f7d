import { fold } from '../../shared/text/fold.ts';
import { parseNumber } from '../../shared/text/numbers.ts';

/** A value to reach: as printed, and what it measures where it is a number. */
export interface TargetValue {
  readonly value: string;
  readonly number?: number;
  readonly unit?: string;
}

const QUALIFIER = '(?:toi thieu|it nhat|toi da|tren|hon|duoi|khoang|tu|>=?|<=?|≥|≤) ?';
const NUMBER = String.raw`\d[\d.,]*\d|\d`;
const PER_CENT = new RegExp(`(?:${QUALIFIER})*(?<number>${NUMBER}) ?(?<unit>%)(?: tro len)?`, 'u');
const LEVEL =
  /(?<unit>cap do|muc do|cap|hang|nhom|tier) (?<number>\d+)(?: va phan dau dat (?:cap do|muc do|cap|hang) \d+)?/u;
const AMOUNT = new RegExp(
  String.raw`(?:(?:${QUALIFIER})+|(?<=\b(?:co|dat) ))(?<number>${NUMBER}) (?<unit>\p{L}+(?: \p{L}+){0,6}?)(?= (?:hoat dong|duoc|tren|trong|cua|co|ung dung|su dung|tham gia|hoan|dat|moi)\b|[,.;(]|$)`,
  'u',
);

/** The value in a cell of a table, with the unit of its own column where there is one. */
export function readTargetValue(cell: string, measure?: string): TargetValue {
  const number = parseNumber(/\d[\d.,]*/u.exec(cell)?.[0].replace(/[.,]$/u, '') ?? '');
  const unit = measure ?? (/%/u.test(cell) ? '%' : undefined);
  return { value: cell, ...(number === undefined ? {} : { number }), ...(unit === undefined ? {} : { unit }) };
}

/** What stands behind the figure that somebody typed. */
const BEHIND = /^[^\d]*\d[\d.,]*\s*(?<unit>%|\p{L}+(?: \p{L}+){0,6})/u;

/** A value that somebody typed in the place of another: one without a unit is counted in that of the other. */
export function readTypedValue(typed: string, unitBefore: string | undefined): TargetValue {
  const value = typed.normalize('NFC');
  const { number, unit } = findTargetValue(value) ?? readTargetValue(value, BEHIND.exec(value)?.groups?.unit);
  const counted = unit ?? unitBefore;
  return { value, ...(number === undefined ? {} : { number, ...(counted === undefined ? {} : { unit: counted }) }) };
}

const DATED = new RegExp(
  String.raw`(?<when>(?:den (?:het )?)?(?:nam )?20\d{2})(?: (?:dat|la|phan dau dat))? (?<what>(?:${QUALIFIER})*(?:${NUMBER}) ?%)`,
  'gu',
);

/** "năm 2026 đạt 70%; đến năm 2030 đạt 95%": each value with the words that date it; empty for fewer than two. */
export function findDatedValues(sentence: string): { when: string; value: TargetValue }[] {
  const text = sentence.normalize('NFC');
  const found = [...fold(text).matchAll(DATED)].map((match) => {
    const what = match.groups!.what!;
    const start = match.index + match[0].length - what.length;
    return { when: match.groups!.when!, value: readTargetValue(text.slice(start, start + what.length)) };
  });
  return found.length > 1 ? found : [];
}

/** The first value that a sentence sets: a percentage, a level, or "ít nhất 50 …". Undefined where it sets none. */
export function findTargetValue(sentence: string): TargetValue | undefined {
  const text = sentence.normalize('NFC');
  const folded = fold(text);
  const match = PER_CENT.exec(folded) ?? LEVEL.exec(folded) ?? AMOUNT.exec(folded);
  if (!match) return undefined;
  const { index } = match;
  const value = text.slice(index, index + match[0].length).trim();
  const number = parseNumber(match.groups!.number!);
  const at = folded.indexOf(match.groups!.unit!, index);
  const unit = text.slice(at, at + match.groups!.unit!.length).toLowerCase();
  return { value, unit, ...(number === undefined ? {} : { number }) };
}
