import type { Office } from '../assistant/commands/command.ts';
import { linkedLast } from '../people/linked-last.ts';
import { ROLE_WORDS } from '../people/messages.ts';
import { OWNER_ADDRESS } from '../people/people-store.ts';
import { composeReminders } from '../reminders/compose.ts';
import { gather } from '../reminders/gather.ts';
import type { PlanningFacts } from '../reminders/planning-facts.ts';
import type { Recipient } from '../reminders/recipient.ts';
import type { Reminder, ReminderKind } from '../reminders/reminder.ts';
import { type Day, dayAt } from '../shared/day.ts';
import { groupBy } from '../shared/group-by.ts';
import { PLANNED_WORDS as words } from './planned-words.ts';

/** A reminder that would be sent, and why. */
export interface PlannedReminder {
  /** Id of the person. */
  readonly recipient: string;
  /** By which it would go; "console" where no account is linked, for then it waits in the inbox. */
  readonly channel: string;
  readonly key: string;
  /** Days left; of what is no stage its kind. */
  readonly stage: number | Exclude<ReminderKind, 'stage'>;
  readonly dueOn: Day;
  readonly text: string;
  /** In Vietnamese. */
  readonly why: string;
  readonly name: string;
  /** Id of the person's office. */
  readonly unit?: string;
  /** Of a task, report or target: what that office has to do with it. */
  readonly part?: 'lead' | 'coordinator';
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** Everything that would be sent to one person at one time, as it would be read. */
export interface PlannedMessage {
  readonly recipient: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly text: string;
}

/** What the plan has for the day of an instant, until that instant, in the order of time: each reminder, and the messages. */
export async function plannedFor(
  instant: Date,
  { planner, outbox, peopleStore }: Pick<Office, 'planner' | 'outbox' | 'peopleStore'>,
): Promise<{ readonly reminders: readonly PlannedReminder[]; readonly messages: readonly PlannedMessage[] }> {
  const day = dayAt(instant);
  const due = (await planner.planAll({ from: day, to: day, judgedOn: day })).filter(({ at }) => at <= instant);
  const facts = await outbox.facts();
  return { reminders: await describeAll(due, facts, peopleStore), messages: messagesOf(due, facts) };
}

/** As they are gathered and worded when they are sent. */
function messagesOf(due: readonly Reminder[], facts: PlanningFacts): PlannedMessage[] {
  const together = groupBy(due, ({ person, at }) => `${person} ${at.toISOString()}`);
  return [...together.values()].flatMap((own) => {
    const { person, on, at } = own[0]!;
    const chosen = facts.recipients.find((known) => known.person === person)?.chosen;
    const messages: PlannedMessage[] = [];
    for (let left = own.map((reminder) => ({ ...reminder, sendAt: at })); left.length > 0; ) {
      const { say, superseded } = gather(left, chosen);
      const words = composeReminders(say, { facts, on, now: at, message: 0 });
      if (words) messages.push({ recipient: person, at: at.toISOString(), text: words.text });
      left = left.filter((row) => !say.includes(row) && !superseded.includes(row));
    }
    return messages;
  });
}

async function describeAll(
  due: readonly Reminder[],
  facts: PlanningFacts,
  peopleStore: Office['peopleStore'],
): Promise<PlannedReminder[]> {
  const messages = await Promise.all(
    due.map(async (reminder) => {
      const text = textOf(reminder, facts);
      return text === undefined ? [] : [await describe({ ...reminder, text }, facts, peopleStore)];
    }),
  );
  return messages.flat();
}

/** Undefined where there is nothing to tell. */
function textOf(reminder: Reminder, facts: PlanningFacts): string | undefined {
  const row = { ...reminder, sendAt: reminder.at };
  return composeReminders([row], { facts, on: reminder.on, now: reminder.at, message: 0 })?.text;
}

async function describe(
  reminder: Reminder & { readonly text: string },
  facts: PlanningFacts,
  people: Office['peopleStore'],
): Promise<PlannedReminder> {
  const { person, kind, key, stage, dueOn, text, at } = reminder;
  const recipient = facts.recipients.find((known) => known.person === person)!;
  const { unit } = recipient;
  const part = partOf(reminder, recipient, facts);
  const standing = [ROLE_WORDS[recipient.role], unit === undefined ? '' : facts.unitName(unit)]
    .filter(Boolean)
    .join(' ');
  return {
    ...{ recipient: person, channel: await channelOf(recipient, people), key },
    ...{ stage: kind === 'stage' ? stage : kind, dueOn, text },
    why: words.why(standing, words.reason[kind](stage), part),
    name: (await people.find(person))?.name ?? '',
    ...(unit === undefined ? {} : { unit }),
    ...(part === undefined ? {} : { part }),
    at: at.toISOString(),
  };
}

function partOf(
  { kind, subject }: Reminder,
  { unit }: Recipient,
  { assignments, groups }: PlanningFacts,
): PlannedReminder['part'] {
  const assignment = assignments.find((known) => known.subject === subject);
  if (!assignment || unit === undefined || (kind !== 'stage' && kind !== 'escalation')) return undefined;
  const names = groups.withGroupsOf(unit);
  return assignment.leads.some((lead) => names.has(lead)) ? 'lead' : 'coordinator';
}

/** The channel that was chosen, else the one linked last. */
async function channelOf({ person, chosen }: Recipient, people: Office['peopleStore']): Promise<string> {
  const accounts = await people.addressesOf(person);
  const wanted = accounts.filter(({ channel }) => channel === chosen?.channel);
  return (linkedLast(wanted) ?? linkedLast(accounts))?.channel ?? OWNER_ADDRESS.channel;
}
