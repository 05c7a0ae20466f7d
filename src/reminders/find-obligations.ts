import { addDays, type Day, dayAt, daysBetween } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import { dayWhenDone } from '../tasks/progress/day-when-done.ts';
import { occurrenceDone } from '../tasks/progress/due-day.ts';
import type { Judged } from '../tasks/progress/judged.ts';
import type { Progress } from '../tasks/progress/progress.ts';
import { isDone } from '../tasks/progress/standing.ts';
import { judgeTask } from '../tasks/progress/task-state.ts';
import { withTrigger } from '../tasks/progress/trigger.ts';
import { lastDayOf, nextOccurrences, occurrencesBetween } from '../tasks/timeframe/occurrences.ts';
import type { Timeframe } from '../tasks/timeframe/timeframe.ts';
import type { Assignment } from './assignment.ts';
import type { Obligation, ObligationKind } from './obligation.ts';
import type { PlanningFacts } from './planning-facts.ts';

interface ObligationSources extends Pick<PlanningFacts, 'progress' | 'triggers' | 'groups'> {
  readonly assignments: readonly Assignment[];
}

/** Days between which a last day must lie, both included, and the day on which it is judged what is done. */
interface Window {
  readonly from: Day;
  readonly to: Day;
  readonly judgedOn: Day;
}

/**
 * What is due in a window and not done, and which task is overdue however long. Of a task of several years, each year's
 * end before its last is a milestone.
 */
export function findObligations(sources: ObligationSources, window: Window): Obligation[] {
  return sources.assignments.flatMap((assignment) => {
    if (assignment.kind === 'task') return ofTask(assignment, sources, window);
    return assignment.kind === 'duty' ? ofDuty(assignment, window) : ofTarget(assignment, window);
  });
}

function ofTask(
  assignment: Assignment,
  { progress, triggers, groups }: ObligationSources,
  window: Window,
): Obligation[] {
  const { subject, timeframe: printed, reported, leads } = assignment;
  const timeframe = printed && withTrigger(printed, triggers.get(subject));
  if (timeframe === undefined) return [];
  const judged = { timeframe, lead: { units: leads }, ...(reported === undefined ? {} : { reported }) };
  const reports = progress.get(subject) ?? [];
  const state = judgeTask(judged, reports, groups, window.judgedOn);
  if (isDone(state.standing) || state.standing === 'ongoing') return [];
  if (timeframe.kind === 'recurring') {
    const done = doneLast(judged, { timeframe, reports, groups, judgedOn: window.judgedOn });
    const open = occurrencesIn(timeframe, window).filter(({ day }) => done === undefined || day > done);
    return open.map(({ day, everyDays }) => obligation(assignment, 'task', day, everyDays));
  }
  const { dueOn } = state;
  if (dueOn === undefined) return [];
  const milestones = timeframe.from === undefined ? [] : yearEnds(timeframe.from, dueOn);
  return [
    ...milestones
      .filter((day) => day >= window.from && day <= window.to)
      .map((day) => obligation(assignment, 'milestone', day)),
    ...(dueOn <= window.to ? [obligation(assignment, 'task', dueOn)] : []),
  ];
}

interface Reported extends Pick<PlanningFacts, 'groups'> {
  readonly timeframe: Timeframe;
  readonly reports: readonly Progress[];
  readonly judgedOn: Day;
}

/** Up to which occurrence a recurring task was done: what is done early counts for the next one, else for those before. */
function doneLast(judged: Judged, { timeframe, reports, groups, judgedOn }: Reported): Day | undefined {
  const known = reports.filter(({ reportedAt }) => dayAt(new Date(reportedAt)) <= judgedOn);
  const doneOn = dayWhenDone(
    judged,
    groupBy(known, ({ unit }) => unit),
    groups,
  );
  return doneOn === undefined ? undefined : (occurrenceDone(timeframe, doneOn) ?? doneOn);
}

/** The last day of each year that begins in a span and ends before the span does. */
function yearEnds(from: Day, dueOn: Day): Day[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(dueOn.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => `${first + i}-12-31`);
}

function ofDuty(assignment: Assignment, window: Window): Obligation[] {
  const { timeframe } = assignment;
  if (timeframe === undefined) return [];
  if (timeframe.kind === 'recurring')
    return occurrencesIn(timeframe, window).map(({ day, everyDays }) => obligation(assignment, 'duty', day, everyDays));
  const { lastDay } = timeframe;
  const isIn = lastDay !== undefined && lastDay >= window.from && lastDay <= window.to;
  return isIn ? [obligation(assignment, 'duty', lastDay)] : [];
}

function ofTarget(assignment: Assignment, { from, to }: Window): Obligation[] {
  const { by } = assignment;
  return by === undefined || by < from || by > to ? [] : [obligation(assignment, 'target', by)];
}

/** The last days in a window, each with how long it is to the next. */
function occurrencesIn(timeframe: Timeframe, { from, to }: Window): { day: Day; everyDays: number }[] {
  const named = occurrencesBetween(timeframe, from, to);
  const found = named.map((day, i) => {
    const next = named[i + 1] ?? nextOccurrences(timeframe, addDays(day, 1), 1)[0];
    const everyDays = next === undefined ? Number.POSITIVE_INFINITY : daysBetween(day, next);
    return { day: lastDayOf(day, timeframe), everyDays };
  });
  return found.filter(({ day }) => day >= from && day <= to);
}

function obligation(
  { subject, document, access, title, leads, helpers }: Assignment,
  kind: ObligationKind,
  dueOn: Day,
  everyDays?: number,
): Obligation {
  const base = { subject, kind, document, access, title, dueOn, leads, helpers };
  return everyDays === undefined ? base : { ...base, everyDays };
}
