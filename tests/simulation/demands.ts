import { mayRead } from '../../src/people/role.ts';
import type { Assignment } from '../../src/reminders/assignment.ts';
import { addDays, type Day, weekdayOf } from '../../src/shared/day.ts';
import type { DueDay, Horizon } from './due-days.ts';
import { instantOf, openDayUpTo } from './working-hours.ts';
import type { Someone, World } from './world.ts';

/** Something that somebody is to be told at a time, if the world stays as it is. */
export interface Demand {
  readonly key: string;
  readonly kind: 'stage' | 'escalation' | 'weekly' | 'unserved';
  readonly person: string;
  readonly subject: string;
  readonly dueOn: Day;
  readonly stage: number;
  readonly at: number;
}

const USUAL_HOUR = '08:00';
const GENTLY = [7, 1];
const CHASED_EVERY = 7;
const ESCALATED_AFTER = 7;
const WEEKLY = { on: 1, at: '07:30' };

/** Whether somebody leads or helps with it, alone or in a group; undefined where it is none of their business. */
export function partOf(person: Someone, { leads, helpers }: Assignment, world: World): 'leads' | 'helps' | undefined {
  if (person.unit === undefined) return undefined;
  const own = world.groups.withGroupsOf(person.unit);
  if (leads.some((unit) => own.has(unit))) return 'leads';
  return helpers.some((unit) => own.has(unit)) ? 'helps' : undefined;
}

/** Whether somebody is told of an assignment at all, stage by stage or when it is overdue. */
export function isTold(person: Someone, kind: Demand['kind'], assignment: Assignment, world: World): boolean {
  const { role, chosen } = person;
  const part = partOf(person, assignment, world);
  if (part === undefined || role === 'guest' || !mayRead(role, assignment.access)) return false;
  if (kind === 'stage') return chosen?.isOn === true;
  return part === 'leads' && role === 'manager' && chosen?.isOn !== false;
}

/** Everything that somebody is to be told of an assignment, said one thing after another and compared with nothing. */
export function demandsOf(
  person: Someone,
  assignment: Assignment,
  dueDays: readonly DueDay[],
  { world, horizon }: { world: World; horizon: Horizon },
): Demand[] {
  const demands: Demand[] = [];
  if (isTold(person, 'stage', assignment, world))
    for (const due of dueDays) demands.push(...stagesOf(person, assignment, due, { world, horizon }));
  // Who is reminded hears of it every week.
  if (isTold(person, 'escalation', assignment, world) && !isTold(person, 'stage', assignment, world))
    for (const { dueOn, isChased } of dueDays)
      if (isChased) demands.push(escalation(person, assignment.subject, dueOn, world));
  return demands;
}

function stagesOf(
  person: Someone,
  assignment: Assignment,
  { dueOn, isChased, gapDays = Number.POSITIVE_INFINITY }: DueDay,
  { world, horizon }: { world: World; horizon: Horizon },
): Demand[] {
  const { stages, quietWeekdays, at } = person.chosen!;
  const leads = partOf(person, assignment, world) === 'leads';
  const sendingDay = (stage: number) => openDayUpTo({ day: dueOn, later: -stage }, quietWeekdays, world.calendar);
  const latestOn = new Map<Day, number>();
  const consider = (stage: number, on: Day) => latestOn.set(on, Math.min(stage, latestOn.get(on) ?? stage));
  for (const stage of stages)
    if (stage < gapDays && (leads || GENTLY.includes(stage))) consider(stage, sendingDay(stage));
  for (let days = CHASED_EVERY; leads && isChased; days += CHASED_EVERY) {
    const on = sendingDay(-days);
    if (on > horizon.to) break;
    if (on > dueOn) consider(-days, on);
  }
  const { subject } = assignment;
  return [...latestOn].map(([on, stage]) => ({
    key: `${subject}:${dueOn}:${stage}:${person.id}`,
    ...({ kind: 'stage', person: person.id, subject, dueOn, stage, at: instantOf(on, at) } as const),
  }));
}

function escalation({ id, chosen }: Someone, subject: string, dueOn: Day, { calendar }: World): Demand {
  const quiet = chosen?.quietWeekdays ?? [];
  const before = openDayUpTo({ day: dueOn, later: ESCALATED_AFTER }, quiet, calendar);
  const on = before > dueOn ? before : calendar.workingDayOnOrAfter(addDays(dueOn, ESCALATED_AFTER));
  const at = instantOf(on, chosen?.at ?? USUAL_HOUR);
  return {
    key: `${subject}:${dueOn}:escalation:${id}`,
    ...{ kind: 'escalation', person: id, subject, dueOn, stage: -ESCALATED_AFTER, at },
  };
}

/** The overviews of the weeks in a horizon: a manager's own office, and what nobody hears of for administrators. */
export function overviewsFor({ id, role, unit, chosen }: Someone, world: World, { from, to }: Horizon): Demand[] {
  const kind = role === 'admin' ? 'unserved' : role === 'manager' && unit !== undefined ? 'weekly' : undefined;
  if (kind === undefined || chosen?.isOn === false) return [];
  const demands: Demand[] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7)) {
    const { on: weekday, at } = chosen?.weekly ?? WEEKLY;
    const days = [0, 1, 2, 3, 4, 5, 6].slice(weekday - 1).map((i) => addDays(monday, i));
    const on = days.find((day) => world.calendar.isWorkingDay(day));
    if (on === undefined) continue;
    const told = { kind, person: id, subject: kind, dueOn: monday, stage: 0, at: instantOf(on, at) } as const;
    demands.push({ key: `${kind}:${monday}:weekly:${id}`, ...told });
  }
  return demands;
}
