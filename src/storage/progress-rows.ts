import { z } from 'zod';
import { PROGRESS_STATUSES, type Progress } from '../tasks/progress/progress.ts';
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

/** All reports, of some tasks where they are named, in the order they were made. */
export async function readProgress(queries: Queries, tasks: readonly string[] | undefined): Promise<Progress[]> {
  if (tasks?.length === 0) return [];
  const all = queries.selectFrom('progress').select(COLUMNS).orderBy('number');
  const rows = await (tasks === undefined ? all : all.where('task', 'in', tasks)).execute();
  return rows.map((row) => PROGRESS.parse(withoutNulls(row)));
}
