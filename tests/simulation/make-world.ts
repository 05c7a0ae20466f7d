import type { Assignment } from '../../src/reminders/assignment.ts';
import { type ReminderPreferences, USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import { addDays, type Day } from '../../src/shared/day.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import type { Lot } from './lot.ts';
import { CHANNELS, type Someone, World } from './world.ts';

/** How large a world is, and when it is looked at. */
export interface WorldSize {
  readonly people: number;
  readonly duties: number;
  readonly start: Day;
  readonly days: number;
}

const PEOPLE_IN_OFFICE = 8;
const IN_DOCUMENT = 15;
const SHARE_INTERNAL = 0.25;
const RHYTHMS = [
  ...['FREQ=MONTHLY;BYMONTHDAY=25', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
  ...['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31', 'FREQ=WEEKLY;BYDAY=FR'],
];
const STAGES = [[30, 14, 7, 3, 1, 0], [30, 14, 7, 3, 1, 0], [7, 1], [14, 0], [1], [0], [60, 30, 7], [3, 2, 1, 0]];
const HOURS = ['08:00', '08:00', '08:00', '07:30', '07:00', '10:30', '14:00', '16:30'];
const QUIET = [[], [], [], [5], [1], [3, 4], [1, 2, 3, 4]];

/** A province with offices and groups of them; its people are still to be met. */
export function makeWorld(lot: Lot, size: WorldSize): World {
  const count = Math.max(4, Math.round(size.people / PEOPLE_IN_OFFICE));
  const offices = Array.from({ length: count }, (_, i) => `so-${i + 1}`);
  const unit = (id: string, members: string[] = []) => ({
    id,
    name: `Đơn vị ${id}`,
    group: members.length > 0,
    members,
  });
  const world = new World([
    ...offices.map((id) => unit(id)),
    unit(
      'cac-so',
      offices.filter((_, i) => i % 5 === 0),
    ),
    unit('cac-xa', offices.slice(0, 2)),
    unit('tat-ca', ['cac-so', 'cac-xa']),
  ]);
  for (let document = 1; world.assignments.size < size.duties; document++) addDocument(world, lot, document, size);
  return world;
}

/** Adds one more document with what it asks of whom. Returns the subjects. */
export function addDocument(world: World, lot: Lot, number: number, size: WorldSize): string[] {
  const document = String(100 + number);
  const access = lot.chance(SHARE_INTERNAL) ? 'internal' : 'public';
  const many = Math.min(IN_DOCUMENT, Math.max(1, size.duties - world.assignments.size));
  return Array.from({ length: many }, (_, i) => {
    const subject = `${document}-${i + 1}`;
    const common = { subject, document, paper: `Kế hoạch ${document}/KH-UBND`, access } as const;
    world.assignments.set(subject, { ...common, title: `Việc số ${subject}`, ...asked(world, lot, size) });
    return subject;
  });
}

type Asked = Omit<Assignment, 'subject' | 'document' | 'paper' | 'access' | 'title'>;

function asked(world: World, lot: Lot, size: WorldSize): Asked {
  const whose = lot.chance(0.06) ? ['cac-so', 'cac-xa', 'tat-ca'] : world.offices;
  const leads = [lot.pick(whose), ...(lot.chance(0.15) ? [lot.pick(world.offices)] : [])];
  const helpers = lot.chance(0.4) ? [lot.pick(world.offices)].filter((unit) => !leads.includes(unit)) : [];
  const whom = { leads: [...new Set(leads)], helpers };
  const day = dayWithin(lot, size);
  const reported = lot.weighed([
    [12, undefined],
    [1, 'done'],
    [1, 'in_progress'],
    [1, 'ongoing'],
  ] as const);
  const task = { kind: 'task', ...whom, ...(reported ? { reported } : {}) } as const;
  return lot.weighed<() => Asked>([
    [8, () => ({ ...task, timeframe: dueBy(day, lot.chance(0.2)) })],
    [2, () => ({ ...task, timeframe: overYears(day, lot.between(1, 3)) })],
    [1, () => ({ ...task, timeframe: recurring(lot) })],
    [2, () => ({ ...task, timeframe: { raw: 'sau khi ban hành', kind: 'triggered', trigger: 'ban hành' } })],
    [1, () => ({ ...task, ...(lot.chance(0.5) ? { timeframe: { raw: 'thường xuyên', kind: 'ongoing' } } : {}) })],
    [2, () => ({ kind: 'duty', ...whom, helpers: [], timeframe: recurring(lot) })],
    [1, () => ({ kind: 'duty', ...whom, helpers: [], timeframe: dueBy(day, false) })],
    [2, () => ({ kind: 'target', ...whom, by: day })],
  ])();
}

/** Some of them were due before the beginning, and some come after the end. */
export function dayWithin(lot: Lot, { start, days }: WorldSize): Day {
  return addDays(start, lot.between(-30, days + 30));
}

/** A timeframe that ends on a day; `before` where the phrase names the day after. */
export function dueBy(lastDay: Day, before: boolean): Timeframe {
  const to = before ? addDays(lastDay, 1) : lastDay;
  return { raw: to, kind: 'date', to, lastDay, bound: before ? 'exclusive' : 'inclusive' };
}

function overYears(day: Day, years: number): Timeframe {
  const last = `${Number(day.slice(0, 4)) + years}-12-31`;
  return { raw: `đến ${last}`, kind: 'range', from: day, to: last, lastDay: last, bound: 'inclusive' };
}

function recurring(lot: Lot): Timeframe {
  const rule = lot.pick(RHYTHMS);
  return { raw: rule, kind: 'recurring', rrules: [rule], bound: lot.chance(0.2) ? 'exclusive' : 'inclusive' };
}

/** Somebody who may come to the province: their id is given when the assistant meets them. */
export function drawPerson(world: World, lot: Lot, account: string): Omit<Someone, 'id'> {
  const role = lot.weighed([
    [2, 'member'],
    [6, 'official'],
    [2, 'manager'],
    [0.4, 'admin'],
  ] as const);
  const mayLead = role === 'manager' || role === 'admin';
  const chosen = lot.chance(mayLead ? 0.5 : 0.85) ? drawPreferences(lot) : undefined;
  const channels = lot.weighed<readonly string[]>([
    [3, ['zalo']],
    [3, ['telegram']],
    [3, CHANNELS],
    [0.5, []],
  ]);
  return {
    ...{ account, role, channels },
    ...(lot.chance(0.97) ? { unit: lot.pick(world.offices) } : {}),
    ...(chosen ? { chosen } : {}),
  };
}

/** How somebody wants to be reminded, if at all. */
export function drawPreferences(lot: Lot): ReminderPreferences {
  const channel = lot.pick([undefined, undefined, ...CHANNELS]);
  return {
    ...{ ...USUAL_PREFERENCES, isOn: lot.chance(0.88), stages: lot.pick(STAGES), at: lot.pick(HOURS) },
    ...{ quietWeekdays: lot.pick(QUIET), form: lot.chance(0.2) ? 'single' : 'digest' },
    ...(channel ? { channel } : {}),
    ...(lot.chance(0.2) ? { weekly: { on: lot.between(1, 5), at: lot.pick(HOURS) } } : {}),
  };
}
