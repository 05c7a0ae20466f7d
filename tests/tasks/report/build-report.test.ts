import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/tasks/progress/progress.ts';
import { buildReport, describeNews } from '../../../src/tasks/report/build-report.ts';
import type { ProgressReport } from '../../../src/tasks/report/progress-report.ts';
import type { Task } from '../../../src/tasks/task.ts';
import { paper } from '../../documents/paper.ts';
import { assignees, judged, MATCHER, said, taskOf } from '../progress/made-up.ts';

const ON = '2026-07-10';

function reportOn(tasks: readonly Task[], progress: readonly Progress[] = [], changes: object = {}): ProgressReport {
  return buildReport({
    scope: 'Toàn bộ văn bản',
    on: ON,
    tasks: tasks.map((task) => ({
      task,
      state: judged(
        task,
        progress.filter(({ task: id }) => id === task.id),
        ON,
      ),
    })),
    document: () => paper('# Kế hoạch\n'),
    units: MATCHER,
    ...changes,
  });
}

const due = (id: string, deadline: string, ...lead: string[]) =>
  taskOf({ id, deadline, ...(lead.length > 0 ? { lead: assignees(...lead) } : {}) });

it('puts first what is overdue longest, then what is due soonest, what is done last', () => {
  const tasks = [
    due('thường xuyên', 'thường xuyên'),
    due('còn lâu', '31/12/2026'),
    due('muộn 10 ngày', '30/6/2026'),
    due('chờ', 'sau khi Bộ ban hành'),
    due('xong muộn', '30/6/2026'),
    due('còn 20 ngày', '30/7/2026'),
    due('muộn 100 ngày', '01/4/2026'),
    due('còn 5 ngày', '15/7/2026'),
    due('đang làm', '31/12/2026'),
    due('không hạn', 'sớm'),
    due('xong', '30/6/2026'),
  ];
  const progress = [
    said('so-noi-vu', 'in_progress', '2026-02-01', { task: 'đang làm' }),
    said('so-noi-vu', 'done', '2026-07-01', { task: 'xong muộn' }),
    said('so-noi-vu', 'done', '2026-06-01', { task: 'xong' }),
  ];
  const { rows } = reportOn(tasks, progress);
  expect(rows.map(({ code }) => code)).toEqual([
    ...['muộn 100 ngày', 'muộn 10 ngày', 'còn 5 ngày', 'còn 20 ngày', 'đang làm', 'còn lâu', 'chờ'],
    ...['thường xuyên', 'không hạn', 'xong muộn', 'xong'],
  ]);
  expect(rows.map(({ standing }) => standing)).toEqual([
    ...['overdue', 'overdue', 'due_soon', 'due_soon', 'in_progress', 'not_due', 'waiting'],
    ...['ongoing', 'no_deadline', 'done_late', 'done_on_time'],
  ]);
});

it('counts every task once, by where it stands', () => {
  const { total, counts } = reportOn([due('a', '30/6/2026'), due('b', '01/6/2026'), due('c', 'sớm')]);
  expect({ total, counts }).toEqual({ total: 3, counts: { overdue: 2, no_deadline: 1 } });
});

it('tells all of a task that a reader looks for', () => {
  const task = taskOf({ deadline: '30/6/2026', lead: { ...assignees('so-noi-vu'), unresolved: ['Sở Lạ'] } });
  const news = said('so-noi-vu', 'in_progress', '2026-07-01', { percent: 85.5, note: 'đã trình' });
  expect(reportOn([task], [news]).rows).toEqual([
    {
      code: '05-II-1',
      title: 'Tập huấn kỹ năng số',
      document: 'Kế hoạch 7/KH-UBND',
      lead: ['Sở Nội vụ', 'Sở Lạ'],
      timeframe: '30/6/2026',
      dueOn: '2026-06-30',
      standing: 'overdue',
      daysLate: 10,
      percent: 86,
      news: '01/07/2026, Sở Nội vụ: đang thực hiện 85,5%, đã trình',
      source: 'II. NHIỆM VỤ › dòng 1, trang 2',
    },
  ]);
});

it('tells beside the place of a task that something of it was corrected', () => {
  const corrected = [{ field: 'lead', value: 'Sở Nội vụ', by: 'p-1', at: '2026-03-02T01:00:00.000Z' }] as const;
  expect(reportOn([taskOf({ corrected })]).rows[0]!.source).toBe(
    'II. NHIỆM VỤ › dòng 1, trang 2, có mục đã sửa so với văn bản in',
  );
});

it('leaves out what a task does not have', () => {
  const { lead: _, ...bare } = taskOf({ place: { path: ['Kế hoạch'], page: undefined, line: 3 } });
  expect(reportOn([bare]).rows).toEqual([
    expect.objectContaining({ lead: [], timeframe: '', standing: 'no_deadline', source: 'Kế hoạch' }),
  ]);
  expect(Object.keys(reportOn([bare]).rows[0]!)).toEqual([
    'code',
    'title',
    'document',
    'lead',
    'timeframe',
    'standing',
    'source',
  ]);
});

it('tells the latest news, whichever office made it first', () => {
  const task = taskOf({ lead: assignees('so-noi-vu', 'cong-an-tinh') });
  const progress = [
    said('so-noi-vu', 'in_progress', '2026-02-01'),
    said('cong-an-tinh', 'in_progress', '2026-02-05'),
    said('so-noi-vu', 'blocked', '2026-03-01', { note: 'thiếu vốn' }),
  ];
  expect(reportOn([task], progress).rows[0]!.news).toBe('01/03/2026, Sở Nội vụ: đang vướng mắc, thiếu vốn');
});

describe('offices', () => {
  it('each have a task that they share, so theirs may be more than all', () => {
    const { total, units } = reportOn([due('a', '30/6/2026', 'so-noi-vu', 'cong-an-tinh'), due('b', 'sớm')]);
    expect(total).toBe(2);
    expect(units).toEqual([
      { unit: 'Sở Nội vụ', total: 2, counts: { overdue: 1, no_deadline: 1 } },
      { unit: 'Công an tỉnh', total: 1, counts: { overdue: 1 } },
    ]);
  });

  it('come by what is overdue, then by what is open, then by name', () => {
    const tasks = [
      due('a', 'sớm', 'so-tai-chinh'),
      due('b', 'sớm', 'cong-an-tinh'),
      due('c', 'sớm', 'so-noi-vu'),
      due('d', 'sớm', 'so-noi-vu'),
      due('e', '30/6/2026', 'hai-so'),
      ...['f', 'g', 'h'].map((id) => due(id, '31/12/2026', 'cac-so')),
    ];
    const progress = ['f', 'g', 'h'].map((task) => said('cac-so', 'done', '2026-02-01', { task }));
    expect(reportOn(tasks, progress).units.map(({ unit }) => unit)).toEqual([
      'Hai sở',
      'Sở Nội vụ',
      'Công an tỉnh',
      'Sở Tài chính',
      'Các sở, ban, ngành',
    ]);
  });

  it('that lead nothing are not named', () => {
    const { lead: _, ...bare } = taskOf({ coordinators: assignees('so-noi-vu') });
    expect(reportOn([bare]).units).toEqual([]);
  });
});

it('of no task is empty, and says what was looked for', () => {
  const period = { from: '2026-01-01', to: '2026-06-30' };
  expect(reportOn([], [], { scope: 'Sở Nội vụ', period })).toEqual({
    scope: 'Sở Nội vụ',
    period,
    on: ON,
    total: 0,
    counts: {},
    rows: [],
    units: [],
  });
  expect(reportOn([])).not.toHaveProperty('period');
});

it.each([
  [said('so-noi-vu', 'done', '2026-06-30', { percent: 100 }), '30/06/2026, Sở Nội vụ: đã hoàn thành'],
  [said('so-la', 'not_started', '2026-06-30', { percent: 0 }), '30/06/2026, so-la: chưa thực hiện 0%'],
  [
    said('so-noi-vu', 'in_progress', '2026-06-30', { reportedAt: '2026-06-30T18:00:00.000Z' }),
    '01/07/2026, Sở Nội vụ: đang thực hiện',
  ],
])('says a report in a line, by the day it was in Vietnam: %o', (report, line) => {
  expect(describeNews(report, MATCHER)).toBe(line);
});
