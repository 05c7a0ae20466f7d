import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Day } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ProgressStore } from './progress/progress.ts';
import { judgeTask } from './progress/task-state.ts';
import { type Trigger, withTrigger } from './progress/trigger.ts';
import { filterTasks, type JudgedTask, type TaskFilter } from './record-filter.ts';
import type { Records, Task } from './task.ts';

/** The tasks of all documents with what was reported of them: the one place where lists and reports take them from. */
export interface TaskBook {
  readonly records: Records;
  readonly groups: UnitGroups;
  /**
   * Every task that fits, in the order it stands, judged on a day. Of one whose trigger is known to have happened the
   * timeframe is the last day that follows from that, and not the one that is printed.
   */
  list(filter: TaskFilter, on: Day): Promise<JudgedTask[]>;
  /** The same book for those who may not see what offices reported: tasks stand as the papers alone have them. */
  withoutProgress(): TaskBook;
  /** What papers lay on offices in general, judged in the same way. */
  responsibilities(filter: TaskFilter, on: Day): Promise<JudgedTask[]>;
}

const NOTHING_REPORTED: Pick<ProgressStore, 'list'> = { list: () => Promise.resolve([]) };

interface TaskBookParts {
  readonly records: Records;
  readonly groups: UnitGroups;
  readonly progress: Pick<ProgressStore, 'list'>;
  /** Of triggered tasks, what is known to have happened. */
  readonly triggers: () => Promise<readonly Trigger[]>;
}

/** Opens the book over the records, and over what is kept of reports and triggers. */
export function createTaskBook(parts: TaskBookParts): TaskBook {
  const { records, groups, progress, triggers } = parts;
  const judge = async (tasks: Records['tasks'], filter: TaskFilter, on: Day): Promise<JudgedTask[]> => {
    const reports = groupBy(await progress.list(), ({ task }) => task);
    const happened = new Map((await triggers()).map((trigger) => [trigger.task, trigger]));
    const judged = tasks.map((printed) => {
      const task = asTriggered(printed, happened.get(printed.id));
      return { task, state: judgeTask(task, reports.get(task.id) ?? [], groups, on) };
    });
    return filterTasks(judged, filter, groups);
  };
  return {
    records,
    groups,
    withoutProgress: () => createTaskBook({ ...parts, progress: NOTHING_REPORTED }),
    list: (filter, on) => judge(records.tasks, filter, on),
    responsibilities: (filter, on) => judge(records.responsibilities, filter, on),
  };
}

function asTriggered(task: Task, trigger: Trigger | undefined): Task {
  if (!trigger || task.timeframe?.kind !== 'triggered') return task;
  return { ...task, timeframe: withTrigger(task.timeframe, trigger) };
}
