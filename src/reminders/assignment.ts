import { z } from 'zod';
import type { Day } from '../shared/day.ts';
import type { ReportedStatus } from '../tasks/extraction/reported-status.ts';
import { TIMEFRAME, type Timeframe } from '../tasks/timeframe/timeframe.ts';

/** What a paper asks of offices, as far as reminders need it: a record without its place, and with the name of its paper. */
export interface Assignment {
  /** Id of the task, reporting duty or target. */
  readonly subject: string;
  readonly kind: 'task' | 'duty' | 'target';
  /** Id of the document that says so. */
  readonly document: string;
  /** How the document is named to people: "Kế hoạch 05/KH-UBND". */
  readonly paper: string;
  readonly access: 'public' | 'internal';
  /** What is to be done, in one line. */
  readonly title: string;
  /** Ids of the offices that answer for it, groups as they are. */
  readonly leads: readonly string[];
  /** Ids of those that help. */
  readonly helpers: readonly string[];
  /** Of a task or duty; absent where none was printed. */
  readonly timeframe?: Timeframe;
  /** Of a target: the last day of its period. */
  readonly by?: Day;
  /** How far a report says that the task is. */
  readonly reported?: ReportedStatus;
  /** Present where an administrator corrected what the paper prints of it. */
  readonly isCorrected?: true;
}

/** What comes out of a database is checked against this. */
export const ASSIGNMENT: z.ZodType<Assignment> = z.strictObject({
  subject: z.string(),
  kind: z.enum(['task', 'duty', 'target']),
  document: z.string(),
  paper: z.string(),
  access: z.enum(['public', 'internal']),
  title: z.string(),
  leads: z.array(z.string()),
  helpers: z.array(z.string()),
  timeframe: TIMEFRAME.exactOptional(),
  by: z.string().exactOptional(),
  reported: z.enum(['done', 'in_progress', 'ongoing', 'not_started']).exactOptional(),
  isCorrected: z.literal(true).exactOptional(),
});
