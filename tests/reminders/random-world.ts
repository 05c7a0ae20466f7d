import fc from 'fast-check';
import { ROLES } from '../../src/people/role.ts';
import type { PlanningFacts, VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { ReminderPreferences } from '../../src/reminders/preferences.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import { PROGRESS_STATUSES } from '../../src/tasks/progress/progress.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import { OFFICES, said } from '../tasks/progress/made-up.ts';
import { RHYTHMS } from './brute-force.ts';
import { factsOf, given, onDay, withoutDeadline } from './world.ts';

/** Any day from the summer of 2025 to that of 2028: three Tết and one 29 February; these and years' ends more often. */
export const DAYS: fc.Arbitrary<Day> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1100 }).map((count) => addDays('2025-06-01', count)) },
  fc.constantFrom(
    '2028-02-29',
    '2027-02-04',
    '2027-02-08',
    '2027-02-06',
    '2026-12-31',
    '2027-12-31',
    '2028-01-26',
    '2026-02-17',
  ),
);

const TIMES = fc.constantFrom('07:00', '08:00', '16:45', '17:30');

/** What somebody may have chosen. */
export const CHOSEN: fc.Arbitrary<ReminderPreferences> = fc.record({
  isOn: fc.boolean(),
  stages: fc.uniqueArray(
    fc.oneof(fc.constantFrom(30, 14, 7, 3, 1, 0), fc.integer({ min: 0, max: 60 }), fc.constant(365)),
    { maxLength: 8 },
  ),
  at: TIMES,
  quietWeekdays: fc.oneof(fc.constant([]), fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })),
  form: fc.constantFrom('digest' as const, 'single' as const),
});

const UNITS = OFFICES.map(({ id }) => id);

/** Anybody: of every role, with and without an office, who chose something or nothing. */
const SOMEBODY: fc.Arbitrary<Omit<Recipient, 'person'>> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    unit: fc.constantFrom(undefined, 'so-noi-vu', 'so-tai-chinh', 'cong-an-tinh'),
    chosen: fc.option(CHOSEN, { nil: undefined }),
  })
  .map(({ role, unit, chosen }) => ({ role, ...(unit ? { unit } : {}), ...(chosen ? { chosen } : {}) }));

const RANGE = fc
  .tuple(DAYS, DAYS)
  .map(([a, b]) => [a, b].sort() as [Day, Day])
  .map(([from, lastDay]): Timeframe => ({ raw: '', kind: 'range', from, to: lastDay, lastDay, bound: 'inclusive' }));
const RECURRING = fc
  .tuple(fc.subarray(Object.keys(RHYTHMS), { minLength: 1, maxLength: 2 }), fc.constantFrom('inclusive', 'exclusive'))
  .map(([rrules, bound]): Timeframe => ({ raw: '', kind: 'recurring', rrules, bound }));
const WAITING = fc
  .option(DAYS, { nil: undefined })
  .map((day): Timeframe => ({ raw: '', kind: 'triggered', trigger: 'Bộ ban hành', ...(day ? { lastDay: day } : {}) }));
const TIMEFRAME = fc.oneof(
  DAYS.map(onDay),
  RANGE,
  RECURRING,
  WAITING,
  fc.constant<Timeframe>({ raw: '', kind: 'ongoing' }),
);

const SOMETHING: fc.Arbitrary<Partial<VersionedAssignment>> = fc
  .record({
    ...{ leads: fc.subarray(UNITS, { maxLength: 2 }), helpers: fc.subarray(UNITS, { maxLength: 2 }) },
    access: fc.constantFrom('public' as const, 'internal' as const),
    version: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('task' as const, 'task' as const, 'duty' as const, 'target' as const),
    reported: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'done' as const,
      'ongoing' as const,
      'in_progress' as const,
    ),
    timeframe: fc.option(TIMEFRAME, { nil: undefined, freq: 9 }),
    by: DAYS,
  })
  .map(({ timeframe, by, reported, ...rest }) => ({
    ...rest,
    ...(rest.kind === 'target' ? { by } : timeframe ? { timeframe } : {}),
    ...(reported && rest.kind === 'task' ? { reported } : {}),
  }));

const REPORT = fc.record({
  nth: fc.nat(5),
  unit: fc.constantFrom(...UNITS),
  status: fc.constantFrom(...PROGRESS_STATUSES, 'done' as const),
  day: DAYS,
});
const TRIGGER = fc.tuple(DAYS, DAYS).map((both) => both.sort());

/** Any facts with some assignments and some people. */
export const FACTS: fc.Arbitrary<PlanningFacts> = fc
  .record({
    things: fc.array(SOMETHING, { minLength: 1, maxLength: 6 }),
    people: fc.array(SOMEBODY, { minLength: 1, maxLength: 4 }),
    reports: fc.array(REPORT, { maxLength: 4 }),
    triggers: fc.array(fc.option(TRIGGER, { nil: undefined }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ things, people, reports, triggers }) => {
    const subject = (nth: number) => `05-${nth}`;
    const assignments = things.map((thing, i) => ({
      ...('timeframe' in thing ? given() : withoutDeadline()),
      ...{ version: 1, ...thing },
      subject: subject(i),
    }));
    const progress = reports
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ nth, unit, status, day }) => said(unit, status, day, { task: subject(nth) }));
    const happened = triggers.flatMap((days, i) =>
      days ? [{ task: subject(i), happenedOn: days[0]!, dueOn: days[1]! }] : [],
    );
    const recipients = people.map((person, i) => ({ ...person, person: `p-${i}` }));
    return factsOf(assignments, recipients, { progress, triggers: happened });
  });

/** A span of up to six weeks, and a day on which it is judged what is done. */
export const SPAN = fc.tuple(DAYS, fc.nat(42), DAYS).map(([from, length, judgedOn]) => ({
  ...{ from, judgedOn },
  to: addDays(from, length),
}));
