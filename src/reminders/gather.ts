import { groupBy } from '../shared/group-by.ts';
import type { ReminderPreferences } from './preferences.ts';
import { REMINDER_KINDS, type Reminder } from './reminder.ts';

/** A kept reminder that is due. */
export interface DueRow extends Pick<Reminder, 'key' | 'kind' | 'subject' | 'dueOn' | 'stage' | 'person' | 'version'> {
  readonly sendAt: Date;
}

/** More things than that nobody reads in one message; the others come in the next one. */
const MOST_IN_MESSAGE = 25;

/**
 * What of somebody's due reminders makes the next message: of one kind, and of each thing the latest stage alone, which
 * speaks for those before it. What is in neither list waits for the message after.
 */
export function gather<Row extends DueRow>(
  rows: readonly Row[],
  chosen: Pick<ReminderPreferences, 'form'> | undefined,
): { say: Row[]; superseded: Row[] } {
  const kind = REMINDER_KINDS.find((one) => rows.some((row) => row.kind === one));
  const same = rows.filter((row) => row.kind === kind);
  const things = [...groupBy(same, thingOf).values()];
  const most = kind === 'stage' && chosen?.form === 'single' ? 1 : MOST_IN_MESSAGE;
  const next = things.slice(0, most).map((stages) => stages.toSorted(latestFirst));
  return { say: next.map(([latest]) => latest!), superseded: next.flatMap(([, ...earlier]) => earlier) };
}

/** Of an overview it is the same thing every week. */
function thingOf({ kind, subject, dueOn }: DueRow): string {
  return kind === 'weekly' || kind === 'unserved' ? kind : `${subject} ${dueOn}`;
}

function latestFirst(a: DueRow, b: DueRow): number {
  return a.stage - b.stage || (a.dueOn < b.dueOn ? 1 : -1);
}
