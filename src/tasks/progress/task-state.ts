import type { UnitGroups } from '../../documents/unit-groups.ts';
import { type Day, dayAt, daysBetween } from '../../shared/day.ts';
import { groupBy } from '../../shared/group-by.ts';
import { dayWhenDone } from './day-when-done.ts';
import { dueDay } from './due-day.ts';
import type { Judged } from './judged.ts';
import { meanShare } from './mean-share.ts';
import type { Progress } from './progress.ts';
import type { Standing } from './standing.ts';

/** A task's state on one day. */
export interface TaskState {
  readonly standing: Standing;
  /** The last day that counts, of a recurring task the next one; absent where there is none. */
  readonly dueOn?: Day;
  /** Days over the deadline, for what is overdue or was done late. */
  readonly daysLate?: number;
  /** The day on which it was done, where that is known. */
  readonly doneOn?: Day;
  /** Mean of what the leading offices reported last, 0 to 100. */
  readonly percent?: number;
  /** The latest report of each office that made one. */
  readonly latest: readonly Progress[];
}

/** Days before the deadline from which a task counts as due soon. */
const SOON_DAYS = 30;

/** Judges a task on `on` from what was reported of it until then; `progress` are the reports on this task alone, in order. */
export function judgeTask(task: Judged, progress: readonly Progress[], groups: UnitGroups, on: Day): TaskState {
  const known = progress.filter(({ reportedAt }) => dayAt(new Date(reportedAt)) <= on);
  const byUnit = groupBy(known, ({ unit }) => unit);
  const latest = [...byUnit.values()].map((reports) => reports.at(-1)!);
  const doneOn = dayWhenDone(task, byUnit, groups);
  const dueOn = dueDay(task.timeframe, doneOn, on);
  const isDone = doneOn !== undefined && task.timeframe?.kind !== 'recurring';
  const percent = isDone ? 100 : meanShare(task, byUnit, groups);
  const facts = {
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(percent === undefined ? {} : { percent }),
    latest,
  };
  if (isDone) return { ...facts, doneOn, ...judgeDone(dueOn, doneOn) };
  return { ...facts, ...judgeOpen(task, latest, dueOn, on) };
}

function judgeDone(dueOn: Day | undefined, doneOn: Day): Pick<TaskState, 'standing' | 'daysLate'> {
  if (dueOn === undefined) return { standing: 'done' };
  return doneOn <= dueOn
    ? { standing: 'done_on_time' }
    : { standing: 'done_late', daysLate: daysBetween(dueOn, doneOn) };
}

function judgeOpen(
  { timeframe, reported }: Judged,
  latest: readonly Progress[],
  dueOn: Day | undefined,
  on: Day,
): Pick<TaskState, 'standing' | 'daysLate'> {
  const begun = latest.some(({ status }) => status !== 'not_started') || reported === 'in_progress';
  if (latest.length === 0 && reported === 'done') return { standing: 'done' };
  if (timeframe?.kind === 'ongoing' || (latest.length === 0 && reported === 'ongoing')) return { standing: 'ongoing' };
  if (timeframe?.kind === 'triggered') return { standing: begun ? 'in_progress' : 'waiting' };
  if (dueOn === undefined) return { standing: begun ? 'in_progress' : 'no_deadline' };
  if (dueOn < on) return { standing: 'overdue', daysLate: daysBetween(dueOn, on) };
  if (daysBetween(on, dueOn) <= SOON_DAYS) return { standing: 'due_soon' };
  return { standing: begun ? 'in_progress' : 'not_due' };
}
