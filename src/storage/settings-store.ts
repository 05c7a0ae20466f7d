import type { SettingsStore } from '../shared/settings.ts';
import { addToTrail } from './audit-trail.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Database } from './database.ts';
import type { Queries } from './schema.ts';

/** Keeps settings in the table `setting`, as JSON. */
export function createSettingsStore({ queries, transaction, dialect }: Database): SettingsStore {
  return {
    async read(name) {
      const text = await readText(queries, name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    async write(name, value, by, at) {
      const text = canonicalJson(value);
      await transaction(async (within) => {
        await dialect.alone(within, 'setting');
        const before = await readText(within, name);
        if (before === text) return;
        await keep(within, name, text, at).execute();
        const detail = { before: before ?? null, after: text };
        await addToTrail(within, dialect, { actor: by, action: 'setting.changed', subject: name, detail }, at);
      });
    },
  };
}

async function readText(queries: Queries, name: string): Promise<string | undefined> {
  const query = queries.selectFrom('setting').select('value').where('name', '=', name);
  return (await query.executeTakeFirst())?.value;
}

function keep(queries: Queries, name: string, value: string, at: Date) {
  const changedAt = at.toISOString();
  return queries
    .insertInto('setting')
    .values({ name, value, changedAt })
    .onConflict((known) => known.column('name').doUpdateSet({ value, changedAt }));
}
