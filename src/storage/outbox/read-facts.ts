import { sql } from 'kysely';
import { createUnitGroups } from '../../documents/unit-groups.ts';
import { UNITS_FILE } from '../../documents/units.ts';
import { WORKING_DAYS_FILE } from '../../documents/working-days.ts';
import { ASSIGNMENT, type Assignment } from '../../reminders/assignment.ts';
import type { PlanningFacts, VersionedAssignment } from '../../reminders/planning-facts.ts';
import { PREFERENCES } from '../../reminders/preferences.ts';
import type { Recipient } from '../../reminders/recipient.ts';
import type { Day } from '../../shared/day.ts';
import { groupBy } from '../../shared/group-by.ts';
import { memoise } from '../../shared/text/memoise.ts';
import { createWorkingCalendar } from '../../tasks/calendar/working-calendar.ts';
import { readProgress } from '../progress-rows.ts';
import type { Queries } from '../schema.ts';
import { readTriggers } from '../trigger-rows.ts';

/** What is planned for: these assignments and these people, all of them where they are not named. */
export interface Scope {
  readonly subjects?: readonly string[];
  readonly person?: string;
}

/** All that a plan is made of, and the day up to which there are rows; undefined before documents were taken over. */
export interface StoredFacts extends PlanningFacts {
  readonly plannedUntil: Day | null;
}

/** More are read together with all the others. */
export const MOST_NAMED = 500;

/** Reads what a plan for a scope is made of, in one transaction with what is done with it. */
export async function readFacts(within: Queries, scope: Scope): Promise<StoredFacts | undefined> {
  const basis = await within.selectFrom('reminderBasis').selectAll().executeTakeFirst();
  if (!basis) return undefined;
  const subjects = (scope.subjects?.length ?? 0) > MOST_NAMED ? undefined : scope.subjects;
  const assignments = await readAssignments(within, subjects);
  const named = scope.subjects && new Set(scope.subjects);
  const { groups, nameOf } = groupsIn(basis.units);
  return {
    assignments: named ? assignments.filter(({ subject }) => named.has(subject)) : assignments,
    progress: groupBy(await readProgress(within, subjects), ({ task }) => task),
    triggers: new Map((await readTriggers(within)).map((trigger) => [trigger.task, trigger])),
    recipients: await readRecipients(within, scope.person),
    groups,
    calendar: calendarIn(basis.workingDays),
    unitName: (id) => nameOf.get(id) ?? id,
    plannedUntil: basis.plannedUntil,
  };
}

async function readAssignments(
  within: Queries,
  subjects: readonly string[] | undefined,
): Promise<VersionedAssignment[]> {
  if (subjects?.length === 0) return [];
  const all = within
    .selectFrom('assignment')
    .select(['facts', 'version'])
    .where('withdrawn', '=', 0)
    .orderBy('subject');
  const rows = await (subjects ? all.where('subject', 'in', subjects) : all).execute();
  return rows.map(({ facts, version }) => ({ ...assignmentIn(facts), version }));
}

/** Everybody who may be told something: who switched reminders on, and by their role managers and administrators. */
async function readRecipients(within: Queries, person: string | undefined): Promise<Recipient[]> {
  const all = within
    .selectFrom('person')
    .leftJoin('reminderChoice', 'reminderChoice.person', 'person.id')
    .select(['person.id', 'person.role', 'person.unit', 'reminderChoice.preferences'])
    .where((row) => row.or([row('reminderChoice.isOn', '=', 1), row('person.role', 'in', ['manager', 'admin'])]))
    .orderBy(sql`person.id`);
  const rows = await (person === undefined ? all : all.where('person.id', '=', person)).execute();
  return rows.map(({ id, role, unit, preferences }) => ({
    ...{ person: id, role },
    ...(unit === null ? {} : { unit }),
    ...(preferences === null ? {} : { chosen: choiceIn(preferences) }),
  }));
}

// What is read again and again is the same text most of the time.
const assignmentIn = memoise((text): Assignment => ASSIGNMENT.parse(JSON.parse(text)));
const choiceIn = memoise((text) => PREFERENCES.parse(JSON.parse(text)));
const calendarIn = memoise((text) => createWorkingCalendar(WORKING_DAYS_FILE.parse(JSON.parse(text))));
const groupsIn = memoise((text) => {
  const units = UNITS_FILE.parse(JSON.parse(text));
  return { groups: createUnitGroups(units), nameOf: new Map(units.map(({ id, name }) => [id, name])) };
});

/** What a plan is made of before documents were taken over: nothing. */
export const NO_FACTS: PlanningFacts = {
  ...{ assignments: [], progress: new Map(), triggers: new Map(), recipients: [] },
  groups: createUnitGroups([]),
  calendar: calendarIn('{}'),
  unitName: (id) => id,
};
