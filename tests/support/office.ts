import type { Office } from '../../src/assistant/commands/command.ts';
import { createSwitches } from '../../src/assistant/switches.ts';
import type { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { createPeopleDesk } from '../../src/people/people-desk.ts';
import { createReminderPlanner, type PlannerKnowledge } from '../../src/reminders/planner.ts';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../src/storage/preferences-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';

/** What an office knows of papers; where reminders are asked for, all of it. */
export interface OfficeKnowledge extends Partial<Pick<PlannerKnowledge, 'book' | 'calendar'>> {
  readonly units: UnitMatcher;
  readonly library?: Pick<PlannerKnowledge, 'document'>;
}

/** People, conversations and settings kept in a database; one in memory where none is given. */
export async function openOffice(known: OfficeKnowledge, now: () => Date, kept?: Database): Promise<Office> {
  const database = kept ?? (await openDatabase({ file: ':memory:' }));
  const peopleStore = createPeopleStore(database);
  const preferences = createPreferencesStore(database);
  return {
    people: createPeopleDesk({ store: peopleStore, clock: { now }, units: known.units }),
    peopleStore,
    journal: createJournal(database),
    audit: createAuditTrail(database),
    progress: createProgressStore(database),
    switches: createSwitches(createSettingsStore(database), now),
    reload: async () => ({ documents: 5, changed: 0 }),
    preferences,
    planner: createReminderPlanner({
      people: peopleStore,
      preferences,
      knowledge: async () => ({ book: known.book!, calendar: known.calendar!, document: known.library!.document }),
    }),
    retentionDays: 90,
    now,
  };
}
