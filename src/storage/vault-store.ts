import { UserError } from '../shared/errors.ts';
import type { Vault } from '../shared/vault.ts';
import type { Database } from './database.ts';
import { WORDS } from './vault/messages.ts';
import { seal, unseal } from './vault/seal.ts';
import type { VaultKey } from './vault/vault-key.ts';

/** Keeps secrets in the table `secret`, sealed with a key that is not in the database. Each question is one statement. */
export function createVault({ queries }: Pick<Database, 'queries'>, keyOf: VaultKey): Vault {
  return {
    async read(name) {
      const query = queries.selectFrom('secret').select(['version', 'sealed']).where('name', '=', name);
      const row = await query.executeTakeFirst();
      if (!row) return undefined;
      const value = unseal(row.sealed, name, await keyOf());
      if (value === undefined) throw new UserError(WORDS.wrongKey(name));
      return { value, version: row.version };
    },
    async write(name, value, after, at) {
      const row = { sealed: seal(value, name, await keyOf()), changedAt: at.toISOString() };
      if (after === undefined) {
        const first = queries.insertInto('secret').values({ name, version: 1, ...row });
        const added = await first
          .onConflict((known) => known.column('name').doNothing())
          .returning('name')
          .execute();
        return added.length > 0;
      }
      const next = queries.updateTable('secret').set({ version: after + 1, ...row });
      const changed = await next.where('name', '=', name).where('version', '=', after).returning('name').execute();
      return changed.length > 0;
    },
    async remove(name) {
      await queries.deleteFrom('secret').where('name', '=', name).execute();
    },
  };
}
