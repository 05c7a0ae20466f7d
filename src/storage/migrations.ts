import { recordsAndProgress } from './migrations/001-records-and-progress.ts';
import { peopleAndMessages } from './migrations/002-people-and-messages.ts';
import { sharedKnowledge } from './migrations/003-shared-knowledge.ts';
import { reminderChoices } from './migrations/004-reminder-choices.ts';
import { reminders } from './migrations/005-reminders.ts';
import { quotas } from './migrations/006-quotas.ts';
import { uploads } from './migrations/007-uploads.ts';
import { vault } from './migrations/008-vault.ts';
import { lastHeard } from './migrations/009-last-heard.ts';
import { readings } from './migrations/010-readings.ts';
import { corrections } from './migrations/011-corrections.ts';
import { modelUses } from './migrations/012-model-uses.ts';
import type { SqlDialect } from './sql-dialect.ts';

/**
 * The steps from an empty database to today's, of which the version of a database is the number it has been through.
 * Forward only; a step that was released is never edited, and depends on nothing that may change.
 */
export const MIGRATIONS: readonly ((dialect: SqlDialect) => readonly string[])[] = [
  recordsAndProgress,
  peopleAndMessages,
  sharedKnowledge,
  reminderChoices,
  reminders,
  quotas,
  uploads,
  vault,
  lastHeard,
  readings,
  corrections,
  modelUses,
];
