import { createUnitGroups } from '../../../src/documents/unit-groups.ts';
import { UnitMatcher } from '../../../src/documents/unit-matcher.ts';
import type { Unit } from '../../../src/documents/units.ts';
import type { Day } from '../../../src/shared/day.ts';
import type { Progress, ProgressStatus } from '../../../src/tasks/progress/progress.ts';
import { judgeTask, type TaskState } from '../../../src/tasks/progress/task-state.ts';
import type { Assignees, Task } from '../../../src/tasks/task.ts';
import { readTimeframe } from '../../../src/tasks/timeframe/read-timeframe.ts';

function office(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return { id, name, aliases: [], group: false, members: [], ...more };
}

/** Three offices; two of them are a group of which all members are known, and one of a group of which not all are. */
export const OFFICES: readonly Unit[] = [
  office('so-noi-vu', 'Sở Nội vụ', { aliases: ['SNV'] }),
  office('so-tai-chinh', 'Sở Tài chính'),
  office('cong-an-tinh', 'Công an tỉnh'),
  office('hai-so', 'Hai sở', { group: true, members: ['so-noi-vu', 'so-tai-chinh'] }),
  office('cac-so', 'Các sở, ban, ngành', { group: true, members: ['so-noi-vu'], membersAre: 'mọi sở của tỉnh' }),
];

/** Who belongs to whom among them. */
export const GROUPS = createUnitGroups(OFFICES);

/** Their names. */
export const MATCHER = new UnitMatcher(OFFICES);

/** Offices in a cell, by their ids. */
export function assignees(...units: string[]): Assignees {
  const names = units.map((id) => MATCHER.byId(id)?.name ?? id);
  return { raw: names.join('; '), names, units, unresolved: [] };
}

/** A task of Sở Nội vụ with what a test is about; `deadline` is read as if printed on 2026-01-08. */
export function taskOf({ deadline, ...changes }: Partial<Task> & { readonly deadline?: string } = {}): Task {
  return {
    id: '05-II-1',
    document: 'ke-hoach',
    title: 'Tập huấn kỹ năng số',
    origin: 'row',
    place: { path: ['Kế hoạch', 'II. NHIỆM VỤ'], page: 2, line: 20, row: '1' },
    confidence: 1,
    doubts: [],
    lead: assignees('so-noi-vu'),
    ...(deadline === undefined ? {} : { timeframe: readTimeframe(deadline, '2026-01-08') }),
    ...changes,
  };
}

/** What an office said on a day, at nine in the morning in Vietnam. */
export function said(unit: string, status: ProgressStatus, day: Day, more: Partial<Progress> = {}): Progress {
  return {
    task: '05-II-1',
    unit,
    status,
    reportedBy: 'console:owner',
    reportedAt: `${day}T02:00:00.000Z`,
    ...more,
  };
}

/** How a task stands on a day. */
export function judged(task: Task, reports: readonly Progress[], on: Day): TaskState {
  return judgeTask(task, reports, GROUPS, on);
}
