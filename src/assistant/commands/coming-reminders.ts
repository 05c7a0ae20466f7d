import { indexRecipients } from '../../reminders/concerned.ts';
import { findObligations } from '../../reminders/find-obligations.ts';
import type { PlanningFacts } from '../../reminders/planning-facts.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { sayThing } from '../../reminders/wording.ts';
import { printDayOfWeek } from '../../shared/day.ts';

/** Planned reminders in a line each: the day of sending, and what will be said then. */
export function comingReminders(planned: readonly Reminder[], facts: PlanningFacts): string[] {
  return planned.flatMap(({ subject, dueOn, on, person }) => {
    const assignments = facts.assignments.filter((known) => known.subject === subject);
    const recipients = facts.recipients.filter((known) => known.person === person);
    const found = findObligations({ ...facts, assignments }, { from: dueOn, to: dueOn, judgedOn: on });
    const due = found.find((obligation) => obligation.dueOn === dueOn);
    const part = due && indexRecipients({ ...facts, recipients })(due)[0];
    if (!due || !part) return [];
    const thing = { assignment: assignments[0]!, kind: due.kind, dueOn, isHelping: part.isHelping };
    return [`${printDayOfWeek(on)}: ${sayThing(thing, on, facts.unitName)}`];
  });
}
