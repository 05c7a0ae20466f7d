import type { Assignment } from '../../src/reminders/assignment.ts';
import { addDays, type Day, dayAt, daysBetween } from '../../src/shared/day.ts';
import { dayWhenDone } from '../../src/tasks/progress/day-when-done.ts';
import { lastDayOf, nextOccurrences } from '../../src/tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import type { World } from './world.ts';

/** A day on which something is due and not done. `isChased`: overdue, it is said again every week, and to managers. */
export interface DueDay {
  readonly dueOn: Day;
  readonly isChased: boolean;
  /** Of what comes again: days to the next time, before which nobody is told of that. */
  readonly gapDays?: number;
}

/** Days within which it is asked, both included. */
export interface Horizon {
  readonly from: Day;
  readonly to: Day;
}

const MANY = 500;

/** The days on which an assignment is due, as far as the world says today that it is not done. */
export function dueDaysOf(assignment: Assignment, world: World, horizon: Horizon): DueDay[] {
  if (assignment.kind === 'task') return ofTask(assignment, world, horizon);
  const { timeframe, by } = assignment;
  const once = timeframe?.kind === 'recurring' ? undefined : (timeframe?.lastDay ?? by);
  if (once !== undefined) return [{ dueOn: once, isChased: false }];
  return occurrences(timeframe, horizon).map((dueOn) => again(timeframe!, dueOn));
}

function ofTask(task: Assignment, world: World, horizon: Horizon): DueDay[] {
  const { subject, timeframe, reported, leads } = task;
  const reports = world.progress.get(subject) ?? [];
  if (timeframe === undefined || timeframe.kind === 'ongoing') return [];
  if (reports.length === 0 && (reported === 'done' || reported === 'ongoing')) return [];
  const byUnit = new Map<string, typeof reports>();
  for (const one of reports) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  const doneOn = dayWhenDone({ lead: { raw: '', units: [...leads] } as never, timeframe }, byUnit, world.groups);
  if (timeframe.kind === 'recurring') {
    const done = doneOn === undefined ? undefined : nearest(timeframe, doneOn);
    const open = occurrences(timeframe, horizon).filter((day) => done === undefined || day > done);
    return open.map((dueOn) => again(timeframe, dueOn));
  }
  if (doneOn !== undefined) return [];
  const trigger = timeframe.kind === 'triggered' ? world.triggers.get(subject) : undefined;
  const [first, last] = trigger ? [trigger.happenedOn, trigger.dueOn] : [timeframe.from, timeframe.lastDay];
  if (last === undefined) return [];
  const milestones: DueDay[] = [];
  for (let year = Number(first?.slice(0, 4) ?? 9999); year < Number(last.slice(0, 4)); year++)
    milestones.push({ dueOn: `${year}-12-31`, isChased: false });
  return [...milestones, { dueOn: last, isChased: true }];
}

function again(timeframe: Timeframe, dueOn: Day): DueDay {
  const [next] = occurrences(timeframe, { from: addDays(dueOn, 1), to: '9999-12-31' });
  return { dueOn, isChased: false, ...(next === undefined ? {} : { gapDays: daysBetween(dueOn, next) }) };
}

function occurrences(timeframe: Timeframe | undefined, { from, to }: Horizon): Day[] {
  if (timeframe === undefined) return [];
  const days = nextOccurrences(timeframe, addDays(from, -1), MANY).map((day) => lastDayOf(day, timeframe));
  return days.filter((day) => day >= from && day <= to);
}

/** For which occurrence something counts that is done on a day: the next one, where that is not farther than half way. */
function nearest(timeframe: Timeframe, doneOn: Day): Day | undefined {
  const [next, second] = occurrences(timeframe, { from: doneOn, to: addDays(doneOn, 5000) });
  if (next === undefined || second === undefined) return next;
  const [a, b, c] = [doneOn, next, second].map((day) => Date.parse(day)) as [number, number, number];
  return 2 * (b - a) <= c - b ? next : addDays(next, -1);
}

/** When something that somebody does is done, in Vietnam. */
export function todayAt(ms: number): Day {
  return dayAt(new Date(ms));
}
