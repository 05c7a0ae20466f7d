import type { Document } from '../documents/document.ts';
import { nameShortly } from '../documents/naming.ts';
import { type Day, daysBetween, printDayOfWeek } from '../shared/day.ts';
import { REMINDER_WORDS as words } from './messages.ts';
import type { Obligation } from './obligation.ts';
import type { Reminder } from './plan.ts';

/** "[05-PL2-I-2] …: còn 7 ngày, hạn thứ Sáu, 04/12/2026. Kế hoạch 05/KH-UBND" as it is on the day of sending. */
export function sayReminder(
  { obligation, isHelping }: Pick<Reminder, 'obligation' | 'isHelping'>,
  on: Day,
  document: Document,
): string {
  const { subject, title, dueOn, kind } = obligation;
  const due = words.due(printDayOfWeek(dueOn));
  return `[${subject}] ${words.kinds[kind]}${title}: ${timeLeft(obligation, on)}, ${due}${isHelping ? words.helping : ''}. ${nameShortly(document)}`;
}

function timeLeft({ dueOn }: Obligation, on: Day): string {
  const days = daysBetween(on, dueOn);
  if (days < 0) return words.late(-days);
  return days === 0 ? words.today : words.left(days);
}
