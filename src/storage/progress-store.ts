import { z } from 'zod';
import { PROGRESS_STATUSES, type Progress, type ProgressStore } from '../tasks/progress/progress.ts';
import { addToTrail } from './audit-trail.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';
import { withoutNulls } from './stored-row.ts';

const COLUMNS = [
  'task',
  'unit',
  'status',
  'percent',
  'note',
  'evidence',
  'reportedBy',
  'reportedAt',
  'origin',
] as const;

const PROGRESS: z.ZodType<Progress> = z.strictObject({
  task: z.string(),
  unit: z.string(),
  status: z.enum(PROGRESS_STATUSES),
  percent: z.number().exactOptional(),
  note: z.string().exactOptional(),
  evidence: z.string().exactOptional(),
  reportedBy: z.string(),
  reportedAt: z.string(),
  origin: z.string().exactOptional(),
});

/** Keeps reports in the table `progress`, in the order in which they were written, by whichever process. */
export function createProgressStore({ queries, transaction, dialect }: Database): ProgressStore {
  return {
    async append(progress) {
      const { task, unit, status, percent = null, reportedBy, reportedAt } = progress;
      const detail = { unit, status, percent };
      await transaction(async (within) => {
        if (!(await addReport(within, progress))) return;
        const change = { actor: reportedBy, action: 'progress.reported', subject: task, detail } as const;
        await addToTrail(within, dialect, change, new Date(reportedAt));
      });
    },
    async list(task) {
      const all = queries.selectFrom('progress').select(COLUMNS).orderBy('number');
      const rows = await (task === undefined ? all : all.where('task', '=', task)).execute();
      return rows.map((row) => PROGRESS.parse(withoutNulls(row)));
    },
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
