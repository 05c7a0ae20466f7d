import type { PlannedSpan } from '../../src/reminders/plan.ts';
import type { PlanningFacts, VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import { OFFICES } from '../tasks/progress/made-up.ts';

/*
 * The plan a second time, as slowly and plainly as it can be said, with nothing of src/ but the working days: every
 * person by every assignment by every day that could be a last one by every stage that could be. Days are numbers here.
 */

const DAY_MS = 86_400_000;
const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const text = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const weekday = (day: number) => new Date(day * DAY_MS).getUTCDay() || 7;
const inVietnam = (instant: string) => Math.floor((Date.parse(instant) + 7 * 3_600_000) / DAY_MS);
const isLastOfMonth = (day: number) => text(day + 1).endsWith('-01');

/** Rhythms that the twin knows: the rule, and whether it names a day. */
export const RHYTHMS: Readonly<Record<string, (day: number) => boolean>> = {
  'FREQ=DAILY': () => true,
  'FREQ=WEEKLY;BYDAY=FR': (day) => weekday(day) === 5,
  'FREQ=MONTHLY;BYMONTHDAY=15': (day) => text(day).endsWith('-15'),
  'FREQ=MONTHLY;BYMONTHDAY=-1': isLastOfMonth,
  'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1': (day) => isLastOfMonth(day) && Number(text(day).slice(5, 7)) % 3 === 0,
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29': (day) => text(day).endsWith('-02-29'),
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31': (day) => text(day).endsWith('-12-31'),
  'FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20270320': (day) => text(day).endsWith('-20') && day <= number('2027-03-20'),
};

const EVERY_DAY = Array.from(
  { length: number('2029-12-31') - number('2025-01-01') },
  (_, i) => number('2025-01-01') + i,
);

interface Due {
  readonly day: number;
  readonly what: 'task' | 'milestone' | 'recurring' | 'other';
  /** Days to the next time. */
  readonly gap?: number;
}

/** Keys of all that is to be planned, each with its day, time and version, in any order. */
export function planByBruteForce(facts: PlanningFacts, span: PlannedSpan): string[] {
  const found: string[] = [];
  for (const person of facts.recipients)
    for (const assignment of facts.assignments)
      for (const due of duesOf(assignment, facts, number(span.judgedOn))) {
        // No stage is earlier than a year, and nothing that recurs is chased: the twin is to end today.
        if (due.day > number(span.to) + 400 || (due.what === 'recurring' && due.day < number(span.from))) continue;
        for (const [stage, on] of stagesFor(person, assignment, due, facts)) {
          if (on < number(span.from) || on > number(span.to)) continue;
          const at = new Date(`${text(on)}T${person.chosen?.at ?? '08:00'}:00Z`).getTime() - 7 * 3_600_000;
          const key = [assignment.subject, text(due.day), stage, person.person].join(':');
          found.push(`${key} on ${text(on)} at ${new Date(at).toISOString()} version ${assignment.version}`);
        }
      }
  return found;
}

function duesOf(assignment: VersionedAssignment, facts: PlanningFacts, judgedOn: number): Due[] {
  if (assignment.kind === 'target') return assignment.by ? [{ day: number(assignment.by), what: 'other' }] : [];
  const { timeframe } = assignment;
  if (timeframe === undefined) return [];
  const isTask = assignment.kind === 'task';
  const reports = (facts.progress.get(assignment.subject) ?? []).filter((r) => inVietnam(r.reportedAt) <= judgedOn);
  const doneOn = isTask ? whenAllDone(assignment, reports) : undefined;
  if (isTask && reports.length === 0 && ['done', 'ongoing'].includes(assignment.reported ?? '')) return [];
  if (timeframe.kind === 'ongoing') return [];
  if (timeframe.kind === 'recurring') {
    const named = EVERY_DAY.filter((day) => timeframe.rrules!.some((rule) => RHYTHMS[rule]!(day)));
    const days = named.map((day) => (timeframe.bound === 'exclusive' ? day - 1 : day));
    const doneUpTo = doneOn === undefined ? Number.NEGATIVE_INFINITY : lastMadeUpFor(doneOn, days);
    const gapAt = (i: number) => (days[i + 1] ?? Number.POSITIVE_INFINITY) - days[i]!;
    return days.map((day, i): Due => ({ day, what: 'recurring', gap: gapAt(i) })).filter(({ day }) => day > doneUpTo);
  }
  if (doneOn !== undefined) return [];
  const trigger = isTask && timeframe.kind === 'triggered' ? facts.triggers.get(assignment.subject) : undefined;
  const lastDay = trigger?.dueOn ?? timeframe.lastDay;
  if (lastDay === undefined) return [];
  if (!isTask) return [{ day: number(lastDay), what: 'other' }];
  // A task that waits has no milestones: when it begins is not known.
  const from = trigger?.happenedOn ?? timeframe.from;
  const ends: Due[] = [];
  for (let year = Number(from?.slice(0, 4)); year < Number(lastDay.slice(0, 4)); year++)
    ends.push({ day: number(`${year}-12-31`), what: 'milestone' });
  return [...ends, { day: number(lastDay), what: 'task' }];
}

type Report = { unit: string; status: string; reportedAt: string };

/** The day on which the last leading office, or everybody of a whole group, had done it; of what recurs for the last time. */
function whenAllDone({ leads, timeframe }: VersionedAssignment, reports: readonly Report[]): number | undefined {
  const doneBy = (unit: string): number => {
    let done = Number.NaN;
    for (const { unit: by, status, reportedAt } of reports) {
      if (by !== unit) continue;
      if (status !== 'done') done = Number.NaN;
      else if (Number.isNaN(done) || timeframe?.kind === 'recurring') done = inVietnam(reportedAt);
    }
    const office = OFFICES.find(({ id }) => id === unit);
    const isWhole = office?.group && office.membersAre === undefined;
    return Number.isNaN(done) && isWhole ? Math.max(...office.members.map(doneBy)) : done;
  };
  const asked = leads.length > 0 ? leads : reports.map(({ unit }) => unit);
  const last = Math.max(...asked.map(doneBy));
  return Number.isFinite(last) ? last : undefined;
}

/** Done in the second half of the way to a day counts for that day, else for those before. */
function lastMadeUpFor(doneOn: number, days: readonly number[]): number {
  const [next, second] = days.filter((day) => day >= doneOn);
  if (next === undefined) return doneOn;
  return second === undefined || next - doneOn <= (second - next) / 2 ? next : doneOn;
}

function isOf(unit: string, names: readonly string[]): boolean {
  const above = OFFICES.filter(({ members }) => members.includes(unit)).map(({ id }) => id);
  return [unit, ...above].some((id) => names.includes(id));
}

function stagesFor(
  { role, unit, chosen }: Recipient,
  { leads, helpers, access }: VersionedAssignment,
  { day, what, gap = Number.POSITIVE_INFINITY }: Due,
  { calendar }: PlanningFacts,
): [number | string, number][] {
  if (unit === undefined || (access === 'internal' && (role === 'guest' || role === 'member'))) return [];
  const isLead = isOf(unit, leads);
  if (!isLead && !isOf(unit, helpers)) return [];
  const isOff = (one: number) => !calendar.isWorkingDay(text(one));
  const before = (one: number) => {
    while (isOff(one) || chosen?.quietWeekdays.includes(weekday(one))) one--;
    return one;
  };
  const told = new Map<number, number>();
  const isReminded = chosen?.isOn === true && role !== 'guest';
  for (let stage = 365; isReminded && stage >= (what === 'task' ? -1400 : 0); stage--) {
    const isWanted = chosen.stages.includes(stage) && stage < gap && (isLead || stage === 7 || stage === 1);
    const isChased = stage < 0 && stage % 7 === 0 && isLead;
    if (!isWanted && !isChased) continue;
    const on = before(day - stage);
    if (isWanted || on > day) told.set(on, stage);
  }
  const stages: [number | string, number][] = [...told].map(([on, stage]) => [stage, on]);
  if (role === 'manager' && chosen === undefined && what === 'task' && isLead) {
    let on = before(day + 7);
    if (on <= day) for (on = day + 7; isOff(on); ) on++;
    stages.push(['escalation', on]);
  }
  return stages;
}
