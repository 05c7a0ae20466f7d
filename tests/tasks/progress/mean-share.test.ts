import { expect, it } from 'vitest';
import type { Progress } from '../../../src/tasks/progress/progress.ts';
import { assignees, judged, said, taskOf } from './made-up.ts';

const JOINT = taskOf({
  deadline: '30/6/2026',
  lead: assignees('so-noi-vu', 'so-tai-chinh'),
  coordinators: assignees('cong-an-tinh'),
});

function percentOf(reports: readonly Progress[], task = JOINT): number | undefined {
  return judged(task, reports, '2026-06-15').percent;
}

it('is not known where nobody told one', () => {
  expect(percentOf([])).toBeUndefined();
  expect(percentOf([said('so-noi-vu', 'in_progress', '2026-02-01')])).toBeUndefined();
});

it('is the mean of what the leading offices told last, rounded', () => {
  const reports = [
    said('so-noi-vu', 'in_progress', '2026-02-01', { percent: 90 }),
    said('so-tai-chinh', 'in_progress', '2026-02-02', { percent: 41 }),
    said('so-noi-vu', 'in_progress', '2026-02-03', { percent: 60.2 }),
  ];
  expect(percentOf(reports)).toBe(51);
});

it('leaves out what those who only help told', () => {
  const reports = [
    said('so-noi-vu', 'in_progress', '2026-02-01', { percent: 40 }),
    said('so-tai-chinh', 'in_progress', '2026-02-01', { percent: 20 }),
    said('cong-an-tinh', 'done', '2026-02-02'),
  ];
  expect(percentOf(reports)).toBe(30);
});

it('counts a leading office that is silent as nothing done', () => {
  expect(percentOf([said('so-noi-vu', 'done', '2026-02-01')])).toBe(50);
});

it('takes in the members of a group that leads', () => {
  const task = taskOf({ lead: assignees('hai-so') });
  expect(percentOf([said('so-tai-chinh', 'in_progress', '2026-02-01', { percent: 30 })], task)).toBe(30);
});

it('takes in everybody where nobody is known to lead', () => {
  const { lead: _, ...task } = JOINT;
  expect(percentOf([said('cong-an-tinh', 'in_progress', '2026-02-01', { percent: 30 })], task)).toBe(30);
});

it('is that of the report before where the last one tells none', () => {
  const reports = [
    said('so-noi-vu', 'in_progress', '2026-02-01', { percent: 40 }),
    said('so-noi-vu', 'blocked', '2026-02-02', { note: 'chờ hướng dẫn' }),
  ];
  expect(percentOf(reports)).toBe(20);
});

it('of an office that is done is 100, and of one that has not begun 0', () => {
  const reports = [said('so-noi-vu', 'done', '2026-02-01'), said('so-tai-chinh', 'not_started', '2026-02-01')];
  expect(percentOf(reports)).toBe(50);
});

it('of what was done and is open again is not known until it is told anew', () => {
  const reopened = [said('so-noi-vu', 'done', '2026-02-01'), said('so-noi-vu', 'in_progress', '2026-02-02')];
  expect(percentOf(reopened)).toBeUndefined();
  expect(percentOf([...reopened, said('so-noi-vu', 'in_progress', '2026-02-03', { percent: 80 })])).toBe(40);
});

it('of a task that is done is 100, though a group’s members told less', () => {
  const task = taskOf({ lead: assignees('cac-so') });
  const reports = [
    said('so-noi-vu', 'in_progress', '2026-02-01', { percent: 20 }),
    said('cac-so', 'done', '2026-02-02'),
  ];
  expect(judged(task, reports, '2026-06-15')).toMatchObject({ standing: 'done', percent: 100 });
});
