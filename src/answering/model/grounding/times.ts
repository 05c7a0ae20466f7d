import type { Lexeme } from './lexemes.ts';

/** A day, month, quarter or year; what is not said is absent ("30/11" has no year). */
export interface TimePoint {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  /** "6 tháng đầu năm", "đầu năm", "cuối tháng": a part of what else is said. */
  readonly part?: string;
}

/** A time with the word that sets it: "trước" is not "đến", and "từ" is neither. */
export interface Time {
  readonly relation: 'in' | 'until' | 'before' | 'from' | 'after' | 'range' | 'each';
  readonly point: TimePoint;
  /** The end of a range. */
  readonly end?: TimePoint;
}

/** A time found among lexemes, with the place behind it. */
export interface FoundTime {
  readonly time: Time;
  readonly to: number;
}

const EACH = new Set(['hằng', 'hàng', 'mỗi']);
const UNITS_OF_TIME = new Set(['năm', 'quý', 'tháng', 'tuần', 'ngày']);
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const PARTS = new Set(['đầu', 'cuối', 'giữa']);

/** Reads the time that begins at a lexeme, the word that sets it included ("đến hết năm 2026", "trước ngày 30/11"). */
export function readTime(lexemes: readonly Lexeme[], at: number): FoundTime | undefined {
  const key = (place: number) => lexemes[place]?.key;
  if (EACH.has(key(at) ?? '') && UNITS_OF_TIME.has(key(at + 1) ?? ''))
    return { time: { relation: 'each', point: { part: key(at + 1)! } }, to: at + 2 };
  const { relation, to: from } = readRelation(lexemes, at);
  const first = readPoint(lexemes, from);
  if (!first) return undefined;
  const end = relation === 'in' || relation === 'from' ? readEnd(lexemes, first) : undefined;
  if (end) return { time: { relation: 'range', point: first.point, end: end.point }, to: end.to };
  return { time: { relation, point: first.point }, to: first.to };
}

const RELATIONS: readonly (readonly [readonly string[], Time['relation']])[] = [
  [['chậm', 'nhất', 'là'], 'until'],
  [['chậm', 'nhất', 'vào'], 'until'],
  [['chậm', 'nhất', 'đến'], 'until'],
  [['chậm', 'nhất'], 'until'],
  [['muộn', 'nhất'], 'until'],
  [['cho', 'đến', 'hết'], 'until'],
  [['tính', 'đến', 'hết'], 'until'],
  [['tính', 'đến'], 'until'],
  [['từ', 'nay', 'đến', 'hết'], 'until'],
  [['từ', 'nay', 'đến'], 'until'],
  [['đến', 'hết'], 'until'],
  [['tới', 'hết'], 'until'],
  [['đến'], 'until'],
  [['tới'], 'until'],
  [['hết'], 'until'],
  [['trước'], 'before'],
  [['kể', 'từ'], 'from'],
  [['bắt', 'đầu', 'từ'], 'from'],
  [['từ'], 'from'],
  [['sau'], 'after'],
  [['trong'], 'in'],
  [['vào'], 'in'],
];

function readRelation(lexemes: readonly Lexeme[], at: number): { relation: Time['relation']; to: number } {
  for (const [words, relation] of RELATIONS)
    if (words.every((word, i) => lexemes[at + i]?.key === word && (i === 0 || lexemes[at + i]!.before === '')))
      return { relation, to: at + words.length };
  return { relation: 'in', to: at };
}

interface FoundPoint {
  readonly point: TimePoint;
  readonly to: number;
}

function readPoint(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const part = PARTS.has(lexemes[at]?.key ?? '') ? lexemes[at]!.key : undefined;
  const found = readBare(lexemes, part ? at + 1 : at);
  if (!part || !found) return found;
  // "đầu năm": half a year that is named with its months has its own part already.
  return { point: { part, ...found.point }, to: found.to };
}

function readBare(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const key = lexemes[at]?.key;
  if (key === 'ngày') return readDay(lexemes, at + 1);
  if (key === 'tháng') return readMonth(lexemes, at + 1);
  if (key === 'quý') return readQuarter(lexemes, at + 1);
  if (key === 'giai' && lexemes[at + 1]?.key === 'đoạn') return yearAt(lexemes, at + 2) ?? wordYear(lexemes, at + 2);
  if (key === 'năm') return yearAt(lexemes, at + 1);
  return readHalf(lexemes, at) ?? readDay(lexemes, at) ?? monthOfYear(lexemes, at) ?? yearAt(lexemes, at);
}

function wordYear(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  return lexemes[at]?.key === 'năm' ? yearAt(lexemes, at + 1) : undefined;
}

function readDay(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(lexemes[at]?.text ?? '');
  if (written)
    return { point: { day: Number(written[1]), month: Number(written[2]), year: Number(written[3]) }, to: at + 1 };
  const day = numberAt(lexemes, at, 31);
  if (day === undefined) return undefined;
  if (lexemes[at + 1]?.key === 'tháng') {
    const month = numberAt(lexemes, at + 2, 12);
    if (month === undefined) return undefined;
    const year = yearBehind(lexemes, at + 3);
    return { point: { day, month, ...year?.point }, to: year?.to ?? at + 3 };
  }
  const mark = lexemes[at + 1]?.before;
  const month = mark === '/' || mark === '-' ? numberAt(lexemes, at + 1, 12) : undefined;
  if (month === undefined || /^[^/-]/u.test(mark!)) return undefined;
  const year = lexemes[at + 2]?.before === mark ? yearAt(lexemes, at + 2) : undefined;
  if (!year && mark === '-') return undefined;
  return { point: { day, month, ...year?.point }, to: year?.to ?? at + 2 };
}

/** "12/2026". */
function monthOfYear(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const month = numberAt(lexemes, at, 12);
  const year = month !== undefined && lexemes[at + 1]?.before === '/' ? yearAt(lexemes, at + 1) : undefined;
  return year && { point: { month: month!, ...year.point }, to: year.to };
}

function readMonth(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const month = numberAt(lexemes, at, 12);
  if (month === undefined) return undefined;
  const year = yearBehind(lexemes, at + 1);
  return { point: { month, ...year?.point }, to: year?.to ?? at + 1 };
}

function readQuarter(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const quarter = ROMAN[lexemes[at]?.key ?? ''] ?? numberAt(lexemes, at, 4);
  if (quarter === undefined) return undefined;
  const year = yearBehind(lexemes, at + 1);
  return { point: { quarter, ...year?.point }, to: year?.to ?? at + 1 };
}

/** "6 tháng đầu năm 2025", "sáu tháng cuối năm". */
function readHalf(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const months = numberAt(lexemes, at, 12);
  const [month, part, year] = [1, 2, 3].map((i) => lexemes[at + i]?.key);
  if (months === undefined || month !== 'tháng' || !PARTS.has(part ?? '') || year !== 'năm') return undefined;
  const named = yearAt(lexemes, at + 4);
  return { point: { part: `${months} ${part}`, ...named?.point }, to: named?.to ?? at + 4 };
}

function yearBehind(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  if (lexemes[at]?.key === 'năm') return yearAt(lexemes, at + 1);
  return lexemes[at]?.before === '/' ? yearAt(lexemes, at) : undefined;
}

function yearAt(lexemes: readonly Lexeme[], at: number): FoundPoint | undefined {
  const { text, kind } = lexemes[at] ?? {};
  if (kind !== 'figure' || !/^(?:19|20)\d{2}$/u.test(text!)) return undefined;
  return { point: { year: Number(text) }, to: at + 1 };
}

function numberAt(lexemes: readonly Lexeme[], at: number, most: number): number | undefined {
  const value = lexemes[at]?.value;
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

/** "… - 2030", "… đến (hết) năm 2030", "… đến ngày 30/6": the end of what began. */
function readEnd(lexemes: readonly Lexeme[], first: FoundPoint): FoundPoint | undefined {
  const next = lexemes[first.to];
  if (!next) return undefined;
  if (/^ ?[-–—] ?$/u.test(next.before)) return readBare(lexemes, first.to);
  if (next.before !== '' || !/^(?:đến|tới)$/u.test(next.key)) return undefined;
  return readPoint(lexemes, first.to + (lexemes[first.to + 1]?.key === 'hết' ? 2 : 1));
}
