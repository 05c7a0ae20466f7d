import { addDays, type Day } from '../../shared/day.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { offsetFrom } from '../timeframe/read-trigger.ts';
import type { Timeframe } from '../timeframe/timeframe.ts';

/** What an administrator said of the event that a task waits for. */
export interface Trigger {
  /** Id of the task. */
  readonly task: string;
  readonly happenedOn: Day;
  /** The last day that counts from then on. */
  readonly dueOn: Day;
}

/** Keeps the triggers that happened. What it changes stands in the audit trail. */
export interface TriggerStore {
  list(): Promise<Trigger[]>;
  /** In the place of what was said of the same task before. */
  mark(trigger: Trigger, by: string, at: Date): Promise<void>;
  /** False where nothing was said of it. */
  unmark(task: string, by: string, at: Date): Promise<boolean>;
}

const HOURS_OF_A_DAY = 24;

/** The last day of what is due so long after its trigger; undefined where the paper does not say how long. */
export function dueAfter(
  { offset, lastDay }: Pick<Timeframe, 'offset' | 'lastDay'>,
  happenedOn: Day,
  calendar: WorkingCalendar,
): Day | undefined {
  if (offset === undefined) return lastDay;
  if (offset.unit === 'ngày làm việc') return calendar.addWorkingDays(happenedOn, offset.value);
  if (offset.unit === 'giờ') return addDays(happenedOn, Math.ceil(offset.value / HOURS_OF_A_DAY));
  return offsetFrom(happenedOn, offset);
}

/** The deadline of a triggered task, the day of its trigger known; any other, or without one, as it is. */
export function withTrigger(timeframe: Timeframe, trigger: Trigger | undefined): Timeframe {
  if (timeframe.kind !== 'triggered' || trigger === undefined) return timeframe;
  const { happenedOn: from, dueOn } = trigger;
  return { raw: timeframe.raw, kind: 'range', from, to: dueOn, lastDay: dueOn, bound: 'inclusive' };
}
