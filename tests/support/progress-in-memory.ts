import type { Progress, ProgressStore } from '../../src/tasks/progress/progress.ts';

/** A store that keeps reports while the test runs. */
export function progressInMemory(): ProgressStore {
  const kept: Progress[] = [];
  return {
    append: async (progress) => {
      kept.push(progress);
    },
    list: async (task) => kept.filter((progress) => task === undefined || progress.task === task),
  };
}
