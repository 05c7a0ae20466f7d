import type { Day } from '../shared/day.ts';
import { indexRecipients } from './concerned.ts';
import { findObligations } from './find-obligations.ts';
import type { PlanningFacts } from './planning-facts.ts';
import { wantsOverviews, wantsStages } from './recipient.ts';
import type { Reminder } from './reminder.ts';

/** Whether a kept reminder still holds on a day: looked at once more at the moment of saying it. */
export function isStillDue(
  { kind, subject, dueOn, person }: Pick<Reminder, 'kind' | 'subject' | 'dueOn' | 'person'>,
  facts: PlanningFacts,
  on: Day,
): boolean {
  const recipient = facts.recipients.find((known) => known.person === person);
  if (recipient === undefined) return false;
  if (kind === 'undelivered') return recipient.role === 'admin';
  if (kind === 'unserved') return recipient.role === 'admin' && wantsOverviews(recipient);
  if (kind === 'weekly') return recipient.role === 'manager' && wantsOverviews(recipient);
  if (kind === 'stage' ? !wantsStages(recipient) : !(recipient.role === 'manager' && wantsOverviews(recipient)))
    return false;
  // Not by its version: another title must not silence what was put off, is under way or waits in the inbox.
  const assignments = facts.assignments.filter((known) => known.subject === subject);
  const concerned = indexRecipients({ ...facts, recipients: [recipient] });
  const due = findObligations({ ...facts, assignments }, { from: dueOn, to: dueOn, judgedOn: on });
  return due.some(
    (obligation) =>
      obligation.dueOn === dueOn && concerned(obligation).some(({ isHelping }) => kind === 'stage' || !isHelping),
  );
}
