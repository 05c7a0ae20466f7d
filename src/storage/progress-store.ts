import type { Progress, ProgressStore } from '../tasks/progress/progress.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import { replan } from './outbox/replan.ts';
import { readProgress } from './progress-rows.ts';
import type { Queries } from './schema.ts';

/** Keeps reports in the table `progress`, in the order in which they were written, by whichever process. */
export function createProgressStore({ queries, transaction, dialect }: Database): ProgressStore {
  return {
    async append(progress) {
      const { task, unit, status, percent = null, reportedBy, reportedAt } = progress;
      const detail = { unit, status, percent };
      await transaction(async (within) => {
        if (!(await addReport(within, progress))) return;
        await replan(within, dialect, { subjects: [task] }, new Date(reportedAt));
        const change = { actor: reportedBy, action: 'progress.reported', subject: task, detail } as const;
        await addToTrail(within, dialect, change, new Date(reportedAt));
      });
    },
    list: (task) => readProgress(queries, task === undefined ? undefined : [task]),
  };
}

/** False where the same message has reported before. */
async function addReport(within: Queries, progress: Progress): Promise<boolean> {
  const { task, unit, status, percent = null, note = null, evidence = null } = progress;
  const { reportedBy, reportedAt, origin = null } = progress;
  const added = await within
    .insertInto('progress')
    .values({ task, unit, status, percent, note, evidence, reportedBy, reportedAt, origin })
    .onConflict((known) => known.column('origin').doNothing())
    .returning('number')
    .execute();
  return added.length > 0;
}
