import type { Journal } from '../../src/assistant/journal.ts';
import type { PeopleStore } from '../../src/people/people-store.ts';
import type { Outbox } from '../../src/reminders/outbox.ts';
import type { PreferencesStore } from '../../src/reminders/preferences.ts';
import type { Budgets } from '../../src/shared/budgets.ts';
import { createBudgets } from '../../src/storage/budget-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createOutbox } from '../../src/storage/outbox-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../src/storage/preferences-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createTriggerStore } from '../../src/storage/trigger-store.ts';
import type { ProgressStore } from '../../src/tasks/progress/progress.ts';
import type { TriggerStore } from '../../src/tasks/progress/trigger.ts';
import type { Post } from './post.ts';

/** Everything by which a process touches what is kept, and what leaves it. */
export interface Ports {
  readonly database: Database;
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly people: PeopleStore;
  readonly preferences: PreferencesStore;
  readonly progress: ProgressStore;
  readonly triggers: TriggerStore;
  readonly budgets: Budgets;
  readonly postbox: Pick<Post, 'send'>;
}

/** The ports of a process over its own opening of the database. */
export function openPorts(database: Database, postbox: Ports['postbox']): Ports {
  return {
    database,
    journal: createJournal(database),
    outbox: createOutbox(database),
    people: createPeopleStore(database),
    preferences: createPreferencesStore(database),
    progress: createProgressStore(database),
    triggers: createTriggerStore(database),
    budgets: createBudgets(database),
    postbox,
  };
}

/** Spoils the ports of every process, to show that the oracle sees it. */
export type Spoil = (ports: Ports) => Ports;
