import { addDays, type Day, dayAt, weekdayOf } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import { type ReminderPreferences, USUAL_PREFERENCES, WORKING_HOURS } from './preferences.ts';

interface When {
  /** When what is said is due. */
  readonly dueOn?: Day;
  readonly chosen?: ReminderPreferences;
  readonly calendar: WorkingCalendar;
}

/** From then on something is sent, unless somebody wants it earlier. */
const USUAL_FROM = '07:30';

/**
 * The instant itself where something may be sent then, else the next one: in working hours, on working days that are no
 * quiet ones. What would be overdue by then is sent on a day off rather than too late.
 */
export function nextSendingInstant(at: Date, { dueOn, chosen = USUAL_PREFERENCES, calendar }: When): Date {
  const from = [chosen.at, chosen.weekly?.at ?? USUAL_FROM, USUAL_FROM].sort()[0]!;
  const isUsual = (day: Day) => calendar.isWorkingDay(day) && !chosen.quietWeekdays.includes(weekdayOf(day));
  const usual = nextOn(at, from, isUsual);
  if (dueOn === undefined || dayAt(usual) <= dueOn) return usual;
  const any = nextOn(at, USUAL_FROM, () => true);
  return dayAt(any) <= dueOn ? any : usual;
}

function nextOn(at: Date, from: string, isGood: (day: Day) => boolean): Date {
  for (let day = dayAt(at); ; day = addDays(day, 1)) {
    if (!isGood(day) || at > instant(day, WORKING_HOURS.to)) continue;
    const opens = instant(day, from);
    return opens > at ? opens : at;
  }
}

function instant(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}
