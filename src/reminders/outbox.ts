import type { Day } from '../shared/day.ts';
import type { PlanningBasis, PlanningFacts } from './planning-facts.ts';
import type { ReminderKind } from './reminder.ts';

/** Instants are ISO 8601 in UTC. */
export interface WaitingReminder {
  readonly key: string;
  readonly kind: ReminderKind;
  readonly subject: string;
  readonly dueOn: Day;
  readonly stage: number;
  readonly sendAt: string;
}

/** What becomes of somebody's reminders that are due now. */
export type HandedOver =
  /** A message was begun; its words are composed when its turn comes. */
  | { readonly kind: 'begun'; readonly channel: string }
  /** Nobody can be reached just now, but may be later. */
  | { readonly kind: 'later' }
  /** There is no way to this person: the reminders wait in the inbox, and administrators are told. */
  | { readonly kind: 'inbox'; readonly reminders: number }
  /** As much is under way on the person's channel as it can send soon: the reminders keep their place. */
  | { readonly kind: 'full' }
  /** Nothing is due any more, or a message is under way. */
  | { readonly kind: 'nothing' };

/** How many messages are on their way by a channel. */
export interface UnderWay {
  /** That were not tried in vain yet. */
  readonly fresh: number;
  readonly all: number;
}

/** How reminding fares. Counts of what was sent are of the last 30 days. */
export interface ReminderMetrics {
  /** Planned for later. */
  readonly planned: number;
  /** Due, and not sent yet. */
  readonly waiting: number;
  /** When the oldest of those was due; absent where there is none. */
  readonly oldestWaiting?: string;
  readonly sent: number;
  /** Of the sent ones, those that went out more than an hour after they were due. */
  readonly late: number;
  /** Nobody knows whether they arrived. */
  readonly unknown: number;
  /** There was no way to the person: they wait in the inbox. */
  readonly failed: number;
}

/**
 * Keeps every reminder that should exist for the next days as a row under its key, whatever becomes of it. What changes
 * that plan (documents, progress, triggers, who people are and what they chose) rewrites the rows in the transaction of
 * the change itself. Sent rows are never sent again.
 */
export interface Outbox {
  /** Takes over what the documents say; false where nothing has changed. */
  adopt(basis: PlanningBasis, at: Date): Promise<boolean>;
  /** Plans up to `PLANNED_AHEAD_DAYS` from now. Costs next to nothing where that was done before. */
  planAhead(at: Date): Promise<void>;
  /** Everything planning rests on, as it is now. */
  facts(): Promise<PlanningFacts>;
  /** People with something due and no message under way, the longest waiting first. */
  waiting(at: Date, most: number): Promise<string[]>;
  /** Messages that were begun and have not ended, by channel. */
  underWay(): Promise<ReadonlyMap<string, UnderWay>>;
  /** Begins a message to a person about what is due, by one of these channels; by none that is full. */
  handOver(person: string, channels: readonly string[], at: Date, full?: ReadonlySet<string>): Promise<HandedOver>;
  /** The inbox: what is due to a person and was not certainly received, the earliest first. */
  inbox(person: string, at: Date): Promise<WaitingReminder[]>;
  /** The words of the inbox as they are now, as one message; undefined where it is empty. */
  readInbox(person: string, at: Date): Promise<string | undefined>;
  /** Marks as received what a message said; without a number what waits in the inbox. Returns how many. */
  acknowledge(person: string, message: number | undefined, at: Date): Promise<number>;
  /** Says once more at `until` what a message said, unless it is done by then. Returns how many. */
  snooze(person: string, message: number, until: Date): Promise<number>;
  /** All that a person was reminded of, newest first, for the person's own eyes. */
  historyOf(person: string, most: number): Promise<(WaitingReminder & { state: string; sentAt?: string })[]>;
  metrics(at: Date): Promise<ReminderMetrics>;
}

/** Days for which rows are kept beforehand, today not counted. */
export const PLANNED_AHEAD_DAYS = 7;
