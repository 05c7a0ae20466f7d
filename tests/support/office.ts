import type { Office } from '../../src/assistant/commands/command.ts';
import { createSwitches } from '../../src/assistant/switches.ts';
import { createUploadDesk } from '../../src/assistant/uploads/upload-desk.ts';
import type { Knowledge } from '../../src/documents/knowledge.ts';
import type { UnitMatcher } from '../../src/documents/unit-matcher.ts';
import { createPeopleDesk } from '../../src/people/people-desk.ts';
import { createReminderPlanner } from '../../src/reminders/planner.ts';
import { readAssignments } from '../../src/reminders/read-assignments.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createOutbox } from '../../src/storage/outbox-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../src/storage/preferences-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createReadingQueue } from '../../src/storage/reading-queue-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createTriggerStore } from '../../src/storage/trigger-store.ts';
import { createUploads } from '../../src/storage/upload-store.ts';
import { readFileRecords } from '../../src/tasks/extraction/read-file.ts';
import type { Trigger } from '../../src/tasks/progress/trigger.ts';
import type { Records } from '../../src/tasks/task.ts';

/** What an office knows of papers. */
export interface OfficeKnowledge {
  readonly units: UnitMatcher;
  readonly library?: Pick<Library, 'knowledge'>;
  /** Where lists of tasks look for triggers; those of this office from now on. */
  readonly marked?: { list(): Promise<readonly Trigger[]> };
}

const NOTHING = { documents: [], units: [], glossary: [], everydayWords: [], workingDays: {} } as unknown as Knowledge;

/** People, conversations and settings kept in a database; one in memory where none is given. */
export async function openOffice(known: OfficeKnowledge, now: () => Date, kept?: Database): Promise<Office> {
  const database = kept ?? (await openDatabase({ file: ':memory:' }));
  const peopleStore = createPeopleStore(database);
  const outbox = createOutbox(database);
  const triggers = createTriggerStore(database);
  if (known.marked) known.marked.list = () => triggers.list();
  return {
    people: createPeopleDesk({ store: peopleStore, clock: { now }, units: known.units }),
    peopleStore,
    journal: createJournal(database),
    audit: createAuditTrail(database),
    progress: createProgressStore(database),
    switches: createSwitches(createSettingsStore(database), now),
    reload: async () => ({ documents: 5, changed: 0 }),
    preferences: createPreferencesStore(database),
    planner: createReminderPlanner({ facts: () => outbox.facts() }),
    outbox,
    triggers,
    uploads: createUploadDesk({
      ...{
        uploads: createUploads(database),
        queue: createReadingQueue(database),
        ledger: createRecordLedger(database),
        read: readFileRecords,
        now,
      },
      knowledge: async () => known.library?.knowledge ?? NOTHING,
      renew: async () => undefined,
    }),
    retentionDays: 90,
    linksWith: () => [],
    now,
  };
}

/** Has an office remind of what papers ask, as a start over them does. */
export async function adoptPapers(
  { outbox, now }: Office,
  { records, library }: { readonly records: Records; readonly library: Library },
): Promise<void> {
  const { units, workingDays } = library.knowledge;
  await outbox.adopt({ assignments: readAssignments(records, library.document), units, workingDays }, now());
}
