import { addDays, type Day, daysBetween, weekdayOf } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { Part } from './concerned.ts';
import type { Obligation } from './obligation.ts';
import { USUAL_PREFERENCES } from './preferences.ts';
import { wantsOverviews, wantsStages } from './recipient.ts';

/** A stage and the working day on which it is sent. */
export interface DatedStage {
  readonly kind: 'stage' | 'escalation';
  readonly stage: number;
  readonly on: Day;
}

/** Who only helps is reminded gently. */
const HELPERS_STAGES: readonly number[] = [7, 1];
/** What is overdue is said again every so many days. */
const OVERDUE_EVERY_DAYS = 7;
/** After so many days the manager of the office is told. */
export const ESCALATE_AFTER_DAYS = 7;

interface Span {
  readonly calendar: WorkingCalendar;
  readonly from: Day;
  readonly to: Day;
}

type Due = Pick<Obligation, 'dueOn' | 'kind' | 'recurs'>;

/** When somebody is told of something, within a span. Each day once: of two stages on one working day the later says it. */
export function stagesOf(due: Due, part: Part, span: Span): DatedStage[] {
  const { recipient, isHelping } = part;
  const quiet = (recipient.chosen ?? USUAL_PREFERENCES).quietWeekdays;
  const isChased = due.kind === 'task' && !due.recurs && !isHelping;
  const stages = wantsStages(recipient) ? reminding(due, part, span) : [];
  const overdue = isChased && recipient.role === 'manager' && wantsOverviews(recipient);
  const told = overdue ? [escalation(due.dueOn, quiet, span.calendar)] : [];
  return [...stages, ...told].filter(({ on }) => on >= span.from && on <= span.to);
}

function reminding({ dueOn, kind, recurs }: Due, { recipient, isHelping }: Part, span: Span): DatedStage[] {
  const { stages, quietWeekdays } = recipient.chosen ?? USUAL_PREFERENCES;
  const wanted = isHelping ? stages.filter((stage) => HELPERS_STAGES.includes(stage)) : stages;
  const after = isHelping || recurs || kind !== 'task' ? [] : overdueStages(dueOn, span);
  const byDay = new Map<Day, number>();
  for (const stage of [...wanted, ...after].sort((a, b) => b - a)) {
    const on = sendingDay(addDays(dueOn, -stage), quietWeekdays, span.calendar);
    if (stage >= 0 || on > dueOn) byDay.set(on, stage);
  }
  return [...byDay].map(([on, stage]) => ({ kind: 'stage', stage, on }));
}

/** Those that may be sent in the span, however far days off move them. */
function overdueStages(dueOn: Day, { from, to }: Span): number[] {
  const first = Math.max(1, Math.floor(daysBetween(dueOn, from) / OVERDUE_EVERY_DAYS));
  const last = Math.ceil((daysBetween(dueOn, to) + 31) / OVERDUE_EVERY_DAYS);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => -(first + i) * OVERDUE_EVERY_DAYS);
}

function escalation(dueOn: Day, quietWeekdays: readonly number[], calendar: WorkingCalendar): DatedStage {
  const day = addDays(dueOn, ESCALATE_AFTER_DAYS);
  const before = sendingDay(day, quietWeekdays, calendar);
  const on = before > dueOn ? before : calendar.workingDayOnOrAfter(day);
  return { kind: 'escalation', stage: -ESCALATE_AFTER_DAYS, on };
}

/** The day itself, or the last working day before it that is not a quiet one: nothing comes too late for Tết. */
function sendingDay(day: Day, quietWeekdays: readonly number[], calendar: WorkingCalendar): Day {
  let on = calendar.workingDayOnOrBefore(day);
  while (quietWeekdays.includes(weekdayOf(on))) on = calendar.workingDayOnOrBefore(addDays(on, -1));
  return on;
}
