import { describe, expect, it } from 'vitest';
import { planOverviews, planStages } from '../../src/reminders/plan.ts';
import { createReminderPlanner } from '../../src/reminders/planner.ts';
import type { VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Day } from '../../src/shared/day.ts';
import { AN, again, BINH, CALENDAR, CHI, factsOf, given, ON, onDay, withoutDeadline } from './world.ts';

const HELPER: Recipient = { ...AN, person: 'p-giup', unit: 'cong-an-tinh' };

/** Stages of one person and one thing, judged on the first day. */
function plan(changes: Partial<VersionedAssignment>, recipient: Recipient, from: Day, to: Day) {
  const planned = planStages(factsOf([given(changes)], [recipient]), { from, to, judgedOn: from });
  return planned.map(({ kind, stage, on }) => (kind === 'stage' ? `${stage} ${on}` : `${kind} ${on}`));
}

describe('who leads', () => {
  it('is reminded at each stage, at eight in Vietnam', () => {
    expect(plan({}, AN, '2026-12-01', '2026-12-31')).toEqual([
      ...['30 2026-12-01', '14 2026-12-17', '7 2026-12-24', '3 2026-12-28', '1 2026-12-30', '0 2026-12-31'],
    ]);
    const span = { from: '2026-12-01', to: '2026-12-01', judgedOn: '2026-12-01' };
    expect(planStages(factsOf([given({ version: 4 })], [AN]), span)).toEqual([
      {
        ...{ key: '05-II-1:2026-12-31:30:p-an', kind: 'stage', subject: '05-II-1', dueOn: '2026-12-31', stage: 30 },
        ...{ person: 'p-an', version: 4, on: '2026-12-01', at: new Date('2026-12-01T01:00:00Z') },
      },
    ]);
  });

  it('is reminded every week once it is overdue, as an office of a group too', () => {
    const weekly = ['-7 2027-01-07', '-14 2027-01-14', '-21 2027-01-21', '-28 2027-01-28'];
    expect(plan({ leads: ['hai-so'] }, AN, '2027-01-01', '2027-01-31')).toEqual(weekly);
  });

  it('is reminded before Tết of what falls into it, and once of what falls on one day', () => {
    const planned = plan({ timeframe: onDay('2027-02-08') }, AN, '2027-01-25', '2027-02-09');
    const lastBefore = CALENDAR.workingDayOnOrBefore('2027-02-08');
    expect(lastBefore < '2027-02-06').toBe(true);
    expect(planned.at(-1)).toBe(`0 ${lastBefore}`);
    expect(planned.filter((one) => one.endsWith(lastBefore))).toHaveLength(1);
  });

  it('is reminded before Tết though the span ends there, and not of being late before it is', () => {
    const who = { ...AN, chosen: { ...ON, stages: [0] } };
    expect(plan({ timeframe: onDay('2027-02-08') }, who, '2027-02-01', '2027-02-04')).toEqual(['0 2027-02-04']);
    // A week after 04/02 is still Tết, and the last working day before it is 04/02 itself.
    expect(plan({ timeframe: onDay('2027-02-04') }, who, '2027-02-01', '2027-02-19')).toEqual([
      ...['0 2027-02-04', '-14 2027-02-18'],
    ]);
  });

  it('is told before Tết of being late in it though the span ends there', () => {
    const who = { ...AN, chosen: { ...ON, stages: [0] } };
    // Both a week and a fortnight after 28/01 are said on 04/02: the later says it.
    expect(plan({ timeframe: onDay('2027-01-28') }, who, '2027-01-29', '2027-02-04')).toEqual(['-14 2027-02-04']);
  });

  it.each<[string, Day, string[]]>([
    ['the leap day', '2028-02-29', ['1 2028-02-28', '0 2028-02-29']],
    ['the last day of a year', '2027-12-31', ['1 2027-12-30', '0 2027-12-31']],
    ['a day after New Year', '2027-01-02', ['0 2026-12-31']],
  ])('is reminded of %s', (_, dueOn, expected) => {
    const chosen = { ...ON, stages: [1, 0] };
    expect(plan({ timeframe: onDay(dueOn) }, { ...AN, chosen }, '2026-12-01', dueOn)).toEqual(expected);
  });

  it('is not reminded on days that were to be quiet, but before them', () => {
    const chosen = { ...ON, quietWeekdays: [4], stages: [7, 0] };
    expect(plan({}, { ...AN, chosen }, '2026-12-01', '2026-12-31')).toEqual(['7 2026-12-23', '0 2026-12-30']);
  });
});

describe('who helps', () => {
  it('is reminded gently, and never of what others have not done', () => {
    expect(plan({}, HELPER, '2026-12-01', '2027-03-01')).toEqual(['7 2026-12-24', '1 2026-12-30']);
  });
});

describe('of several people', () => {
  const told = (people: readonly Recipient[]) => {
    const span = { from: '2026-12-01', to: '2026-12-31', judgedOn: '2026-12-01' };
    return planStages(factsOf([given({ kind: 'duty' })], people), span).map(({ person, on }) => `${person} ${on}`);
  };

  it('those who lead and those who help are not reminded alike, though they chose the same', () => {
    const both = [told([AN]), told([HELPER])].flat();
    expect(both).toHaveLength(8);
    expect(told([AN, HELPER]).sort()).toEqual(both.toSorted());
    expect(told([HELPER, AN]).sort()).toEqual(both.toSorted());
  });

  it.each([
    ['quiet weekdays', { quietWeekdays: [4] }, 'p-dung 2026-12-30'],
    ['stages', { stages: [2] }, 'p-dung 2026-12-29'],
  ])('each is reminded by the own %s', (_, choice, expected) => {
    const other = { ...AN, person: 'p-dung', chosen: { ...ON, ...choice } };
    expect(told([AN, other]).sort()).toEqual([told([AN]), told([other])].flat().sort());
    expect(told([AN, other])).toEqual(expect.arrayContaining(['p-an 2026-12-31', expected]));
  });
});

describe('a manager', () => {
  it('of the leading office is told once what is overdue by a week, without having chosen anything', () => {
    expect(plan({}, BINH, '2026-12-01', '2027-03-01')).toEqual(['escalation 2027-01-07']);
  });

  it('is told after the deadline even where the week after it is Tết', () => {
    const [told] = plan({ timeframe: onDay('2027-02-04') }, BINH, '2027-02-01', '2027-03-01');
    expect(told).toBe('escalation 2027-02-12');
  });

  it.each<[string, Partial<VersionedAssignment>, Partial<Recipient>]>([
    ['switched reminders off', {}, { chosen: { ...ON, isOn: false } }],
    ['only helps', { leads: ['cong-an-tinh'], helpers: ['so-noi-vu'] }, {}],
    ['is an official', {}, { role: 'official' }],
    ['misses what comes again', { timeframe: again('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31') }, {}],
    ['misses a report', { kind: 'duty' }, {}],
  ])('is not told who %s', (_, changes, recipient) => {
    expect(plan(changes, { ...BINH, ...recipient }, '2026-12-01', '2027-03-01')).toEqual([]);
  });
});

describe('nobody is reminded', () => {
  it.each<[string, Partial<VersionedAssignment>, Partial<Recipient>]>([
    ['of what is another office’s', { leads: ['so-tai-chinh'] }, {}],
    ['of an internal paper, who may not read it', { access: 'internal' }, { role: 'member' }],
    ['who never switched reminders on', {}, { chosen: { ...ON, isOn: false } }],
    ['who is a guest', {}, { role: 'guest' }],
  ])('%s', (_, changes, recipient) => {
    expect(plan(changes, { ...AN, ...recipient }, '2026-12-01', '2027-01-31')).toEqual([]);
  });

  it('who has no office', () => {
    const { unit: _, ...homeless } = AN;
    expect(plan({}, homeless, '2026-12-01', '2027-01-31')).toEqual([]);
  });
});

describe('overviews', () => {
  const span = { from: '2026-11-30', to: '2026-12-13' };
  const overviews = (recipients: Recipient[], between = span) =>
    planOverviews({ recipients, calendar: CALENDAR }, between).map(({ key, at }) => `${key} ${at.toISOString()}`);

  it('come to managers and administrators on Monday at half past seven', () => {
    expect(overviews([BINH, CHI, AN])).toEqual([
      'unserved:2026-11-30:weekly:p-chi 2026-11-30T00:30:00.000Z',
      'weekly:2026-11-30:weekly:p-binh 2026-11-30T00:30:00.000Z',
      'unserved:2026-12-07:weekly:p-chi 2026-12-07T00:30:00.000Z',
      'weekly:2026-12-07:weekly:p-binh 2026-12-07T00:30:00.000Z',
    ]);
  });

  it('come when somebody chose, and not to whom they are nothing', () => {
    const chosen = { ...ON, weekly: { on: 3, at: '16:00' } };
    const { unit: _, ...homeless } = BINH;
    expect(overviews([{ ...BINH, chosen }], { from: '2026-11-30', to: '2026-12-06' })).toEqual([
      'weekly:2026-11-30:weekly:p-binh 2026-12-02T09:00:00.000Z',
    ]);
    expect(overviews([{ ...BINH, chosen }], { from: '2026-11-30', to: '2026-12-01' })).toEqual([]);
    expect(overviews([{ ...BINH, chosen }], { from: '2026-12-03', to: '2026-12-06' })).toEqual([]);
    expect(
      overviews([homeless, { ...BINH, chosen: { ...ON, isOn: false } }, { ...CHI, chosen: { ...ON, isOn: false } }]),
    ).toEqual([]);
  });

  it('come on the first working day of a week whose Monday is off, and not in a week without one', () => {
    // Tết of 2027: Friday 5 to Thursday 11 February.
    const days = planOverviews({ recipients: [BINH], calendar: CALENDAR }, { from: '2027-02-01', to: '2027-02-21' });
    expect(days.map(({ on }) => on)).toEqual(['2027-02-01', '2027-02-12', '2027-02-15']);
    const none = { ...CALENDAR, workingDayOnOrAfter: () => '2027-02-15' };
    expect(
      planOverviews({ recipients: [BINH], calendar: none }, { from: '2027-02-08', to: '2027-02-15' }),
    ).toHaveLength(1);
  });
});

describe('the planner', () => {
  const planner = createReminderPlanner({ facts: async () => factsOf([given(), other], [AN, BINH, CHI]) });
  const other = withoutDeadline({ subject: '05-CT-1', kind: 'target', by: '2027-01-04' });
  const span = { from: '2026-12-28', to: '2027-01-07', judgedOn: '2026-12-28' };

  it('shows everything of everybody in the order of time', async () => {
    const all = await planner.planAll(span);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['stage', 'escalation', 'weekly', 'unserved']));
    expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => a - b));
  });

  it('shows what one person would get with other preferences, stages alone', async () => {
    const would = await planner.planFor('p-binh', { ...ON, isOn: false, stages: [1] }, span);
    expect(would.map(({ key }) => key)).toEqual([
      '05-II-1:2026-12-31:1:p-binh',
      '05-CT-1:2027-01-04:1:p-binh',
      '05-II-1:2026-12-31:-7:p-binh',
    ]);
  });
});
