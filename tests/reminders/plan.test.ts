import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitGroups } from '../../src/documents/unit-groups.ts';
import { WORKING_DAYS_FILE } from '../../src/documents/working-days.ts';
import type { Obligation } from '../../src/reminders/obligation.ts';
import { planReminders, type Recipient } from '../../src/reminders/plan.ts';
import { USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import { addDays, type Day, weekdayOf } from '../../src/shared/day.ts';
import { createWorkingCalendar } from '../../src/tasks/calendar/working-calendar.ts';

const calendar = createWorkingCalendar(WORKING_DAYS_FILE.parse({}));
const unit = (id: string, members: string[] = []) => ({
  id,
  name: id,
  aliases: [],
  group: members.length > 0,
  members,
});
const groups = createUnitGroups([unit('a'), unit('b'), unit('tất cả', ['a', 'b'])]);
const TASK: Obligation = {
  ...{ subject: '05-1', kind: 'task', document: '05', title: 'Trình đề án', dueOn: '2026-12-31' },
  ...{ leads: ['a'], helpers: ['b'] },
};
const ann: Recipient = {
  person: 'p-an',
  role: 'official',
  unit: 'a',
  preferences: { ...USUAL_PREFERENCES, isOn: true },
};
const binh: Recipient = { ...ann, person: 'p-binh', unit: 'b' };

function plan(
  obligation: Partial<Obligation>,
  recipient: Partial<Recipient> = {},
  span: { from?: Day; to?: Day } = {},
) {
  return planReminders({
    obligations: [{ ...TASK, ...obligation }],
    recipients: [{ ...ann, ...recipient }],
    ...{ groups, calendar, accessOf: (id: string) => (id === '99' ? 'internal' : 'public') },
    ...{ from: '2026-01-01', to: '2026-12-31', ...span },
  } as Parameters<typeof planReminders>[0]);
}

const said = (reminders: ReturnType<typeof plan>) => reminders.map(({ stage, on }) => [stage, on]);

describe('who leads', () => {
  it('is reminded at each stage, at eight in Vietnam wherever the machine stands', () => {
    const planned = plan({});
    // 31/12/2026 is a Thursday; 24/12 is one, too, and 30/12 a Wednesday.
    expect(said(planned)).toEqual([
      [30, '2026-12-01'],
      [14, '2026-12-17'],
      [7, '2026-12-24'],
      [3, '2026-12-28'],
      [1, '2026-12-30'],
      [0, '2026-12-31'],
    ]);
    expect(planned[0]).toMatchObject({ key: '05-1:2026-12-31:30:p-an', isHelping: false });
    expect(planned[0]!.at.toISOString()).toBe('2026-12-01T01:00:00.000Z');
  });

  it('is reminded every week once it is overdue, the office of the group as well', () => {
    const late = plan({ leads: ['tất cả'], helpers: [] }, {}, { from: '2027-01-01', to: '2027-01-31' });
    expect(said(late)).toEqual([
      [-7, '2027-01-07'],
      [-14, '2027-01-14'],
      [-21, '2027-01-21'],
      [-28, '2027-01-28'],
    ]);
  });

  it('is reminded before Tết of what falls into it, and once of what falls on one day', () => {
    // Tết of 2027 is on 6 February; offices rest from the 4th on, and the year's last working day is the 3rd.
    const planned = plan({ dueOn: '2027-02-09' }, {}, { from: '2027-01-25', to: '2027-02-09' });
    for (const { on } of planned) expect(calendar.isWorkingDay(on)).toBe(true);
    expect(new Set(planned.map(({ on }) => on)).size).toBe(planned.length);
    expect(planned.at(-1)!.stage).toBe(0);
    expect(planned.at(-1)!.on < '2027-02-06').toBe(true);
  });

  it('is not reminded on days that were to be quiet, but before them', () => {
    const preferences = { ...ann.preferences, quietWeekdays: [4], stages: [7, 0] };
    expect(said(plan({}, { preferences }))).toEqual([
      [7, '2026-12-23'],
      [0, '2026-12-30'],
    ]);
  });
});

describe('who helps', () => {
  it('is reminded gently, and never of what others have not done', () => {
    expect(said(plan({}, binh))).toEqual([
      [7, '2026-12-24'],
      [1, '2026-12-30'],
    ]);
    expect(plan({}, binh, { from: '2027-01-01', to: '2027-03-01' })).toEqual([]);
  });
});

describe('nobody is reminded', () => {
  it.each([
    ['of what is another office’s', { leads: ['c'], helpers: [] }, {}],
    ['of an internal document, who may not read it', { document: '99' }, { role: 'member' as const }],
  ])('%s', (_, obligation, recipient) => {
    expect(plan(obligation, recipient)).toEqual([]);
  });
});

describe('any plan', () => {
  const days = fc.integer({ min: 0, max: 1200 }).map((count) => addDays('2025-06-01', count));
  const preferences = fc.record({
    isOn: fc.constant(true),
    stages: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }),
    at: fc.constantFrom('07:30', '08:00', '16:45'),
    quietWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
    form: fc.constant('digest' as const),
  });

  it('has each key once, on working days that are not quiet, never later than meant, and is the sum of its days', () => {
    fc.assert(
      fc.property(days, days, preferences, (dueOn, from, chosen) => {
        const to = addDays(from, 40);
        const planned = plan({ dueOn }, { preferences: chosen }, { from, to });
        expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
        for (const { on, stage } of planned) {
          expect(calendar.isWorkingDay(on) && !chosen.quietWeekdays.includes(weekdayOf(on))).toBe(true);
          expect(on <= addDays(dueOn, -stage)).toBe(true);
          if (stage < 0) expect(on > dueOn).toBe(true);
        }
        const dayByDay = Array.from({ length: 41 }, (_, i) => addDays(from, i)).flatMap((day) =>
          plan({ dueOn }, { preferences: chosen }, { from: day, to: day }),
        );
        expect(dayByDay.map(({ key }) => key)).toEqual(planned.map(({ key }) => key));
      }),
      { numRuns: 60 },
    );
  });
});
