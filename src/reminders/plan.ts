import type { UnitGroups } from '../documents/unit-groups.ts';
import { mayRead, type Role } from '../people/role.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { Obligation } from './obligation.ts';
import type { ReminderPreferences } from './preferences.ts';

/** Somebody who wants to be reminded. */
export interface Recipient {
  readonly person: string;
  readonly role: Role;
  readonly unit: string;
  readonly preferences: ReminderPreferences;
}

/** One thing of which one person is reminded at one time. */
export interface Reminder {
  /** `subject:occurrence:stage:recipient`: there is never a second one with the same. */
  readonly key: string;
  readonly recipient: Recipient;
  readonly obligation: Obligation;
  /** Days left on the day for which it was meant; negative once it is overdue. */
  readonly stage: number;
  readonly isHelping: boolean;
  /** The working day on which it is sent. */
  readonly on: Day;
  readonly at: Date;
}

interface PlanOptions {
  readonly obligations: readonly Obligation[];
  readonly recipients: readonly Recipient[];
  readonly groups: UnitGroups;
  readonly calendar: WorkingCalendar;
  readonly accessOf: (document: string) => 'public' | 'internal';
  /** Days on which reminders are sent, both included. */
  readonly from: Day;
  readonly to: Day;
}

/** Who only helps is reminded gently. */
const HELPERS_STAGES: readonly number[] = [7, 1];
/** What is overdue is said again every so many days. */
const OVERDUE_EVERY = 7;

/** The reminders that should exist for a span of days. Pure: the same in gives the same out, in the order of time and key. */
export function planReminders({ recipients, from, to, ...facts }: PlanOptions): Reminder[] {
  const planned = recipients.flatMap((recipient) => remindersFor(recipient, { ...facts, from, to }));
  return planned
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

type Facts = Omit<PlanOptions, 'recipients'>;

function remindersFor(recipient: Recipient, facts: Facts): Reminder[] {
  const names = facts.groups.withGroupsOf(recipient.unit);
  return facts.obligations.flatMap((obligation) => {
    const leads = obligation.leads.some((unit) => names.has(unit));
    const helps = !leads && obligation.helpers.some((unit) => names.has(unit));
    if (!(leads || helps) || !mayRead(recipient.role, facts.accessOf(obligation.document))) return [];
    return stagesOf(obligation, recipient.preferences, helps, facts).map(({ stage, on }) => ({
      key: `${obligation.subject}:${obligation.dueOn}:${stage}:${recipient.person}`,
      ...{ recipient, obligation, stage, isHelping: helps, on },
      at: new Date(`${on}T${recipient.preferences.at}:00+07:00`),
    }));
  });
}

/** Each day once: where two stages fall on one working day, the later one says it. */
function stagesOf(
  { dueOn, kind }: Obligation,
  { stages, quietWeekdays }: ReminderPreferences,
  isHelping: boolean,
  facts: Facts,
): { stage: number; on: Day }[] {
  const wanted = isHelping ? stages.filter((stage) => HELPERS_STAGES.includes(stage)) : stages;
  const before = wanted.map((stage) => ({ stage, on: sendingDay(addDays(dueOn, -stage), quietWeekdays, facts) }));
  const after = isHelping || kind !== 'task' ? [] : overdueStages(dueOn, quietWeekdays, facts);
  const byDay = new Map<Day, number>();
  for (const { stage, on } of [...before, ...after].sort((a, b) => b.stage - a.stage)) byDay.set(on, stage);
  return [...byDay].map(([on, stage]) => ({ stage, on }));
}

function overdueStages(dueOn: Day, quietWeekdays: readonly number[], facts: Facts): { stage: number; on: Day }[] {
  const first = Math.max(1, Math.ceil(daysBetween(dueOn, facts.from) / OVERDUE_EVERY) - 1);
  const last = Math.ceil(daysBetween(dueOn, facts.to) / OVERDUE_EVERY) + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => -(first + i) * OVERDUE_EVERY)
    .map((stage) => ({ stage, on: sendingDay(addDays(dueOn, -stage), quietWeekdays, facts) }))
    .filter(({ on }) => on > dueOn);
}

/** The day itself, or the last working day before it that is not a quiet one: nothing comes too late for Tết. */
function sendingDay(day: Day, quietWeekdays: readonly number[], { calendar }: Facts): Day {
  let on = calendar.workingDayOnOrBefore(day);
  while (quietWeekdays.includes(weekdayOf(on))) on = calendar.workingDayOnOrBefore(addDays(on, -1));
  return on;
}
