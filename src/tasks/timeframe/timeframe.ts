import { z } from 'zod';
import type { Day } from '../../shared/day.ts';

/** What sort of deadline a phrase gives; `unreadable`: it names no day, or one that does not exist. */
export type TimeframeKind = 'date' | 'range' | 'recurring' | 'ongoing' | 'triggered' | 'unreadable';

/** How long after its trigger something is due. */
export interface Offset {
  readonly value: number;
  readonly unit: 'ngày' | 'ngày làm việc' | 'tuần' | 'tháng' | 'năm' | 'giờ';
}

/** When a duty is to be done: the phrase as printed (`raw`) and what it means. */
export interface Timeframe {
  readonly raw: string;
  readonly kind: TimeframeKind;
  /** First day of a range. */
  readonly from?: Day;
  /** The day that the phrase names. */
  readonly to?: Day;
  /** The last day that still counts: `to`, or the day before where the phrase says "trước". */
  readonly lastDay?: Day;
  /** Whether the day that is named still counts. */
  readonly bound?: 'inclusive' | 'exclusive';
  /** Recurrence rules of RFC 5545, the most frequent first; a duty of several rhythms has one each. */
  readonly rrules?: readonly string[];
  /** Hour of the day, "17:00", where one is named. */
  readonly time?: string;
  /** The event that must come first, as printed. */
  readonly trigger?: string;
  readonly offset?: Offset;
  /** Why it cannot be read, in Vietnamese. */
  readonly fault?: string;
}

/** What comes out of a database is checked against this. */
export const TIMEFRAME: z.ZodType<Timeframe> = z.strictObject({
  raw: z.string(),
  kind: z.enum(['date', 'range', 'recurring', 'ongoing', 'triggered', 'unreadable']),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  lastDay: z.string().exactOptional(),
  bound: z.enum(['inclusive', 'exclusive']).exactOptional(),
  rrules: z.array(z.string()).exactOptional(),
  time: z.string().exactOptional(),
  trigger: z.string().exactOptional(),
  offset: z
    .strictObject({
      value: z.number(),
      unit: z.enum(['ngày', 'ngày làm việc', 'tuần', 'tháng', 'năm', 'giờ']),
    })
    .exactOptional(),
  fault: z.string().exactOptional(),
});
