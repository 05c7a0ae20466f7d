import type { Progress, ProgressStore } from '../../src/tasks/progress/progress.ts';

/** A store that keeps reports while the test runs. */
export function progressInMemory(): ProgressStore {
  const kept: Progress[] = [];
  return {
    append: async (progress) => {
      const isKnown = progress.origin !== undefined && kept.some(({ origin }) => origin === progress.origin);
      if (!isKnown) kept.push(progress);
    },
    list: async (task) => kept.filter((progress) => task === undefined || progress.task === task),
  };
}
