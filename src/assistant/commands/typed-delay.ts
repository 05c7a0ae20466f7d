import { addDays, type Day, dayAt, weekdayOf } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';
import { readTypedDay } from './typed-day.ts';

const AFTER = /^(?:sau )?(\d{1,3}|mot|hai|ba|nua) (phut|gio|tieng|ngay|tuan)(?: (?:nua|sau|toi))?$/u;
const COUNTS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, nua: 0.5 };
const UNIT_MS: Readonly<Record<string, number>> = {
  ...{ phut: 60_000, gio: 3_600_000, tieng: 3_600_000 },
  ...{ ngay: 86_400_000, tuan: 604_800_000 },
};
const WEEKDAYS: readonly RegExp[] = [/^hai$|^2$/u, /^ba$|^3$/u, /^tu$|^4$/u, /^nam$|^5$/u, /^sau$|^6$/u, /^bay$|^7$/u];
const HOUR = /\s*(?:\b(?:luc|vao) )?\b(\d{1,2})(?:h|:| ?gio)(\d{2})?$/u;
/** When mornings and afternoons begin, and another hour for an afternoon that has begun. */
const HOURS = { sang: ['08:00', '10:00'], chieu: ['14:00', '16:00'] } as const;

/**
 * The instant that was typed, as later than `now`: "sau 1 giờ", "30 phút nữa", "sáng mai", "chiều nay", "thứ hai", "sáng
 * thứ năm tuần sau", "15/12/2026 lúc 9h". Undefined where it is none, or over.
 */
export function readTypedDelay(typed: string, now: Date): Date | undefined {
  const said = fold(typed)
    .replace(/\s+/gu, ' ')
    .replace(/[.!]+$/u, '')
    .trim();
  const [, count, unit] = AFTER.exec(said) ?? [];
  if (count !== undefined) return new Date(now.getTime() + (COUNTS[count] ?? Number(count)) * UNIT_MS[unit!]!);
  const { hour, rest } = takeHour(said);
  const [, part, named = ''] = /^(sang|chieu)?\s*(.*)$/u.exec(rest)!;
  const day = named === '' && part !== undefined ? undefined : dayNamed(named, dayAt(now));
  if (day === undefined) return undefined;
  const hours = hour === undefined ? HOURS[(part ?? 'sang') as keyof typeof HOURS] : [hour];
  return hours.map((time) => new Date(`${day}T${time}:00+07:00`)).find((instant) => instant > now);
}

function takeHour(said: string): { hour: string | undefined; rest: string } {
  const [whole, hour, minute = '00'] = HOUR.exec(said) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { hour: undefined, rest: said };
  return { hour: `${hour.padStart(2, '0')}:${minute}`, rest: said.slice(0, -whole!.length).trim() };
}

function dayNamed(named: string, today: Day): Day | undefined {
  if (/^(?:nay|hom nay)$/u.test(named)) return today;
  if (/^(?:ngay )?(?:mai|hom sau)$/u.test(named)) return addDays(today, 1);
  if (/^(?:ngay )?(?:kia|mot)$/u.test(named)) return addDays(today, 2);
  if (/^(?:dau )?tuan (?:sau|toi)$/u.test(named)) return weekdayAfter(today, 1);
  const [, weekday, next] = /^thu (\w+?)( tuan (?:sau|toi))?$/u.exec(named) ?? [];
  const at = weekday === undefined ? -1 : WEEKDAYS.findIndex((pattern) => pattern.test(weekday));
  if (at >= 0) return next ? addDays(weekdayAfter(today, 1), at) : weekdayAfter(today, at + 1);
  return readTypedDay(named, today);
}

/** The next such weekday after a day, 1 for Monday. */
function weekdayAfter(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead === 0 ? 7 : ahead);
}
