import { expect, it } from 'vitest';
import type { Trigger } from '../../src/tasks/progress/trigger.ts';
import type { JudgedTask } from '../../src/tasks/record-filter.ts';
import { createTaskBook } from '../../src/tasks/task-book.ts';
import { progressInMemory } from '../support/progress-in-memory.ts';
import { GROUPS, said, taskOf } from './progress/made-up.ts';

const ON = '2026-07-10';
const LATE = taskOf({ id: '05-II-1', deadline: '30/6/2026' });
const TWIN = taskOf({ id: '05-II-2', deadline: '30/6/2026' });
const WAITING = taskOf({ id: '05-II-3', deadline: 'Sau khi Bộ Tài chính ban hành hướng dẫn' });
const GENERAL = taskOf({ id: '05-III-TN', origin: 'responsibility', deadline: '30/6/2026' });

function open(...triggers: readonly Trigger[]) {
  const progress = progressInMemory();
  const records = {
    tasks: triggers.length > 0 ? [WAITING, LATE] : [LATE, TWIN],
    responsibilities: [GENERAL],
    targets: [],
    duties: [],
  };
  return { progress, book: createTaskBook({ records, groups: GROUPS, progress, triggers: async () => triggers }) };
}

it('judges each task by the reports on it alone', async () => {
  const { progress, book } = open();
  await progress.append(said('so-noi-vu', 'done', '2026-06-20', { task: '05-II-2' }));
  const listed = await book.list({}, ON);
  expect(listed.map(({ task, state }) => [task, state.standing])).toEqual([
    [LATE, 'overdue'],
    [TWIN, 'done_on_time'],
  ]);
});

it('knows what is reported after it was opened', async () => {
  const { progress, book } = open();
  expect(await book.list({ standings: ['done_late'] }, ON)).toEqual([]);
  await progress.append(said('so-noi-vu', 'done', '2026-07-02', { task: '05-II-1' }));
  expect((await book.list({ standings: ['done_late'] }, ON)).map(({ task }) => task)).toEqual([LATE]);
});

it('keeps what papers lay on offices in general apart, judged in the same way', async () => {
  const { progress, book } = open();
  await progress.append(said('so-noi-vu', 'done', '2026-07-02', { task: '05-III-TN' }));
  const listed = await book.responsibilities({ standings: ['done_late'] }, ON);
  expect(listed.map(({ task }) => task)).toEqual([GENERAL]);
});

it('without progress holds the same tasks, and knows of no report', async () => {
  const { progress, book } = open();
  await progress.append(said('so-noi-vu', 'done', '2026-06-20', { task: '05-II-1' }));
  const bare = book.withoutProgress();
  expect(bare.records).toBe(book.records);
  expect((await bare.list({}, ON)).map(({ state }) => state)).toEqual([
    { standing: 'overdue', dueOn: '2026-06-30', daysLate: 10, latest: [] },
    { standing: 'overdue', dueOn: '2026-06-30', daysLate: 10, latest: [] },
  ]);
});

it('judges a triggered task by the day that follows from its trigger, with reports or without', async () => {
  expect((await open({ task: 'x', happenedOn: ON, dueOn: ON }).book.list({}, ON))[0]!.state.standing).toBe('waiting');
  const { book } = open({ task: '05-II-3', happenedOn: '2026-06-01', dueOn: '2026-07-01' });
  for (const known of [book, book.withoutProgress()]) {
    const [{ task, state }] = (await known.list({ year: 2026, dueBefore: '2026-07-01' }, ON)) as [JudgedTask];
    expect(state).toMatchObject({ standing: 'overdue', dueOn: '2026-07-01', daysLate: 9 });
    expect(task).toMatchObject({ id: '05-II-3', timeframe: { raw: WAITING.timeframe!.raw, lastDay: '2026-07-01' } });
  }
  expect(book.records.tasks[0]).toBe(WAITING);
});

it('asks nobody for what stands in a paper that is out of force: what was done stays done', async () => {
  const { progress } = open();
  await progress.append(said('so-noi-vu', 'done', '2026-06-20', { task: '05-II-2' }));
  const records = { tasks: [LATE, TWIN], responsibilities: [GENERAL], targets: [], duties: [] };
  const endedBy = (on: string) => new Map(on < '2026-07-01' ? [] : [[LATE.document, 'moi']]);
  const book = createTaskBook({ records, groups: GROUPS, progress, triggers: async () => [], endedBy });
  const standings = async (filter = {}, on = ON) => (await book.list(filter, on)).map(({ state }) => state.standing);
  expect(await standings()).toEqual(['out_of_force', 'done_on_time']);
  expect((await book.list({}, ON))[0]!.state).not.toHaveProperty('daysLate');
  expect(await standings({ standings: ['overdue'] })).toEqual([]);
  expect(await standings({}, '2026-06-30')).toEqual(['due_soon', 'done_on_time']);
  // Who may not know the later paper is told nothing that only follows from it.
  expect(await standings({ knowing: new Set([LATE.document]) })).toEqual(['overdue', 'done_on_time']);
  expect([book.endedOn(ON), book.endedOn(ON, new Set())]).toEqual([new Set([LATE.document]), new Set()]);
});
