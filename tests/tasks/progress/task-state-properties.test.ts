import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/shared/day.ts';
import { PROGRESS_STATUSES, type Progress } from '../../../src/tasks/progress/progress.ts';
import { isDone, STANDINGS } from '../../../src/tasks/progress/standing.ts';
import { assignees, judged, OFFICES, said, taskOf } from './made-up.ts';

const DEADLINES = [
  ...['30/6/2026', 'trước ngày 15/3/2026', 'Năm 2026-2030', 'Quý I/2026', 'sớm', 'từ tháng 3/2026'],
  ...['thường xuyên', 'sau khi Bộ ban hành', 'hằng tháng', 'trước ngày 15 hằng tháng', 'hằng tuần'],
];
const FIRST = '2026-01-08';
const offices = fc.subarray(OFFICES.map(({ id }) => id));

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(FIRST, count));
const tasks = fc
  .record({
    deadline: fc.constantFrom(...DEADLINES),
    lead: offices,
    reported: fc.constantFrom(undefined, 'done', 'in_progress', 'ongoing', 'not_started'),
  })
  .map(({ deadline, lead, reported }) =>
    taskOf({ deadline, lead: assignees(...lead), ...(reported === undefined ? {} : { reported }) }),
  );
const reports = fc
  .array(
    fc.record({
      unit: fc.constantFrom(...OFFICES.map(({ id }) => id)),
      status: fc.constantFrom(...PROGRESS_STATUSES),
      day: days,
      percent: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.toSorted((a, b) => a.day.localeCompare(b.day)))
  .map((list): Progress[] =>
    list.map(({ unit, status, day, percent }) => said(unit, status, day, percent === undefined ? {} : { percent })),
  );

it('a task has exactly one standing, and what goes with it', () => {
  fc.assert(
    fc.property(tasks, reports, days, (task, progress, on) => {
      const { standing, dueOn, daysLate, doneOn, percent = 0 } = judged(task, progress, on);
      expect(STANDINGS.filter((known) => known === standing)).toHaveLength(1);
      expect(percent).toBe(Math.min(100, Math.max(0, Math.round(percent))));
      expect(daysLate !== undefined).toBe(standing === 'overdue' || standing === 'done_late');
      expect(daysLate ?? 1).toBeGreaterThan(0);
      if (standing === 'overdue') expect(dueOn! < on).toBe(true);
      if (standing === 'due_soon' || standing === 'not_due') expect(dueOn! >= on).toBe(true);
      if (doneOn !== undefined) expect(isDone(standing)).toBe(true);
    }),
  );
});

it('a task that was done stands the same on every later day, and with every note that keeps it done', () => {
  fc.assert(
    fc.property(tasks, reports, days, fc.nat(4000), (task, progress, on, later) => {
      const state = judged(task, progress, on);
      if (state.doneOn === undefined) return;
      const known = progress.filter(({ reportedAt }) => reportedAt <= `${on}T02:00:00.000Z`);
      const notes = state.latest.filter(({ status }) => status === 'done').map(({ unit }) => said(unit, 'done', on));
      const { latest: _, ...then } = state;
      expect(judged(task, [...known, ...notes], addDays(on, later))).toMatchObject(then);
    }),
  );
});

it('what is reported later changes nothing of an earlier day', () => {
  fc.assert(
    fc.property(tasks, reports, days, (task, progress, on) => {
      const known = progress.filter(({ reportedAt }) => reportedAt.slice(0, 10) <= on);
      expect(judged(task, progress, on)).toEqual(judged(task, known, on));
    }),
  );
});
