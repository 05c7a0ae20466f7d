import { z } from 'zod';
import { PROGRESS_STATUSES, type Progress, type ProgressStore } from '../tasks/progress/progress.ts';
import type { Database } from './database.ts';
import { withoutNulls } from './stored-row.ts';

const COLUMNS = ['task', 'unit', 'status', 'percent', 'note', 'evidence', 'reportedBy', 'reportedAt'] as const;

const PROGRESS: z.ZodType<Progress> = z.strictObject({
  task: z.string(),
  unit: z.string(),
  status: z.enum(PROGRESS_STATUSES),
  percent: z.number().exactOptional(),
  note: z.string().exactOptional(),
  evidence: z.string().exactOptional(),
  reportedBy: z.string(),
  reportedAt: z.string(),
});

/** Keeps reports in the table `progress`, in the order in which they were written, by whichever process. */
export function createProgressStore({ queries, transaction }: Database): ProgressStore {
  return {
    async append({ task, unit, status, percent = null, note = null, evidence = null, reportedBy, reportedAt }) {
      const row = { task, unit, status, percent, note, evidence, reportedBy, reportedAt };
      await transaction((within) => within.insertInto('progress').values(row).execute());
    },
    async list(task) {
      const all = queries.selectFrom('progress').select(COLUMNS).orderBy('number');
      const rows = await (task === undefined ? all : all.where('task', '=', task)).execute();
      return rows.map((row) => PROGRESS.parse(withoutNulls(row)));
    },
  };
}
