import type { Day } from '../shared/day.ts';

/**
 * What a reminder is about. `stage`: something due to somebody who must do it. `escalation`: it is overdue, told to the
 * office's manager. `weekly`: a manager's overview of the week. `unserved`: what nobody is reminded of, told to
 * administrators. `undelivered`: somebody whom no reminder can reach, told to administrators.
 */
export const REMINDER_KINDS = ['stage', 'escalation', 'weekly', 'unserved', 'undelivered'] as const;
/** One of `REMINDER_KINDS`. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One thing of which one person is told at one time. */
export interface Reminder {
  /** `subject:occurrence:stage:recipient`: there is never a second one with the same. */
  readonly key: string;
  readonly kind: ReminderKind;
  /** Id of the assignment; of `weekly` and `unserved` the kind itself, of `undelivered` the id of the person. */
  readonly subject: string;
  /** The day on which it is due; of an overview the first day that it is about. */
  readonly dueOn: Day;
  /** Days left on the day for which it was meant; negative once it is overdue. */
  readonly stage: number;
  readonly person: string;
  /** Version of the assignment; 0 where there is none. */
  readonly version: number;
  /** The working day on which it is sent. */
  readonly on: Day;
  readonly at: Date;
}

/**
 * What became of a reminder. `planned`: to be sent at its time. `sending`: its delivery has begun. `unknown`: nobody
 * knows whether it arrived. `inbox`: there was no way to the person. `superseded`: a later stage said it.
 */
export type ReminderState = 'planned' | 'sending' | 'sent' | 'unknown' | 'inbox' | 'superseded' | 'cancelled';
