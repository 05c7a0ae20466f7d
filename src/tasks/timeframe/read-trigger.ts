import { addDays, type Day, endOfMonth, toDay } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Offset, Timeframe } from './timeframe.ts';

const COUNT = String.raw`(?<count>\d{1,3}|mot|hai|ba|bon|nam|bay|tam|chin|muoi)`;
const UNIT = '(?<unit>ngay lam viec|ngay|tuan|thang|nam|gio)';
/** "trong thời hạn 10 ngày làm việc,": how long after the event. */
const OFFSET = String.raw`(?:(?:cham nhat|khong qua|toi da|trong|sau|thoi han|thoi gian|vong|la) ){0,6}${COUNT} (?:\([a-z ]{1,30}\) )?${UNIT},? ?(?:(?:sau|ke|tinh) )?`;
/** "thứ Sáu", "tháng sau" and "tuần sau" name a time; "3 tháng sau nghiệm thu" does not. */
const SAU = String.raw`(?<!\b(?:thu|lan) )(?<!(?<!\d )\b(?:thang|nam|quy|tuan) )sau`;
const AFTER = `(?:ngay )?(?:sau khi|ke tu khi|tinh tu khi|(?:ke|tinh)? ?tu (?:ngay|thoi diem)|ngay khi|tu khi|khi|sau ngay|${SAU})`;
const EVENT = '(?<event>[a-z][^;.]*)';
const TRIGGER = new RegExp(
  String.raw`(?<![a-z])(?:${OFFSET})?(?<![a-z])${AFTER} (?!ngay \d|nam \d|thang \d|quy [iv\d]|\d)${EVENT}`,
  'u',
);
/** So long before an event; how long is not told, for an offset counts from its event on. */
const AHEAD = new RegExp(String.raw`${COUNT} ${UNIT} truoc (?:ngay|khi) (?!\d)${EVENT}`, 'u');
const FROM_DAY = new RegExp(
  String.raw`${COUNT} (?:\([a-z ]{1,30}\) )?${UNIT},? (?:sau|tu|ke tu|tinh tu|sau ke tu) (?:ngay )?(?=\d)`,
  'u',
);
/** Someone else decides when: on request, by instruction. */
const ON_DEMAND = /(?<![a-z])theo (?<event>(?:yeu cau|huong dan|chi dao|de nghi|thong bao)(?! so \d)(?: [^;.]*)?)$/u;
/** Where an event ends and a day begins: "sau khi …, hoàn thành trước …", "kể từ ngày ký đến hết năm 2026". */
const THEN =
  / - (?=(?:đến |hết |trước )*(?:ngày |tháng |năm |quý )?[\dIVX])|,? (?:và )?(?=đến (?:hết |cuối |ngày |tháng |quý |năm )*\d|đến (?:hết |cuối )*quý [IVX\d])|, (?=hoàn thành|chậm nhất|muộn nhất|trước|xong|(?:thực hiện |triển khai |hoàn thành |dự kiến )?(?:trong |vào |đến |từ |hết )*(?:ngày \d|năm \d|tháng \d|quý [IVX\d]|\d))/iu;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, nam: 5 },
  ...{ bay: 7, tam: 8, chin: 9, muoi: 10 },
};
const UNITS: Readonly<Record<string, Offset['unit']>> = {
  'ngay lam viec': 'ngày làm việc',
  ngay: 'ngày',
  tuan: 'tuần',
  thang: 'tháng',
  nam: 'năm',
  gio: 'giờ',
};

/** What a phrase says of an event that must come first, and the phrase without it. */
export interface TriggerReading {
  readonly timeframe: Omit<Timeframe, 'raw'>;
  /** What else the phrase says, folded. */
  readonly rest: string;
  /** Whether the event is the beginning of what the rest ends: "Sau khi … - Quý III/2026". */
  readonly isBeginning: boolean;
}

/** A deadline that waits for something to happen ("sau khi Bộ … ban hành"); the event is cut out as printed. */
export function readTrigger(phrase: string): TriggerReading | undefined {
  const source = phrase
    .normalize('NFC')
    .replace(/\bt[ií]r\b/giu, 'từ')
    .replace(/\s+/gu, ' ')
    .trim();
  const folded = fold(source);
  const ahead = AHEAD.exec(folded);
  const match = ahead ?? TRIGGER.exec(folded) ?? ON_DEMAND.exec(folded);
  if (!match) return undefined;
  const { event = '', count, unit } = match.groups!;
  const end = match.index + match[0].length;
  const printed = source.slice(end - event.length, end).replace(/(?<![\s,:()])[\s,:()]+$/u, '');
  const [trigger = '', ...after] = printed.split(THEN);
  const offset = count && unit && !ahead ? { offset: toOffset(count, unit) } : {};
  return {
    timeframe: { kind: 'triggered', trigger, ...offset, ...(count ? { bound: 'inclusive' as const } : {}) },
    rest: `${folded.slice(0, match.index)} ${fold(after.join(', '))}${folded.slice(end)}`.trim(),
    isBeginning: printed.startsWith(' - ', trigger.length),
  };
}

/** "trong 30 ngày kể từ ngày 01/6/2026": how long after a named day; undefined where none is named. */
export function readOffset(phrase: string): Offset | undefined {
  const groups = FROM_DAY.exec(fold(phrase))?.groups;
  return groups ? toOffset(groups.count!, groups.unit!) : undefined;
}

/**
 * The day that lies so long after another; undefined for working days and hours. Months end on the same day of the
 * month, else on its last one (Bộ luật Dân sự 2015, Điều 148).
 */
export function offsetFrom(day: Day, { value, unit }: Offset): Day | undefined {
  if (unit === 'ngày') return addDays(day, value);
  if (unit === 'tuần') return addDays(day, 7 * value);
  if (unit !== 'tháng' && unit !== 'năm') return undefined;
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const months = month - 1 + value * (unit === 'năm' ? 12 : 1);
  const [inYear, inMonth] = [year + Math.floor(months / 12), (months % 12) + 1];
  return toDay(inYear, inMonth, dayOfMonth) ?? endOfMonth(inYear, inMonth);
}

function toOffset(count: string, unit: string): Offset {
  return { value: COUNTS[count] ?? Number(count), unit: UNITS[unit]! };
}
