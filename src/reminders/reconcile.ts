import { type Day, dayAt } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Reminder, ReminderState } from './reminder.ts';

/** A reminder that is kept, as far as a plan may change it. */
export interface KnownReminder {
  readonly key: string;
  readonly state: ReminderState;
  /** Instant, ISO 8601 in UTC. */
  readonly sendAt: string;
  readonly snoozed: boolean;
  readonly version: number;
}

/** What becomes of kept reminders. */
export interface RowChanges {
  readonly add: Reminder[];
  /** Kept ones that wait, or were cancelled: they are to be planned for `at`, in this version. */
  readonly replan: Reminder[];
  /** Keys of those that are not due any more. */
  readonly cancel: string[];
}

interface When {
  readonly now: Date;
  readonly plannedUntil: Day;
}

/**
 * Holds a plan that reaches back some days against what is kept of the same scope. What was sent stays; what is due but
 * not sent yet keeps its time; what lies behind is not made up for, except where a deadline would pass in silence.
 */
export function reconcile(planned: readonly Reminder[], known: readonly KnownReminder[], when: When): RowChanges {
  const kept = new Map(known.map((row) => [row.key, row]));
  const keys = new Set(planned.map(({ key }) => key));
  const changes: RowChanges = { add: [], replan: [], cancel: [] };
  for (const reminder of [...planned.filter(({ at }) => at > when.now), ...lastChances(planned, kept, when)]) {
    const row = kept.get(reminder.key);
    if (row === undefined) changes.add.push(reminder);
    else if (row.state === 'cancelled') changes.replan.push(reminder);
  }
  for (const reminder of planned) {
    const row = kept.get(reminder.key);
    const moved = row?.state === 'planned' ? movedTo(reminder, row, when.now) : undefined;
    if (moved) changes.replan.push(moved);
  }
  for (const { key, state } of known)
    if ((state === 'planned' || state === 'inbox') && !keys.has(key)) changes.cancel.push(key);
  return changes;
}

/** Where a waiting reminder goes; undefined where it stays as it is. */
function movedTo(reminder: Reminder, { sendAt, snoozed, version }: KnownReminder, now: Date): Reminder | undefined {
  const isFixed = snoozed || new Date(sendAt) <= now;
  const at = isFixed ? new Date(sendAt) : reminder.at;
  return at.toISOString() === sendAt && version === reminder.version ? undefined : { ...reminder, at };
}

/** The last stage before a deadline that is still ahead, where a change came too late for it and nothing else is to come. */
function lastChances(
  planned: readonly Reminder[],
  kept: ReadonlyMap<string, KnownReminder>,
  { now, plannedUntil }: When,
): Reminder[] {
  const today = dayAt(now);
  const ahead = planned.filter(
    ({ kind, stage, dueOn }) => kind === 'stage' && stage >= 0 && dueOn >= today && dueOn <= plannedUntil,
  );
  const byOccasion = groupBy(ahead, ({ subject, dueOn, person }) => `${subject} ${dueOn} ${person}`);
  return [...byOccasion.values()].flatMap((stages) => {
    const isServed = stages.some(({ at, key }) => at > now || (kept.get(key)?.state ?? 'cancelled') !== 'cancelled');
    const last = stages.reduce((least, stage) => (stage.stage < least.stage ? stage : least));
    return isServed ? [] : [{ ...last, at: now }];
  });
}
