import { addDays, type Day, isDay, toDay } from '../../shared/day.ts';
import { fold } from '../../shared/text/fold.ts';

/** Days that have a name. */
const NAMED: Readonly<Record<string, number>> = { 'hom nay': 0, 'hom qua': -1, 'hom kia': -2 };
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/u;

/**
 * The day that was typed: "15/12/2026", "15/12" of this year, "2026-12-15", "hôm nay", "hôm qua", with or without "ngày"
 * before it. Undefined where it is none, or the calendar has no such day.
 */
export function readTypedDay(typed: string, on: Day): Day | undefined {
  const said = fold(typed)
    .trim()
    .replace(/^ngay\s+(?=\d)/u, '');
  const ahead = NAMED[said];
  if (ahead !== undefined) return addDays(on, ahead);
  if (isDay(said)) return said;
  const [, day, month, year = on.slice(0, 4)] = NUMBERS.exec(said) ?? [];
  return day === undefined ? undefined : toDay(Number(year), Number(month), Number(day));
}
