import { addDays, type Day, weekdayOf } from '../shared/day.ts';
import { memoise } from '../shared/text/memoise.ts';
import { indexRecipients } from './concerned.ts';
import { findObligations } from './find-obligations.ts';
import type { Obligation } from './obligation.ts';
import type { PlanningFacts } from './planning-facts.ts';
import { LONGEST_STAGE, USUAL_PREFERENCES, USUAL_WEEKLY } from './preferences.ts';
import { type Recipient, wantsOverviews } from './recipient.ts';
import type { Reminder, ReminderKind } from './reminder.ts';
import { createStages, type DatedStage } from './stages.ts';

/** Days on which reminders are sent, both included, and the day on which it is judged what is done. */
export interface PlannedSpan {
  readonly from: Day;
  readonly to: Day;
  readonly judgedOn: Day;
}

/** What falls on days off is sent before them; no row of days off is longer. */
const LONGEST_REST_DAYS = 31;

/**
 * The reminders of what is due that should exist for a span of days, in the order of time and key. Pure: the same in
 * gives the same out, and a span planned day by day the same as at once.
 */
export function planStages(facts: PlanningFacts, span: PlannedSpan): Reminder[] {
  const longest = Math.max(0, ...facts.recipients.map(({ chosen }) => Math.max(0, ...(chosen?.stages ?? []))));
  const to = addDays(span.to, Math.min(longest, LONGEST_STAGE) + LONGEST_REST_DAYS);
  const obligations = findObligations(facts, { from: span.from, to, judgedOn: span.judgedOn });
  const versions = new Map(facts.assignments.map(({ subject, version }) => [subject, version]));
  const concerned = indexRecipients(facts);
  const stagesOf = createStages({ calendar: facts.calendar, ...span });
  const planned = obligations.flatMap((obligation) =>
    concerned(obligation).flatMap((part) => {
      const version = versions.get(obligation.subject)!;
      return stagesOf(obligation, part).map((stage) => reminderOf(obligation, part.recipient, stage, version));
    }),
  );
  return inOrder(planned);
}

function reminderOf(
  { subject, dueOn }: Obligation,
  { person, chosen = USUAL_PREFERENCES }: Recipient,
  { kind, stage, on }: DatedStage,
  version: number,
): Reminder {
  return {
    key: `${subject}:${dueOn}:${kind === 'stage' ? stage : kind}:${person}`,
    ...{ kind, subject, dueOn, stage, person, version, on },
    at: instantOf(on, chosen.at),
  };
}

/** The overviews of managers and administrators that should exist for a span of days. */
export function planOverviews(
  { recipients, calendar }: Pick<PlanningFacts, 'recipients' | 'calendar'>,
  { from, to }: Pick<PlannedSpan, 'from' | 'to'>,
): Reminder[] {
  const planned = recipients.filter(wantsOverviews).flatMap((recipient) => {
    const { on: weekday, at } = recipient.chosen?.weekly ?? USUAL_WEEKLY;
    const kind = recipient.role === 'admin' ? 'unserved' : 'weekly';
    return mondaysBetween(from, to).flatMap((monday) => {
      const on = calendar.workingDayOnOrAfter(addDays(monday, weekday - 1));
      // A week without working days from then on has no overview.
      if (on >= addDays(monday, 7) || on < from || on > to) return [];
      return [overviewOf(kind, monday, on, at, recipient.person)];
    });
  });
  return inOrder(planned);
}

function overviewOf(kind: ReminderKind, monday: Day, on: Day, at: string, person: string): Reminder {
  const key = `${kind}:${monday}:weekly:${person}`;
  return { key, kind, subject: kind, dueOn: monday, stage: 0, person, version: 0, on, at: instantOf(on, at) };
}

function mondaysBetween(from: Day, to: Day): Day[] {
  const mondays: Day[] = [];
  for (let day = addDays(from, 1 - weekdayOf(from)); day <= to; day = addDays(day, 7)) mondays.push(day);
  return mondays;
}

function instantOf(on: Day, at: string): Date {
  return new Date(instantIn(`${on}T${at}:00+07:00`));
}

const instantIn = memoise((text) => Date.parse(text));

function inOrder(planned: Reminder[]): Reminder[] {
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}
