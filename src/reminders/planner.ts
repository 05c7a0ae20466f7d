import type { Document } from '../documents/document.ts';
import { linkedLast } from '../people/linked-last.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { addDays, type Day } from '../shared/day.ts';
import type { WorkingCalendar } from '../tasks/calendar/working-calendar.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { findObligations } from './find-obligations.ts';
import { planReminders, type Recipient, type Reminder } from './plan.ts';
import type { PreferencesStore, ReminderPreferences } from './preferences.ts';

/** What is known now, as reminders need it. */
export interface PlannerKnowledge {
  readonly book: TaskBook;
  readonly calendar: WorkingCalendar;
  document(id: string): Document;
}

interface PlannerParts {
  readonly knowledge: () => Promise<PlannerKnowledge>;
  readonly people: Pick<PeopleStore, 'find' | 'addressesOf'>;
  readonly preferences: PreferencesStore;
}

/** Days on which reminders are sent, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Plans reminders from what is known, who wants them and how. */
export interface ReminderPlanner {
  /** Everybody's, in the order of time. */
  planAll(span: Span): Promise<Reminder[]>;
  /** Those that one person would get with these preferences, switched on or not. */
  planFor(person: string, preferences: ReminderPreferences, span: Span): Promise<Reminder[]>;
  /** The channel by which a recipient is reached: the one chosen, else the one linked last; "console" where there is none. */
  channelOf(recipient: Recipient): Promise<string>;
}

const CONSOLE = 'console';

/** Opens the planner. */
export function createReminderPlanner({ knowledge, people, preferences }: PlannerParts): ReminderPlanner {
  const recipientOf = async (id: string, chosen: ReminderPreferences): Promise<Recipient[]> => {
    const person = await people.find(id);
    return person?.unit === undefined
      ? []
      : [{ person: id, role: person.role, unit: person.unit, preferences: chosen }];
  };
  const plan = async (recipients: readonly Recipient[], span: Span) => {
    const { book, calendar, document } = await knowledge();
    const { duties, targets } = book.records;
    const longest = Math.max(0, ...recipients.flatMap((one) => one.preferences.stages));
    // A stage that falls on days off is sent before them: so one more month is looked ahead.
    const window = { from: span.from, to: addDays(span.to, longest + 31) };
    const obligations = findObligations({ tasks: await book.list({}, span.from), duties, targets }, window);
    const accessOf = (id: string) => document(id).meta.access;
    return planReminders({ obligations, recipients, groups: book.groups, calendar, accessOf, ...span });
  };
  return {
    async planAll(span) {
      const chosen = await preferences.listOn();
      const recipients = await Promise.all(chosen.map((one) => recipientOf(one.person, one.preferences)));
      return plan(recipients.flat(), span);
    },
    planFor: async (person, chosen, span) => plan(await recipientOf(person, chosen), span),
    async channelOf({ person, preferences: { channel } }) {
      const accounts = await people.addressesOf(person);
      const chosen = accounts.filter((account) => account.channel === channel);
      return (linkedLast(chosen) ?? linkedLast(accounts))?.channel ?? CONSOLE;
    },
  };
}
