import { PREFERENCES, type PreferencesStore } from '../reminders/preferences.ts';
import type { Database } from './database.ts';
import { replan } from './outbox/replan.ts';

/** Keeps in the table `reminder_choice` how people want to be reminded. */
export function createPreferencesStore({ queries, transaction, dialect }: Database): PreferencesStore {
  const read = (text: string) => PREFERENCES.parse(JSON.parse(text));
  return {
    async read(person) {
      const query = queries.selectFrom('reminderChoice').select('preferences').where('person', '=', person);
      const row = await query.executeTakeFirst();
      return row && read(row.preferences);
    },
    async write(person, preferences, at) {
      const row = {
        isOn: preferences.isOn ? (1 as const) : (0 as const),
        preferences: JSON.stringify(PREFERENCES.parse(preferences)),
        changedAt: at.toISOString(),
      };
      await transaction(async (within) => {
        await within
          .insertInto('reminderChoice')
          .values({ person, ...row })
          .onConflict((known) => known.column('person').doUpdateSet(row))
          .execute();
        await replan(within, dialect, { person }, at);
      });
    },
    async listOn() {
      const on = queries.selectFrom('reminderChoice').select(['person', 'preferences']).where('isOn', '=', 1);
      const rows = await on.orderBy('person').execute();
      return rows.map(({ person, preferences }) => ({ person, preferences: read(preferences) }));
    },
  };
}
