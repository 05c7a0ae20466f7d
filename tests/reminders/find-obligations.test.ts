import { describe, expect, it } from 'vitest';
import { findObligations } from '../../src/reminders/find-obligations.ts';
import type { VersionedAssignment } from '../../src/reminders/planning-facts.ts';
import type { Day } from '../../src/shared/day.ts';
import type { Timeframe } from '../../src/tasks/timeframe/timeframe.ts';
import { said } from '../tasks/progress/made-up.ts';
import { again, factsOf, given, withoutDeadline } from './world.ts';

type Known = Parameters<typeof factsOf>[2];

/** What is due between two days, as sort and day; judged on the first of them. */
function due(assignment: VersionedAssignment, from: Day, to: Day, known: Known = {}) {
  const found = findObligations(factsOf([assignment], [], known), { from, to, judgedOn: from });
  return found.map(({ kind, dueOn }) => [kind, dueOn]);
}

describe('of a task', () => {
  it('its last day is due, with who leads and helps and how secret its paper is', () => {
    const [only] = findObligations(factsOf([given({ access: 'internal' })], []), {
      ...{ from: '2026-12-01', to: '2026-12-31', judgedOn: '2026-12-01' },
    });
    expect(only).toMatchObject({ subject: '05-II-1', kind: 'task', dueOn: '2026-12-31' });
    expect(only).not.toHaveProperty('everyDays');
    expect(only).toMatchObject({ leads: ['so-noi-vu'], helpers: ['cong-an-tinh'], access: 'internal' });
  });

  it('nothing is due before the window reaches its last day, and it is overdue however long', () => {
    expect(due(given(), '2026-11-01', '2026-12-30')).toEqual([]);
    expect(due(given(), '2030-01-01', '2030-01-31')).toEqual([['task', '2026-12-31']]);
  });

  it('of several years each year’s end is a milestone, and the last day the task', () => {
    const timeframe: Timeframe = {
      raw: '',
      kind: 'range',
      from: '2026-03-01',
      to: '2028-12-31',
      lastDay: '2028-12-31',
    };
    expect(due(given({ timeframe }), '2026-12-31', '2029-01-01')).toEqual([
      ['milestone', '2026-12-31'],
      ['milestone', '2027-12-31'],
      ['task', '2028-12-31'],
    ]);
    // A year's end that is over is not overdue: the task goes on.
    expect(due(given({ timeframe }), '2027-01-01', '2027-12-31')).toEqual([['milestone', '2027-12-31']]);
  });

  it('that waits for something is due when that has happened, and not before', () => {
    const timeframe: Timeframe = { raw: '', kind: 'triggered', trigger: 'Bộ ban hành' };
    const triggers = [{ task: '05-II-1', happenedOn: '2026-12-20', dueOn: '2027-01-10' }];
    expect(due(given({ timeframe }), '2026-12-01', '2027-01-31')).toEqual([]);
    expect(due(given({ timeframe }), '2026-12-01', '2027-01-31', { triggers })).toEqual([
      ['milestone', '2026-12-31'],
      ['task', '2027-01-10'],
    ]);
  });

  it.each<[string, Partial<VersionedAssignment>]>([
    ['goes on without end', { timeframe: { raw: '', kind: 'ongoing' } }],
    ['cannot be read', { timeframe: { raw: 'sớm', kind: 'unreadable' } }],
    ['was said to be done', { reported: 'done' }],
    ['was said to go on', { reported: 'ongoing' }],
  ])('nothing is due that %s', (_, changes) => {
    expect(due(given(changes), '2026-12-01', '2027-12-31')).toEqual([]);
  });

  it('without a deadline nothing is due', () => {
    expect(due(withoutDeadline(), '2026-12-01', '2027-12-31')).toEqual([]);
  });

  it('nothing is due once every leading office said that it is done, and again where one takes that back', () => {
    const task = given({ leads: ['so-noi-vu', 'so-tai-chinh'] });
    const both = [said('so-noi-vu', 'done', '2026-11-01'), said('so-tai-chinh', 'done', '2026-11-02')];
    const dueThen = (progress: typeof both) => due(task, '2026-12-01', '2026-12-31', { progress }).length;
    expect(dueThen(both.slice(0, 1))).toBe(1);
    expect(dueThen(both)).toBe(0);
    expect(dueThen([...both, said('so-noi-vu', 'blocked', '2026-11-20')])).toBe(1);
  });
});

describe('of a task that recurs', () => {
  const monthly = given({ timeframe: again('FREQ=MONTHLY;BYMONTHDAY=15') });
  const dueFrom = (day: Day, doneOn: Day) =>
    due(monthly, day, '2027-02-28', { progress: [said('so-noi-vu', 'done', doneOn)] }).map(([, dueOn]) => dueOn);

  it('each occurrence is due', () => {
    const found = findObligations(factsOf([monthly], []), {
      from: '2026-12-01',
      to: '2027-02-14',
      judgedOn: '2026-12-01',
    });
    expect(found.map(({ dueOn, everyDays }) => [dueOn, everyDays])).toEqual([
      ['2026-12-15', 31],
      ['2027-01-15', 31],
    ]);
  });

  it('what is done soon before a day counts for that day', () => {
    expect(dueFrom('2026-12-12', '2026-12-10')).toEqual(['2027-01-15', '2027-02-15']);
  });

  it('what is done soon after a day counts for that day, not for the next', () => {
    expect(dueFrom('2026-12-20', '2026-12-18')).toEqual(['2027-01-15', '2027-02-15']);
  });
});

it('a recurring task that was done too early for the next day was done for those before', () => {
  const facts = factsOf([given({ timeframe: again('FREQ=MONTHLY;BYMONTHDAY=15') })], [], {
    progress: [said('so-noi-vu', 'done', '2026-12-18')],
  });
  const found = findObligations(facts, { from: '2026-12-01', to: '2027-01-31', judgedOn: '2026-12-18' });
  expect(found.map(({ dueOn }) => dueOn)).toEqual(['2027-01-15']);
});

describe('of reports and targets', () => {
  it('each report is due every time, and what was done of a task with the same code does not count', () => {
    const duty = given({ kind: 'duty', timeframe: again('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15') });
    const progress = [said('so-noi-vu', 'done', '2026-12-10')];
    expect(due(duty, '2026-12-12', '2028-12-31', { progress })).toEqual([
      ['duty', '2026-12-15'],
      ['duty', '2027-12-15'],
      ['duty', '2028-12-15'],
    ]);
  });

  it('neither is overdue', () => {
    const target = withoutDeadline({ kind: 'target', by: '2026-12-31' });
    expect(due(target, '2026-12-31', '2027-01-31')).toEqual([['target', '2026-12-31']]);
    expect(due(target, '2027-01-01', '2027-01-31')).toEqual([]);
    expect(due(given({ kind: 'duty' }), '2027-01-01', '2027-01-31')).toEqual([]);
  });
});
