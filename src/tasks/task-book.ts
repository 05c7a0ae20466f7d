import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Day } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ProgressStore } from './progress/progress.ts';
import { judgeTask } from './progress/task-state.ts';
import { filterTasks, type JudgedTask, type TaskFilter } from './record-filter.ts';
import type { Records } from './task.ts';

/** The tasks of all documents with what was reported of them: the one place where lists and reports take them from. */
export interface TaskBook {
  readonly records: Records;
  readonly groups: UnitGroups;
  /** Every task that fits, in the order it stands, judged on a day. */
  list(filter: TaskFilter, on: Day): Promise<JudgedTask[]>;
  /** The same book for those who may not see what offices reported: tasks stand as the papers alone have them. */
  withoutProgress(): TaskBook;
  /** What papers lay on offices in general, judged in the same way. */
  responsibilities(filter: TaskFilter, on: Day): Promise<JudgedTask[]>;
}

const NOTHING_REPORTED: Pick<ProgressStore, 'list'> = { list: () => Promise.resolve([]) };

/** Opens the book over the records and the reports that a store keeps. */
export function createTaskBook({
  records,
  groups,
  progress,
}: {
  records: Records;
  groups: UnitGroups;
  progress: Pick<ProgressStore, 'list'>;
}): TaskBook {
  const judge = async (tasks: Records['tasks'], filter: TaskFilter, on: Day): Promise<JudgedTask[]> => {
    const reports = groupBy(await progress.list(), ({ task }) => task);
    const judged = tasks.map((task) => ({ task, state: judgeTask(task, reports.get(task.id) ?? [], groups, on) }));
    return filterTasks(judged, filter, groups);
  };
  return {
    records,
    groups,
    withoutProgress: () => createTaskBook({ records, groups, progress: NOTHING_REPORTED }),
    list: (filter, on) => judge(records.tasks, filter, on),
    responsibilities: (filter, on) => judge(records.responsibilities, filter, on),
  };
}
