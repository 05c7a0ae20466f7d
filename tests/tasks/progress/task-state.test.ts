import { describe, expect, it } from 'vitest';
import { judged, said, taskOf } from './made-up.ts';

const JUNE = taskOf({ deadline: '30/6/2026' });

describe('a task that nobody reported on', () => {
  it.each([
    ['2026-05-30', 'not_due'],
    ['2026-05-31', 'due_soon'],
    ['2026-06-29', 'due_soon'],
    ['2026-06-30', 'due_soon'],
    ['2026-07-01', 'overdue'],
  ])('with its deadline on 30/6 is on %s %s', (on, standing) => {
    expect(judged(JUNE, [], on)).toMatchObject({ standing, dueOn: '2026-06-30' });
  });

  it('is late by the days since its last day', () => {
    expect(judged(JUNE, [], '2026-07-01').daysLate).toBe(1);
    expect(judged(JUNE, [], '2027-06-30').daysLate).toBe(365);
    expect(judged(JUNE, [], '2026-06-30')).not.toHaveProperty('daysLate');
  });

  it('is overdue on the very day before which it was to be done', () => {
    expect(judged(taskOf({ deadline: 'trước ngày 30/6/2026' }), [], '2026-06-30')).toMatchObject({
      standing: 'overdue',
      dueOn: '2026-06-29',
      daysLate: 1,
    });
  });

  it.each([
    ['thường xuyên', 'ongoing'],
    ['thường xuyên đến năm 2026', 'ongoing'],
    ['sau khi Bộ ban hành hướng dẫn', 'waiting'],
    ['sớm', 'no_deadline'],
    [undefined, 'no_deadline'],
  ])('with the timeframe "%s" is %s, whatever the day', (deadline, standing) => {
    const task = taskOf(deadline === undefined ? {} : { deadline });
    for (const on of ['2026-01-08', '2035-01-01']) expect(judged(task, [], on)).toEqual({ standing, latest: [] });
  });
});

describe('a task that was begun', () => {
  it.each([
    ['in_progress', 'in_progress'],
    ['blocked', 'in_progress'],
    ['not_started', 'not_due'],
  ] as const)('by a report of %s is %s long before its deadline', (status, standing) => {
    expect(judged(JUNE, [said('so-noi-vu', status, '2026-02-01')], '2026-02-01').standing).toBe(standing);
  });

  it('is due soon and overdue all the same', () => {
    const reports = [said('so-noi-vu', 'in_progress', '2026-02-01', { percent: 99 })];
    expect(judged(JUNE, reports, '2026-06-01').standing).toBe('due_soon');
    expect(judged(JUNE, reports, '2026-07-01').standing).toBe('overdue');
  });

  it('waits for its trigger no longer, and stays ongoing where it never ends', () => {
    const reports = [said('so-noi-vu', 'in_progress', '2026-02-01')];
    expect(judged(taskOf({ deadline: 'sau khi Bộ ban hành' }), reports, '2026-03-01').standing).toBe('in_progress');
    expect(judged(taskOf({ deadline: 'thường xuyên' }), reports, '2026-03-01').standing).toBe('ongoing');
    expect(judged(taskOf(), reports, '2026-03-01').standing).toBe('in_progress');
  });
});

describe('what a paper itself reports', () => {
  it.each([
    ['done', 'done'],
    ['ongoing', 'ongoing'],
    ['in_progress', 'overdue'],
    ['not_started', 'overdue'],
  ] as const)('as %s makes a task whose deadline has passed %s', (reported, standing) => {
    expect(judged(taskOf({ deadline: '30/6/2026', reported }), [], '2026-08-01').standing).toBe(standing);
  });

  it('as in progress makes a task begun', () => {
    expect(judged(taskOf({ deadline: '30/6/2026', reported: 'in_progress' }), [], '2026-02-01').standing).toBe(
      'in_progress',
    );
  });

  it.each(['done', 'ongoing'] as const)('as %s gives way to what an office says later', (reported) => {
    const reports = [said('so-noi-vu', 'in_progress', '2026-07-10')];
    expect(judged(taskOf({ deadline: '30/6/2026', reported }), reports, '2026-08-01').standing).toBe('overdue');
  });
});

it('does not know what is reported after the day that is asked about', () => {
  const reports = [said('so-noi-vu', 'in_progress', '2026-02-01'), said('so-noi-vu', 'done', '2026-07-02')];
  expect(judged(JUNE, reports, '2026-01-31')).toMatchObject({ standing: 'not_due', latest: [] });
  expect(judged(JUNE, reports, '2026-07-01')).toMatchObject({ standing: 'overdue', latest: [reports[0]] });
  expect(judged(JUNE, reports, '2026-07-02')).toMatchObject({ standing: 'done_late', latest: [reports[1]] });
});

it('counts a report by the day it is in Vietnam', () => {
  const lateEvening = said('so-noi-vu', 'done', '2026-06-30', { reportedAt: '2026-06-30T16:59:59.000Z' });
  const pastMidnight = { ...lateEvening, reportedAt: '2026-06-30T17:00:00.000Z' };
  expect(judged(JUNE, [lateEvening], '2026-06-30').standing).toBe('done_on_time');
  expect(judged(JUNE, [pastMidnight], '2026-07-01')).toMatchObject({ standing: 'done_late', daysLate: 1 });
});
