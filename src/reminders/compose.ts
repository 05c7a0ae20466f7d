import { mayReportProgress } from '../people/role.ts';
import type { Day } from '../shared/day.ts';
import { indexRecipients } from './concerned.ts';
import { findObligations } from './find-obligations.ts';
import type { DueRow } from './gather.ts';
import { REMINDER_WORDS as words } from './messages.ts';
import { sayUnserved, sayWeek } from './overviews.ts';
import type { PlanningFacts } from './planning-facts.ts';
import type { Recipient } from './recipient.ts';
import { sayThing, type ToSay } from './wording.ts';

/** What a message is composed with. */
export interface ComposeOptions {
  readonly facts: PlanningFacts;
  readonly on: Day;
  readonly now: Date;
  /** Number by which people name the message; 0 where they cannot. */
  readonly message: number;
}

/** A message in words, and what may be pressed below it. */
export interface ReminderWords {
  readonly text: string;
  readonly choices: readonly string[];
}

/** What went out so long after its time says that it is late. */
export const LATE_AFTER_MS = 60 * 60 * 1000;

/** Puts due reminders of one kind and person into words; undefined where there is nothing to tell: an overview of a quiet week. */
export function composeReminders(rows: readonly DueRow[], options: ComposeOptions): ReminderWords | undefined {
  const { facts, now, message } = options;
  const [first] = rows;
  const recipient = facts.recipients.find(({ person }) => person === first?.person);
  if (first === undefined || recipient === undefined) return undefined;
  const body = bodyOf(rows, first.kind, recipient, options);
  if (body === undefined) return undefined;
  const late = rows.map(({ sendAt }) => sendAt).filter((sendAt) => now.getTime() - sendAt.getTime() > LATE_AFTER_MS);
  const since = late.sort((a, b) => a.getTime() - b.getTime())[0];
  const { press, choices } = pressing(rows, recipient, options);
  const text = [body, ...(since ? [words.late(since)] : []), ...press].join('\n');
  return { text, choices: message === 0 ? [] : choices };
}

function bodyOf(
  rows: readonly DueRow[],
  kind: DueRow['kind'],
  recipient: Recipient,
  options: ComposeOptions,
): string | undefined {
  const { facts, on } = options;
  if (kind === 'weekly') return sayWeek(recipient, facts, on);
  if (kind === 'unserved') return sayUnserved(facts, on);
  if (kind === 'undelivered')
    return [words.head.undelivered, ...rows.map(({ subject }) => words.unreachable(subject))].join('\n');
  const things = rows.flatMap((row) => thingOf(row, recipient, options));
  if (things.length === 0) return undefined;
  const lines = things.map((thing) => sayThing(thing, on, facts.unitName));
  const numbered = lines.length > 1 ? lines.map((line, i) => `${i + 1}. ${line}`) : lines;
  return [`${words.head[kind](facts.unitName(recipient.unit ?? ''), things.length)}:`, ...numbered].join('\n');
}

function thingOf({ subject, dueOn }: DueRow, recipient: Recipient, { facts, on }: ComposeOptions): ToSay[] {
  const assignments = facts.assignments.filter((known) => known.subject === subject);
  const found = findObligations({ ...facts, assignments }, { from: dueOn, to: dueOn, judgedOn: on });
  const due = found.filter((obligation) => obligation.dueOn === dueOn).at(-1);
  const part = due && indexRecipients({ ...facts, recipients: [recipient] })(due)[0];
  return due && part ? [{ assignment: assignments[0]!, kind: due.kind, dueOn, isHelping: part.isHelping }] : [];
}

/** What people can do with a message, in words and as choices. */
function pressing(
  rows: readonly DueRow[],
  recipient: Recipient,
  { facts, message }: ComposeOptions,
): { press: readonly string[]; choices: readonly string[] } {
  const { kind } = rows[0]!;
  const received = words.received(message);
  if (kind !== 'stage') {
    const press = message === 0 ? [] : [words.pressReceived(message)];
    return { press, choices: kind === 'weekly' ? [received, words.deadlines] : [received] };
  }
  const tasks = new Set(facts.assignments.filter((known) => known.kind === 'task').map((known) => known.subject));
  const task = mayReportProgress(recipient.role) ? rows.find(({ subject }) => tasks.has(subject))?.subject : undefined;
  const choices = [received, words.later(message), ...(task === undefined ? [] : [words.update(task)])];
  return { press: message === 0 ? [] : [words.press(message, task)], choices };
}
