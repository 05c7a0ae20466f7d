import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDay, weekdayOf } from '../../../src/shared/day.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import { ON, tell } from './tell.ts';

const WEEKDAYS = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'];
const SPELLINGS: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${d}/${m}/${y}`,
  (y, m, d) => `ngày ${two(d)}/${two(m)}/${y}`,
  (y, m, d) => `${d}-${m}-${y}`,
  (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  (y, m, d) => `${d} / ${m} / ${y}`,
  (y, m, d) => `${two(d)}/${two(m)}/${String(y).slice(2)}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
  (y, m, d) => `Ngày ${two(d)}, tháng ${two(m)} năm ${y}.`,
  (y, m, d) => `NGÀY ${d} THÁNG ${m}/${y}`,
  (y, m, d) => `${d}/${m} năm ${y}`,
  (y, m, d) => `ngay ${d} thang ${m} nam ${y}`,
  (y, m, d) => `(${d}/${m}/${y});`,
  (y, m, d) => `${weekday(y, m, d)}, ngày ${d}/${m}/${y}`,
  (y, m, d) => `${weekday(y, m, d)} (${d}/${m}/${y})`,
];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function weekday(year: number, month: number, day: number): string {
  return WEEKDAYS.map((name) => `thứ ${name}`)[weekdayOf(toDay(year, month, day)!) - 1] ?? 'Chủ nhật';
}

/** Every day from 2024 to 2032. */
function* everyDay(): Generator<{ day: string; parts: [number, number, number] }> {
  for (let day = '2024-01-01'; day < '2033'; day = addDays(day, 1))
    yield { day, parts: day.split('-').map(Number) as [number, number, number] };
}

describe('a day', () => {
  it('of nine years is read as itself in every spelling', () => {
    for (const { day, parts } of everyDay())
      for (const spell of SPELLINGS) {
        const phrase = spell(...parts);
        expect([phrase, readTimeframe(phrase, ON)]).toMatchObject([phrase, { kind: 'date', to: day, lastDay: day }]);
      }
  });

  it('no longer counts behind "trước", and the day before is the last', () => {
    for (const { day, parts } of everyDay()) {
      const spell = SPELLINGS[parts[2] % SPELLINGS.length]!;
      const { to, lastDay, bound } = readTimeframe(`trước ${spell(...parts)}`, ON);
      expect([day, to, lastDay, bound]).toEqual([day, day, addDays(day, -1), 'exclusive']);
    }
  });

  it.each([
    'chậm nhất',
    'chậm nhất là',
    'chậm nhất vào',
    'đến',
    'đến hết',
    'không quá',
    'không muộn hơn',
    'hoàn thành',
    'xong',
  ])('still counts behind "%s"', (words) => {
    expect(tell(`${words} ngày 30/6/2026`)).toBe('= 2026-06-30');
  });

  it('without a year is the next one', () => {
    const anyDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [on, named] = [a.toISOString().slice(0, 10), b.toISOString().slice(0, 10)];
        const [, month, dayOfMonth] = named.split('-').map(Number);
        const { to = '' } = readTimeframe(`trước ngày ${dayOfMonth}/${month}`, on);
        expect(to.slice(5)).toBe(named.slice(5));
        expect(to >= on).toBe(true);
      }),
    );
  });
});

describe('a day that no calendar has', () => {
  const missing = Array.from({ length: 13 }, (_, month) => month + 1).flatMap((month) =>
    Array.from({ length: 33 }, (_, day) => [day, month] as const).filter(([day]) => !toDay(2026, month, day)),
  );

  it.each([
    ['d/m/y', (d: number, m: number) => `trước ${d}/${m}/2026`],
    ['words', (d: number, m: number) => `chậm nhất ngày ${d} tháng ${m} năm 2026`],
    ['ISO', (d: number, m: number) => `2026-${two(m)}-${two(d)}`],
    ['the end of a range', (d: number, m: number) => `từ ngày 01/01/2026 đến ngày ${d}/${m}/2026`],
    ['the beginning of a range', (d: number, m: number) => `từ ngày ${d}/${m}/2026 đến ngày 31/12/2027`],
  ])('is unreadable and named, never another day: %s', (_, spell) => {
    expect(missing.length).toBeGreaterThan(60);
    for (const [day, month] of missing) {
      const { kind, to, fault } = readTimeframe(spell(day, month), ON);
      expect([day, month, kind, to, fault]).toEqual([
        day,
        month,
        'unreadable',
        undefined,
        `ngày ${day}/${month}/2026 không có trong lịch`,
      ]);
    }
  });

  it.each([
    ['29/02/2027', '? ngày 29/2/2027 không có trong lịch'],
    ['trước 31/9', '? ngày 31/9/2026 không có trong lịch'],
    ['trước ngày 31/11 hằng năm', '? ngày 31/11 không có trong lịch'],
    ['ngày 32 hằng tháng', '? ngày 32 của tháng không có trong lịch'],
    ['tháng 13/2026', '? tháng 13/2026 không có trong lịch'],
    ['tháng 3, 13/2026', '? tháng 13/2026 không có trong lịch'],
    ['quý V/2026', '? quý 5/2026 không có trong lịch'],
    ['thứ Tám hằng tuần', '? thứ Tám không có trong lịch'],
    ['40 ngày đầu tháng 6/2026', '? ngày thứ 40 không có trong lịch'],
    ['từ ngày 30/6/2026 đến ngày 01/01/2026', '? ngày kết thúc đứng trước ngày bắt đầu'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });

  it('is the 29th of February only where the year has one', () => {
    expect(tell('29/02')).toBe('= 2028-02-29');
    expect(tell('ngày 29/02 hằng năm')).toBe('2028-02-29 2032-02-29 2036-02-29');
  });
});

describe('an hour', () => {
  it.each([
    ['trước 17h00 ngày 30/6/2026', '< 2026-06-30 17:00'],
    ['trước 17h00’ ngày 30/6/2026', '< 2026-06-30 17:00'],
    ['trước 17 giờ 00 phút, ngày 30/6/2026', '< 2026-06-30 17:00'],
    ['chậm nhất 8:30 ngày 20/3/2026', '= 2026-03-20 08:30'],
    ['đến 24 giờ ngày 31/12/2026', '= 2026-12-31 24:00'],
    ['đến 24h30 ngày 31/12/2026', '= 2026-12-31'],
    ['Lần 1: trước 30/6/2026', '< 2026-06-30'],
    ['trong vòng 24 giờ kể từ khi phát hiện sự cố', 'after “phát hiện sự cố” +24 giờ'],
  ])('%s: %s', (phrase, told) => {
    expect(tell(phrase)).toBe(told);
  });

  it('before which something is due leaves its day in', () => {
    expect(readTimeframe('trước 17h00 ngày 30/6/2026', ON).lastDay).toBe('2026-06-30');
  });
});
