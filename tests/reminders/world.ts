import { WORKING_DAYS_FILE } from '../../src/documents/working-days.ts';
import type { Assignment } from '../../src/reminders/assignment.ts';
import type { PlanningFacts, VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Day } from '../../src/shared/day.ts';
import { groupBy } from '../../src/shared/group-by.ts';
import { createWorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';
import type { Trigger } from '../../src/tasks/progress/trigger.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import { GROUPS, OFFICES } from '../tasks/progress/made-up.ts';

/** Working days as the law has them, nothing announced: Tết of 2027 rests from Friday 5 to Thursday 11 February. */
export const CALENDAR = createWorkingCalendar(WORKING_DAYS_FILE.parse({}));

/** Reminded as usual. */
export const ON: ReminderPreferences = { ...USUAL_PREFERENCES, isOn: true };

/** An official of Sở Nội vụ who switched reminders on. */
export const AN: Recipient = { person: 'p-an', role: 'official', unit: 'so-noi-vu', chosen: ON };
/** Manager of the same office, who chose nothing. */
export const BINH: Recipient = { person: 'p-binh', role: 'manager', unit: 'so-noi-vu' };
/** An administrator without an office, who chose nothing. */
export const CHI: Recipient = { person: 'p-chi', role: 'admin' };

/** A deadline on one day. */
export function onDay(lastDay: Day): Timeframe {
  return { raw: lastDay, kind: 'date', to: lastDay, lastDay, bound: 'inclusive' };
}

/** What comes again and again. */
export function again(...rrules: string[]): Timeframe {
  return { raw: 'định kỳ', kind: 'recurring', rrules, bound: 'inclusive' };
}

/** A public task of Sở Nội vụ, helped by Công an tỉnh, due on Thursday 31/12/2026; all but what a test is about. */
export function given(changes: Partial<VersionedAssignment> = {}): VersionedAssignment {
  return {
    ...{ subject: '05-II-1', kind: 'task', document: 'ke-hoach-05', paper: 'Kế hoạch 05/KH-UBND', access: 'public' },
    ...{ title: 'Tập huấn kỹ năng số', leads: ['so-noi-vu'], helpers: ['cong-an-tinh'], version: 1 },
    timeframe: onDay('2026-12-31'),
    ...changes,
  };
}

/** The same without a deadline of its own. */
export function withoutDeadline(changes: Partial<Assignment> = {}): VersionedAssignment {
  const { timeframe: _, ...rest } = given();
  return { ...rest, ...changes };
}

interface Known {
  readonly progress?: readonly Progress[];
  readonly triggers?: readonly Trigger[];
}

/** All that a plan is made of, with the made-up offices. */
export function factsOf(
  assignments: readonly VersionedAssignment[],
  recipients: readonly Recipient[],
  { progress = [], triggers = [] }: Known = {},
): PlanningFacts {
  const names = new Map(OFFICES.map(({ id, name }) => [id, name]));
  return {
    ...{ assignments, recipients, groups: GROUPS, calendar: CALENDAR },
    progress: groupBy(progress, ({ task }) => task),
    triggers: new Map(triggers.map((trigger) => [trigger.task, trigger])),
    unitName: (id) => names.get(id) ?? id,
  };
}
