import { addDays, type Day } from '../shared/day.ts';
import { isDone } from '../tasks/progress/standing.ts';
import type { JudgedTask } from '../tasks/record-filter.ts';
import type { Assignees, ReportingDuty, Target } from '../tasks/task.ts';
import { lastDayOf, nextOccurrences } from '../tasks/timeframe/occurrences.ts';
import type { Obligation, ObligationKind } from './obligation.ts';

interface ObligationSources {
  /** Judged on `from`. */
  readonly tasks: readonly JudgedTask[];
  readonly duties: readonly ReportingDuty[];
  readonly targets: readonly Target[];
}

/** Days between which a last day must lie, both included. */
interface Window {
  readonly from: Day;
  readonly to: Day;
}

const LONGEST_TITLE = 110;
/** Whatever recurs more often in a window is not to be chased occurrence by occurrence. */
const MOST_OCCURRENCES = 60;

/**
 * What is due in a window and not done, and what is overdue however long. Of a task of several years, each year's end
 * before its last is a milestone.
 */
export function findObligations({ tasks, duties, targets }: ObligationSources, window: Window): Obligation[] {
  return [
    ...tasks.flatMap((judged) => ofTask(judged, window)),
    ...duties.flatMap((duty) => ofDuty(duty, window)),
    ...targets.flatMap((target) => ofTarget(target, window)),
  ];
}

function ofTask({ task, state }: JudgedTask, { from, to }: Window): Obligation[] {
  if (isDone(state.standing) || state.standing === 'ongoing') return [];
  const { timeframe, lead, coordinators } = task;
  const make = (kind: ObligationKind, dueOn: Day) => obligation(kind, task, dueOn, { lead, coordinators });
  if (timeframe?.kind === 'recurring') {
    const due = nextOccurrences(timeframe, from, MOST_OCCURRENCES).map((day) => lastDayOf(day, timeframe));
    return due.filter((day) => day >= from && day <= to).map((day) => make('task', day));
  }
  const { dueOn } = state;
  if (dueOn === undefined) return [];
  const milestones = timeframe?.from === undefined ? [] : yearEnds(timeframe.from, dueOn);
  return [
    ...milestones.filter((day) => day >= from && day <= to).map((day) => make('milestone', day)),
    ...(dueOn <= to ? [make('task', dueOn)] : []),
  ];
}

/** The last day of each year that begins in a span and ends before the span does. */
function yearEnds(from: Day, dueOn: Day): Day[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(dueOn.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => `${first + i}-12-31`);
}

function ofDuty(duty: ReportingDuty, { from, to }: Window): Obligation[] {
  const { timeframe, who } = duty;
  const once = timeframe?.kind === 'recurring' || timeframe?.lastDay === undefined ? [] : [timeframe.lastDay];
  const again = timeframe
    ? nextOccurrences(timeframe, addDays(from, -1), MOST_OCCURRENCES).map((day) => lastDayOf(day, timeframe))
    : [];
  return [...once, ...again]
    .filter((day) => day >= from && day <= to)
    .map((day) => obligation('duty', duty, day, { lead: who }));
}

function ofTarget(target: Target, { from, to }: Window): Obligation[] {
  const { by, lead, actors } = target;
  if (by === undefined || by < from || by > to) return [];
  const due = obligation('target', target, by, { lead, coordinators: actors });
  return [{ ...due, title: `${due.title}: ${target.value}` }];
}

function obligation(
  kind: ObligationKind,
  { id, document, title }: { id: string; document: string; title: string },
  dueOn: Day,
  { lead, coordinators }: { lead: Assignees | undefined; coordinators?: Assignees | undefined },
): Obligation {
  const leads = lead?.units ?? [];
  return {
    ...{ subject: id, kind, document, title: inOneLine(title), dueOn, leads },
    helpers: (coordinators?.units ?? []).filter((unit) => !leads.includes(unit)),
  };
}

function inOneLine(title: string): string {
  const line = title.replace(/\s+/gu, ' ').replace(/[.;]$/u, '').trim();
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_TITLE))}…`;
}
