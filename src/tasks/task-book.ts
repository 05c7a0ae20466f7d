import type { UnitGroups } from '../documents/unit-groups.ts';
import type { Day } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ProgressStore } from './progress/progress.ts';
import { isDone } from './progress/standing.ts';
import { judgeTask, type TaskState } from './progress/task-state.ts';
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
  /**
   * Documents that are out of force on a day: nobody is asked for what stands in them any more. Where only some
   * documents are known (`knowing`), no other is heard of that ended one.
   */
  endedOn(on: Day, knowing?: ReadonlySet<string>): ReadonlySet<string>;
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
  /** Documents that a later one took out of force, each with that one; none where it is left out. */
  readonly endedBy?: (on: Day) => ReadonlyMap<string, string>;
}

/** Opens the book over the records, and over what is kept of reports and triggers. */
export function createTaskBook(parts: TaskBookParts): TaskBook {
  const { records, groups, progress, triggers, endedBy = () => new Map() } = parts;
  const endedOn = (on: Day, knowing?: ReadonlySet<string>) =>
    new Set([...endedBy(on)].flatMap(([id, by]) => ((knowing?.has(by) ?? true) ? [id] : [])));
  const judge = async (tasks: Records['tasks'], filter: TaskFilter, on: Day): Promise<JudgedTask[]> => {
    const reports = groupBy(await progress.list(), ({ task }) => task);
    const happened = new Map((await triggers()).map((trigger) => [trigger.task, trigger]));
    const ended = endedOn(on, filter.knowing);
    const judged = tasks.map((printed) => {
      const task = asTriggered(printed, happened.get(printed.id));
      const state = judgeTask(task, reports.get(task.id) ?? [], groups, on);
      return { task, state: ended.has(task.document) ? outOfForce(state) : state };
    });
    return filterTasks(judged, filter, groups);
  };
  return {
    records,
    groups,
    endedOn,
    withoutProgress: () => createTaskBook({ ...parts, progress: NOTHING_REPORTED }),
    list: (filter, on) => judge(records.tasks, filter, on),
    responsibilities: (filter, on) => judge(records.responsibilities, filter, on),
  };
}

/** What was done before stays done; what was late is not late any more. */
function outOfForce(state: TaskState): TaskState {
  if (isDone(state.standing)) return state;
  const { daysLate: _, ...others } = state;
  return { ...others, standing: 'out_of_force' };
}

function asTriggered(task: Task, trigger: Trigger | undefined): Task {
  if (!trigger || task.timeframe?.kind !== 'triggered') return task;
  return { ...task, timeframe: withTrigger(task.timeframe, trigger) };
}
