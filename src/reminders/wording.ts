import { type Day, daysBetween } from '../shared/day.ts';
import type { Assignment } from './assignment.ts';
import { REMINDER_WORDS as words } from './messages.ts';
import type { ObligationKind } from './obligation.ts';

/** Something that is due, as it is put into words. */
export interface ToSay {
  readonly assignment: Assignment;
  readonly kind: ObligationKind;
  readonly dueOn: Day;
  /** Whoever is told only helps with it. */
  readonly isHelping: boolean;
}

/** "[05-PL2-I-2] …: còn 7 ngày, hạn thứ Sáu, 04/12/2026. Chủ trì: Sở Nội vụ. Kế hoạch 05/KH-UBND" as it is on a day. */
export function sayThing(
  { assignment, kind, dueOn, isHelping }: ToSay,
  on: Day,
  unitName: (id: string) => string,
): string {
  const { subject, title, leads, isCorrected } = assignment;
  const paper = isCorrected ? words.corrected(assignment.paper) : assignment.paper;
  const offices = words.leads(leads.map(unitName));
  const whose =
    leads.length === 0 ? (isHelping ? words.onlyHelping : '') : isHelping ? `${offices}; ${words.helping}` : offices;
  return [`[${subject}] ${words.kinds[kind]}${title}: ${timeLeft(dueOn, on)}`, whose, paper].filter(Boolean).join('. ');
}

function timeLeft(dueOn: Day, on: Day): string {
  const days = daysBetween(on, dueOn);
  if (days < 0) return words.overdue(-days, dueOn);
  return days === 0 ? words.today(dueOn) : words.left(days, dueOn);
}
