import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Unit } from '../documents/units.ts';
import type { WorkingDays } from '../documents/working-days.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { Progress } from '../tasks/progress/progress.ts';
import type { Trigger } from '../tasks/progress/trigger.ts';
import type { Assignment } from './assignment.ts';
import type { Recipient } from './recipient.ts';

/** What the documents say that reminders rest on. */
export interface PlanningBasis {
  readonly assignments: readonly Assignment[];
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'group' | 'members' | 'membersAre'>[];
  readonly workingDays: WorkingDays;
}

/** An assignment with the number of its version: the next one whenever anything in it changes. */
export interface VersionedAssignment extends Assignment {
  readonly version: number;
}

/** All that a plan is made of besides days; every part may be narrowed to what a change concerns. */
export interface PlanningFacts {
  readonly assignments: readonly VersionedAssignment[];
  /** Reports by subject, each in the order in which they were made. */
  readonly progress: ReadonlyMap<string, readonly Progress[]>;
  /** Of triggered tasks whose trigger is known to have happened, by subject. */
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly recipients: readonly Recipient[];
  readonly groups: UnitGroups;
  readonly calendar: WorkingCalendar;
  /** How an office is named to people; its id where it has no name. */
  unitName(id: string): string;
}
