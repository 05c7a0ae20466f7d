import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Day } from '../shared/day.ts';
import { fold } from '../shared/text/fold.ts';
import type { Standing } from './progress/standing.ts';
import type { TaskState } from './progress/task-state.ts';
import type { Assignees, Task } from './task.ts';
import type { Timeframe } from './timeframe/timeframe.ts';

/** In what part an office must stand in a task for the task to be its own; `any` takes all parts. */
export type UnitRole = 'lead' | 'coordinators' | 'any';

/** Which tasks are meant; every condition that is given must hold. */
export interface TaskFilter {
  readonly documents?: readonly string[];
  /** Offices that must all take part, each itself or as one of a group that is named. */
  readonly units?: readonly { readonly id: string; readonly role: UnitRole }[];
  /** Tasks whose timeframe touches the year; those without a timeframe belong to no year. */
  readonly year?: number;
  /** Tasks with a last day on or before this one. */
  readonly dueBefore?: Day;
  readonly dueFrom?: Day;
  readonly standings?: readonly Standing[];
  /** Folded words that the title, result or heading must hold. */
  readonly words?: readonly string[];
  /** Only these documents are known: another one, which took a task's paper out of force, is not heard of. */
  readonly knowing?: ReadonlySet<string>;
  /** Million đồng, both included. */
  readonly budget?: { readonly least?: number; readonly most?: number };
}

/** A task with its state on the day that is asked about. */
export interface JudgedTask {
  readonly task: Task;
  readonly state: TaskState;
}

/** The tasks that fit, in the order given. */
export function filterTasks(tasks: readonly JudgedTask[], filter: TaskFilter, groups: UnitGroups): JudgedTask[] {
  return tasks.filter(({ task, state }) => fits(task, state, filter, groups));
}

function fits(task: Task, state: TaskState, filter: TaskFilter, groups: UnitGroups): boolean {
  const { documents, units = [], year, dueBefore, dueFrom, standings, words = [], budget } = filter;
  return (
    (documents?.includes(task.document) ?? true) &&
    units.every(({ id, role }) => takesPart(task, id, role, groups)) &&
    (year === undefined || touchesYear(task.timeframe, year)) &&
    (dueBefore === undefined || (state.dueOn !== undefined && state.dueOn <= dueBefore)) &&
    (dueFrom === undefined || (state.dueOn !== undefined && state.dueOn >= dueFrom)) &&
    (standings?.includes(state.standing) ?? true) &&
    holdsWords(task, words) &&
    withinBudget(task, budget)
  );
}

/** True where the office leads or helps, itself or as one of a group that does. */
export function takesPart(
  task: Pick<Task, 'lead' | 'coordinators'>,
  unit: string,
  role: UnitRole,
  groups: UnitGroups,
): boolean {
  const names = groups.withGroupsOf(unit);
  const holds = (assignees: Assignees | undefined) => assignees?.units.some((id) => names.has(id)) ?? false;
  return (role !== 'coordinators' && holds(task.lead)) || (role !== 'lead' && holds(task.coordinators));
}

/** What recurs or goes on belongs to every year of its span, which may be open at either end; a last day alone to its own year. */
function touchesYear(timeframe: Timeframe | undefined, year: number): boolean {
  if (timeframe === undefined) return false;
  const { kind, from, lastDay, rrules = [] } = timeframe;
  const named = `${year}`;
  const begin = from?.slice(0, 4);
  const end = kind === 'recurring' ? lastYearOf(rrules) : lastDay?.slice(0, 4);
  if ((begin ?? named) > named || (end ?? named) < named) return false;
  return kind === 'recurring' || kind === 'ongoing' || begin !== undefined || end === named;
}

/** All rhythms of a timeframe end with the same day, or have no end. */
function lastYearOf([rule = '']: readonly string[]): string | undefined {
  return /;UNTIL=(\d{4})/u.exec(rule)?.[1];
}

function holdsWords({ title, deliverable = '', place }: Task, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = ` ${fold([title, deliverable, ...place.path.slice(1)].join(' ')).replace(/[^a-z\d]+/gu, ' ')} `;
  return words.every((word) => text.includes(` ${word} `));
}

function withinBudget({ budgetMillionVnd }: Task, budget: TaskFilter['budget']): boolean {
  if (budget === undefined) return true;
  if (budgetMillionVnd === undefined) return false;
  return budgetMillionVnd >= (budget.least ?? 0) && budgetMillionVnd <= (budget.most ?? Number.POSITIVE_INFINITY);
}
