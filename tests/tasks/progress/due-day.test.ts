import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../src/tasks/progress/due-day.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';
import { judged, said, taskOf } from './made-up.ts';

const due = (deadline: string, on: string, doneOn?: string) =>
  dueDay(readTimeframe(deadline, '2026-01-08'), doneOn, on);

describe('the day on which something is due', () => {
  it.each([
    ['30/6/2026', '2026-06-30'],
    ['trước ngày 30/6/2026', '2026-06-29'],
    ['Quý II/2026', '2026-06-30'],
    ['Năm 2026-2030', '2030-12-31'],
    ['từ năm 2026', undefined],
    ['thường xuyên đến năm 2030', undefined],
    ['sau khi Bộ ban hành', undefined],
    ['sớm', undefined],
  ])('once, "%s", is %s whenever it is asked for and whatever was done', (deadline, day) => {
    for (const on of ['2026-01-08', '2040-01-01'])
      for (const doneOn of [undefined, '2026-03-01']) expect(due(deadline, on, doneOn)).toBe(day);
  });

  it.each([
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-03-14'],
    ['2026-02-16', '2026-03-14'],
  ])('each month before the 15th, asked on %s, is %s', (on, day) => {
    expect(due('trước ngày 15 hằng tháng', on)).toBe(day);
  });

  it('is none where a rhythm has ended', () => {
    expect(due('hằng quý đến hết năm 2026', '2026-12-31')).toBe('2026-12-31');
    expect(due('hằng quý đến hết năm 2026', '2027-01-01')).toBeUndefined();
  });
});

describe('what was done of something that recurs', () => {
  it.each([
    ['hằng tháng', '2026-03-20', '2026-03-25', '2026-04-30'],
    ['hằng tháng', '2026-03-31', '2026-03-31', '2026-04-30'],
    ['thứ sáu hằng tuần', '2026-03-05', '2026-03-05', '2026-03-13'],
    ['hằng ngày', '2026-03-05', '2026-03-05', '2026-03-06'],
    ['hằng năm', '2026-10-01', '2026-11-01', '2027-12-31'],
  ])('%s, on %s, counts for the day that follows: on %s the next is %s', (deadline, doneOn, on, next) => {
    expect(due(deadline, on, doneOn)).toBe(next);
  });

  it('soon after a day was late for that day, so the next one stays due', () => {
    expect(due('ngày 15 hằng tháng', '2026-11-18', '2026-11-17')).toBe('2026-12-15');
    expect(due('trước ngày 15 hằng tháng', '2026-12-15', '2026-12-15')).toBe('2027-01-14');
  });

  it('for the last time leaves nothing due', () => {
    expect(due('hằng quý đến hết năm 2026', '2026-12-20', '2026-12-20')).toBeUndefined();
  });
});

describe('a task that recurs', () => {
  const monthly = taskOf({ deadline: 'hằng tháng' });

  it('is never overdue: only its next day is looked at', () => {
    expect(judged(monthly, [], '2026-03-31')).toMatchObject({ standing: 'due_soon', dueOn: '2026-03-31' });
    expect(judged(monthly, [], '2026-04-01')).toMatchObject({ standing: 'due_soon', dueOn: '2026-04-30' });
  });

  it('is never done for good: the next time is due', () => {
    const state = judged(monthly, [said('so-noi-vu', 'done', '2026-03-25')], '2026-03-26');
    expect(state).toMatchObject({ standing: 'in_progress', dueOn: '2026-04-30' });
    expect(state).not.toHaveProperty('doneOn');
  });

  it('is done each time anew, by the last report and not the first of a row', () => {
    const reports = ['2026-01-30', '2026-02-27', '2026-03-30'].map((day) => said('so-noi-vu', 'done', day));
    expect(judged(monthly, reports, '2026-03-30').dueOn).toBe('2026-04-30');
    expect(judged(monthly, reports, '2026-03-29').dueOn).toBe('2026-03-31');
  });
});
