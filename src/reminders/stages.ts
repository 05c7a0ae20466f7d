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

type Due = Pick<Obligation, 'dueOn' | 'kind' | 'everyDays'>;

/**
 * When somebody is told of something, within a span. Each day once: of two stages on one working day the later says it.
 * What it found it remembers: thousands of deadlines share a few hundred days, and thousands of people a few choices.
 */
export function createStages(span: Span): (due: Due, part: Part) => readonly DatedStage[] {
  const known = new Map<string, readonly DatedStage[]>();
  return (due, part) => {
    const { stages, quietWeekdays } = part.recipient.chosen ?? USUAL_PREFERENCES;
    const isChased = due.kind === 'task' && due.everyDays === undefined && !part.isHelping;
    const wants = {
      isReminded: wantsStages(part.recipient),
      // Whoever is reminded is told so every week.
      isEscalated:
        isChased && !wantsStages(part.recipient) && part.recipient.role === 'manager' && wantsOverviews(part.recipient),
    };
    const key = JSON.stringify([due.dueOn, due.everyDays, stages, quietWeekdays, isChased, part.isHelping, wants]);
    const before = known.get(key);
    if (before) return before;
    const all = [
      ...(wants.isReminded ? reminding(due, part, span) : []),
      ...(wants.isEscalated ? [escalation(due.dueOn, quietWeekdays, span.calendar)] : []),
    ];
    const told = all.filter(({ on }) => on >= span.from && on <= span.to);
    known.set(key, told);
    return told;
  };
}

function reminding(
  { dueOn, kind, everyDays = Number.POSITIVE_INFINITY }: Due,
  { recipient, isHelping }: Part,
  span: Span,
): DatedStage[] {
  const { stages, quietWeekdays } = recipient.chosen ?? USUAL_PREFERENCES;
  // Nobody is told of Friday's report before last Friday's is due.
  const apart = stages.filter((stage) => stage < everyDays);
  const wanted = isHelping ? apart.filter((stage) => HELPERS_STAGES.includes(stage)) : apart;
  const after = isHelping || everyDays < Number.POSITIVE_INFINITY || kind !== 'task' ? [] : overdueStages(dueOn, span);
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
