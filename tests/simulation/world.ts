import { createUnitGroups, type UnitGroups } from '../../src/documents/unit-groups.ts';
import { WORKING_DAYS_FILE, type WorkingDays } from '../../src/documents/working-days.ts';
import type { Role } from '../../src/people/role.ts';
import type { Assignment } from '../../src/reminders/assignment.ts';
import type { PlanningBasis } from '../../src/reminders/planning-facts.ts';
import type { ReminderPreferences } from '../../src/reminders/preferences.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';
import type { Trigger } from '../../src/tasks/progress/trigger.ts';

/** The channels of the simulation. The first keeps evidence of what it delivered. */
export const CHANNELS = ['zalo', 'telegram'] as const;

/** Somebody of the simulated province. */
export interface Someone {
  readonly id: string;
  readonly account: string;
  readonly role: Role;
  readonly unit?: string;
  readonly channels: readonly string[];
  readonly chosen?: ReminderPreferences;
}

/** What is true in the simulated province, as it stands now, whatever the assistant knows of it. */
export class World {
  readonly workingDays: WorkingDays = WORKING_DAYS_FILE.parse({});
  readonly calendar: WorkingCalendar = createWorkingCalendar(this.workingDays);
  readonly assignments = new Map<string, Assignment>();
  readonly progress = new Map<string, readonly Progress[]>();
  readonly triggers = new Map<string, Trigger>();
  readonly people = new Map<string, Someone>();
  readonly groups: UnitGroups;

  constructor(readonly units: PlanningBasis['units']) {
    this.groups = createUnitGroups(units.map((unit) => ({ aliases: [], ...unit })));
  }

  /** What the documents say, as it is taken over. */
  get basis(): PlanningBasis {
    return { assignments: [...this.assignments.values()], units: this.units, workingDays: this.workingDays };
  }

  /** Offices that are no groups. */
  get offices(): string[] {
    return this.units.filter(({ group }) => !group).map(({ id }) => id);
  }

  report(progress: Progress): void {
    this.progress.set(progress.task, [...(this.progress.get(progress.task) ?? []), progress]);
  }
}

/** The private chat of an account. */
export function chatOf(channel: string, account: string): string {
  return `${channel} ${account}`;
}
