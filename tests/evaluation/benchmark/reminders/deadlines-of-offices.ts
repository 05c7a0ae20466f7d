import { createUnitGroups } from '../../../../src/documents/unit-groups.ts';
import { WORKING_DAYS_FILE } from '../../../../src/documents/working-days.ts';
import type { Assignment } from '../../../../src/reminders/assignment.ts';
import type { PlanningFacts } from '../../../../src/reminders/planning-facts.ts';
import type { ReminderPreferences } from '../../../../src/reminders/preferences.ts';
import type { Recipient } from '../../../../src/reminders/recipient.ts';
import { addDays } from '../../../../src/shared/day.ts';
import { createWorkingCalendar } from '../../../../src/tasks/calendar/working-calendar.ts';

/** The day on which everything is planned. */
export const ON = '2027-03-01';
const STAGES = [60, 45, 30, 21, 14, 10, 7, 3, 1, 0];
const SPREAD_DAYS = 365;

/** Ten stages, as somebody chose who wants to miss nothing. */
export const CHOSEN: ReminderPreferences = {
  ...{ isOn: true, stages: STAGES, at: '08:00', quietWeekdays: [], form: 'digest' },
};

/** So many duties of so many offices, each due on a day of the coming year. */
export function deadlines(count: number, offices: number): Assignment[] {
  return Array.from({ length: count }, (_, i) => {
    const lastDay = addDays(ON, (i * 37) % SPREAD_DAYS);
    return {
      ...{ subject: `${i}`, kind: 'duty', document: `${i % 100}`, paper: 'Kế hoạch 05/KH-UBND', access: 'public' },
      ...{ title: `Báo cáo số ${i}`, leads: [officeAt(i % offices)], helpers: [] },
      timeframe: { raw: lastDay, kind: 'date', to: lastDay, lastDay, bound: 'inclusive' },
    };
  });
}

/** The id of an office. */
export function officeAt(i: number): string {
  return `so-${i}`;
}

/** So many people, spread evenly over the offices. */
export function recipients(count: number, offices: number): Recipient[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ person: `p-${i}`, role: 'official', unit: officeAt(i % offices), chosen: CHOSEN },
  }));
}

/** All that a plan is made of. */
export function factsOf(assignments: readonly Assignment[], people: readonly Recipient[]): PlanningFacts {
  return {
    assignments: assignments.map((one) => ({ ...one, version: 1 })),
    ...{ progress: new Map(), triggers: new Map(), recipients: people, groups: createUnitGroups([]) },
    calendar: createWorkingCalendar(WORKING_DAYS_FILE.parse({})),
    unitName: (id) => id,
  };
}
