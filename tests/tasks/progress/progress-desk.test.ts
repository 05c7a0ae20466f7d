import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/shared/errors.ts';
import type { ProgressStore } from '../../../src/tasks/progress/progress.ts';
import {
  createProgressDesk,
  type ProgressDesk,
  type ProgressReportInput,
} from '../../../src/tasks/progress/progress-desk.ts';
import { progressInMemory } from '../../support/progress-in-memory.ts';
import { assignees, GROUPS, MATCHER, taskOf } from './made-up.ts';

const ALONE = taskOf({ id: '05-II-1', coordinators: assignees('cong-an-tinh') });
const JOINT = taskOf({ id: '05-II-2', lead: assignees('so-noi-vu', 'cong-an-tinh') });
const OF_GROUP = taskOf({ id: '05-II-3', lead: assignees('cac-so') });
const IN_GENERAL = taskOf({ id: '05-III-TN', origin: 'responsibility' });

let store: ProgressStore;
let desk: ProgressDesk;
let now: string;

beforeEach(() => {
  store = progressInMemory();
  now = '2026-11-20T03:00:00.000Z';
  const records = { tasks: [ALONE, JOINT, OF_GROUP], responsibilities: [IN_GENERAL], targets: [], duties: [] };
  desk = createProgressDesk({ records, units: MATCHER, groups: GROUPS, store, clock: { now: () => new Date(now) } });
});

function report(input: Partial<ProgressReportInput>) {
  return desk.report({ task: ALONE, by: 'console:owner', ...input });
}

it('keeps who said what and when', async () => {
  const input = { status: 'in_progress', percent: 40, note: ' đã họp ', evidence: ' 12/BC-SNV ' } as const;
  const progress = await report({ ...input, by: 'telegram:7' });
  expect(progress).toEqual({
    task: '05-II-1',
    unit: 'so-noi-vu',
    status: 'in_progress',
    percent: 40,
    note: 'đã họp',
    evidence: '12/BC-SNV',
    reportedBy: 'telegram:7',
    reportedAt: '2026-11-20T03:00:00.000Z',
  });
  expect(await store.list()).toEqual([progress]);
});

it('adds to what was said before and changes none of it', async () => {
  const first = await report({ percent: 40 });
  now = '2026-11-21T03:00:00.000Z';
  const second = await report({ percent: 60 });
  expect(await store.list()).toEqual([first, second]);
});

it('keeps what one message says once, however often it is told', async () => {
  const first = await report({ percent: 40, origin: 'telegram:7:42' });
  expect(first).toMatchObject({ origin: 'telegram:7:42' });
  await report({ percent: 40, origin: 'telegram:7:42' });
  expect(await store.list()).toEqual([first]);
});

it('finds tasks and what papers lay on offices in general', () => {
  expect(desk.findTask('05-1')).toBe(ALONE);
  expect(desk.findTask('05-iii-tn')).toBe(IN_GENERAL);
});

describe('the status', () => {
  it.each([
    [0, 'not_started'],
    [0.5, 'in_progress'],
    [99.9, 'in_progress'],
    [100, 'done'],
  ])('of %d per cent is %s where none is said', async (percent, status) => {
    expect(await report({ percent })).toMatchObject({ status, percent });
  });

  it('is what was said, whatever the share', async () => {
    expect(await report({ status: 'in_progress', percent: 100 })).toMatchObject({ status: 'in_progress' });
    expect(await report({ status: 'done' })).not.toHaveProperty('percent');
  });

  it('of a note alone is that the office is at it', async () => {
    expect(await report({ note: 'đã họp' })).toMatchObject({ status: 'in_progress', note: 'đã họp' });
  });

  it.each(['done', 'not_started', 'blocked'] as const)('stays %s when a note or a proof is added', async (status) => {
    await report({ status, note: 'như đã nêu' });
    await report({ unit: 'cong-an-tinh', percent: 20 });
    expect(await report({ note: 'gửi kèm biên bản' })).toMatchObject({ status });
    expect(await report({ evidence: '12/QĐ-SNV' })).toMatchObject({ status });
  });
});

describe('the office', () => {
  it.each([
    ['leads', ALONE, 'so-noi-vu'],
    ['helps', ALONE, 'cong-an-tinh'],
    ['leads with others', JOINT, 'cong-an-tinh'],
    ['is a member of the group that leads', OF_GROUP, 'so-noi-vu'],
    ['is the group that leads', OF_GROUP, 'cac-so'],
  ])('may report where it %s', async (_, task, unit) => {
    expect(await report({ task, unit, percent: 10 })).toMatchObject({ task: task.id, unit });
  });

  it('may be left out where one leads alone, a group too', async () => {
    expect(await report({ percent: 10 })).toMatchObject({ unit: 'so-noi-vu' });
    expect(await report({ task: OF_GROUP, percent: 10 })).toMatchObject({ unit: 'cac-so' });
  });
});

describe('nothing is kept', () => {
  const LONG = 'dài'.repeat(334);

  it.each<[string, Partial<ProgressReportInput>, string]>([
    ['of a share below 0', { percent: -1 }, 'Tiến độ “-1” chưa đúng: xin ghi từ 0 đến 100%.'],
    ['of a share above 100', { percent: 100.5 }, 'Tiến độ “100,5” chưa đúng'],
    ['of a share that is no number', { percent: Number.NaN }, 'xin ghi từ 0 đến 100%'],
    ['of what is done by half', { status: 'done', percent: 60 }, '“Đã hoàn thành” nhưng tiến độ ghi 60%.'],
    ['of being stuck without a word why', { status: 'blocked' }, 'xin ghi rõ vướng mắc gì'],
    ['of being stuck with a blank for a word', { status: 'blocked', note: ' \n' }, 'xin ghi rõ vướng mắc gì'],
    ['of a note that is too long', { note: LONG }, 'Ghi chú dài 1002 ký tự, quá mức 1000.'],
    ['of an office that takes no part', { unit: 'so-tai-chinh', percent: 5 }, 'Sở Tài chính không chủ trì, phối hợp'],
    ['of an office that nobody knows', { unit: 'so-la', percent: 5 }, 'so-la không chủ trì'],
    ['of a group of which only a member leads', { unit: 'cac-so', percent: 5 }, 'Các sở, ban, ngành không chủ trì'],
    ['where several lead and none is named', { task: JOINT, percent: 5 }, 'nhiều đơn vị: Sở Nội vụ; Công an tỉnh.'],
  ])('%s', async (_, input, words) => {
    const refusal = report(input);
    await expect(refusal).rejects.toThrow(UserError);
    await expect(refusal).rejects.toThrow(words);
    expect(await store.list()).toEqual([]);
  });
});

it('keeps a note of a thousand letters', async () => {
  expect((await report({ note: 'x'.repeat(1000) })).note).toHaveLength(1000);
});
