import { describe, expect, it } from 'vitest';
import { filterTasks, type TaskFilter, takesPart } from '../../src/tasks/record-filter.ts';
import type { Task } from '../../src/tasks/task.ts';
import { assignees, GROUPS, judged, taskOf } from './progress/made-up.ts';

const ON = '2026-06-01';

function fits(task: Task, filter: TaskFilter): boolean {
  return filterTasks([{ task, state: judged(task, [], ON) }], filter, GROUPS).length === 1;
}

it('leaves everything, in the order given, where nothing is asked for', () => {
  const tasks = ['b', 'a', 'c'].map((id) => taskOf({ id })).map((task) => ({ task, state: judged(task, [], ON) }));
  expect(filterTasks(tasks, {}, GROUPS)).toEqual(tasks);
});

it('takes the documents that are named', () => {
  expect(fits(taskOf(), { documents: ['khac', 'ke-hoach'] })).toBe(true);
  expect(fits(taskOf(), { documents: ['khac'] })).toBe(false);
  expect(fits(taskOf(), { documents: [] })).toBe(false);
});

describe('an office takes part', () => {
  const task = taskOf({ lead: assignees('so-noi-vu'), coordinators: assignees('cac-so', 'so-tai-chinh') });

  it.each([
    ['so-noi-vu', 'lead', true],
    ['so-noi-vu', 'coordinators', true],
    ['so-tai-chinh', 'lead', false],
    ['so-tai-chinh', 'coordinators', true],
    ['so-tai-chinh', 'any', true],
    ['cac-so', 'lead', false],
    ['cac-so', 'any', true],
    ['hai-so', 'any', false],
    ['cong-an-tinh', 'any', false],
    ['so-la', 'any', false],
  ] as const)('%s, %s: %s', (id, role, part) => {
    expect(takesPart(task, id, role, GROUPS)).toBe(part);
    expect(fits(task, { units: [{ id, role }] })).toBe(part);
  });

  it('in a task that names nobody in no case', () => {
    const { lead: _, ...nobody } = taskOf();
    expect(takesPart(nobody, 'so-noi-vu', 'any', GROUPS)).toBe(false);
  });

  it('together with all others that are named', () => {
    const both = [
      { id: 'so-noi-vu', role: 'lead' },
      { id: 'so-tai-chinh', role: 'any' },
    ] as const;
    expect(fits(task, { units: both })).toBe(true);
    expect(fits(task, { units: [...both, { id: 'cong-an-tinh', role: 'any' }] })).toBe(false);
  });
});

describe('the years of', () => {
  it.each<[string | undefined, number[]]>([
    ['30/6/2026', [2026]],
    ['trước ngày 01/01/2027', [2026]],
    ['Năm 2026-2028', [2026, 2027, 2028]],
    ['từ năm 2027', [2027, 2028, 2029, 2030]],
    ['hằng năm', [2025, 2026, 2027, 2028, 2029, 2030]],
    ['hằng năm, giai đoạn 2026-2028', [2026, 2027, 2028]],
    ['hằng quý đến hết năm 2026', [2025, 2026]],
    ['định kỳ', [2025, 2026, 2027, 2028, 2029, 2030]],
    ['thường xuyên', [2025, 2026, 2027, 2028, 2029, 2030]],
    ['thường xuyên đến năm 2027', [2025, 2026, 2027]],
    ['sau khi Bộ ban hành hướng dẫn', []],
    ['sớm', []],
    [undefined, []],
  ])('"%s" are %j', (deadline, years) => {
    const task = taskOf(deadline === undefined ? {} : { deadline });
    expect([2025, 2026, 2027, 2028, 2029, 2030].filter((year) => fits(task, { year }))).toEqual(years);
  });
});

describe('the last day', () => {
  it.each([
    [{ dueBefore: '2026-06-29' }, false],
    [{ dueBefore: '2026-06-30' }, true],
    [{ dueFrom: '2026-06-30' }, true],
    [{ dueFrom: '2026-07-01' }, false],
    [{ dueFrom: '2026-06-30', dueBefore: '2026-06-30' }, true],
  ])('of 30/6 lies within %j: %s', (filter, within) => {
    expect(fits(taskOf({ deadline: '30/6/2026' }), filter)).toBe(within);
  });

  it('of what recurs is the next one', () => {
    const monthly = taskOf({ deadline: 'hằng tháng' });
    expect(fits(monthly, { dueBefore: '2026-06-30' })).toBe(true);
    expect(fits(monthly, { dueFrom: '2026-07-01' })).toBe(false);
  });

  it('lies nowhere where there is none', () => {
    const ongoing = taskOf({ deadline: 'thường xuyên' });
    expect([{ dueBefore: '2999-01-01' }, { dueFrom: '1000-01-01' }].map((filter) => fits(ongoing, filter))).toEqual([
      false,
      false,
    ]);
  });
});

it('takes the standings that are named, as they are on the day', () => {
  const late = taskOf({ deadline: '31/5/2026' });
  expect(fits(late, { standings: ['overdue'] })).toBe(true);
  expect(fits(late, { standings: ['due_soon', 'done'] })).toBe(false);
});

it('takes words of the title, the result and the headings, whole and without marks', () => {
  const task = taskOf({
    title: 'Xây dựng Kho dữ liệu (dùng chung)',
    deliverable: 'Quyết định ban hành',
    place: { path: ['Kế hoạch của tỉnh', 'II. HẠ TẦNG SỐ'], page: 1, line: 1 },
  });
  for (const word of ['kho du lieu', 'dung chung', 'quyet dinh', 'ha tang'])
    expect(fits(task, { words: [word] })).toBe(true);
  for (const word of ['lieu dung ban', 'li', 'tinh', 'ke hoach']) expect(fits(task, { words: [word] })).toBe(false);
  expect(fits(task, { words: ['kho', 'ha tang', 'ban hanh'] })).toBe(true);
  expect(fits(task, { words: ['kho', 'mang'] })).toBe(false);
});

it.each([
  [{}, true, false],
  [{ least: 1500 }, true, false],
  [{ least: 1500.5 }, false, false],
  [{ most: 1500 }, true, false],
  [{ most: 1499 }, false, false],
  [{ least: 1000, most: 2000 }, true, false],
])('a budget within %j: %s of 1.500 million, %s of none', (budget, of1500, ofNone) => {
  expect(fits(taskOf({ budgetMillionVnd: 1500 }), { budget })).toBe(of1500);
  expect(fits(taskOf(), { budget })).toBe(ofNone);
});
