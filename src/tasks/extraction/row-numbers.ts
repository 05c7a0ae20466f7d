import { groupBy } from '../../shared/group-by.ts';
import type { Task } from '../task.ts';
import { MESSAGES } from './messages.ts';
import type { UnnumberedRecord } from './unnumbered-record.ts';

type Unnumbered = UnnumberedRecord<Task>;

/** The same tasks, those doubted whose number another row of their group bears, too. */
export function withNumberDoubts(tasks: readonly Unnumbered[]): Unnumbered[] {
  const groups = groupBy(tasks, ({ place, origin }) => `${origin}\n${place.path.join('\n')}\n${place.row ?? ''}`);
  const twins = new Set([...groups.values()].filter((group) => group.length > 1 && group[0]!.place.row).flat());
  return tasks.map((task) =>
    twins.has(task)
      ? {
          ...task,
          confidence: Math.round(task.confidence * 90) / 100,
          doubts: [...task.doubts, MESSAGES.doubleNumber(task.place.row!)],
        }
      : task,
  );
}
