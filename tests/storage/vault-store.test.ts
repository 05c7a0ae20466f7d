import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createLastHeard } from '../../src/storage/last-heard-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { openVaultKey } from '../../src/storage/vault/vault-key.ts';
import { createVault } from '../../src/storage/vault-store.ts';
import { describeLastHeard } from '../contracts/last-heard.contract.ts';
import { describeVault } from '../contracts/vault.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

const AT = new Date('2026-03-01T00:00:00Z');
const keyOf = (secretKey = 'a key of at least thirty-two letters') => openVaultKey({ secretKey, dataDir: '/nowhere' });

describeOnEveryDatabase('what channels keep', (place) => {
  describeVault(async (key) => createVault(await place.open(), keyOf(key)));
  describeLastHeard(async () => createLastHeard(await place.open()));

  it('is not to be read in the database, nor opened under another name or changed by a bit', async () => {
    const database = await place.open();
    const vault = createVault(database, keyOf());
    await vault.write('a', 'refresh-token', undefined, AT);
    const row = await database.queries.selectFrom('secret').select('sealed').executeTakeFirstOrThrow();
    const sealed = Buffer.from(row.sealed);
    expect(sealed.toString('latin1')).not.toContain('refresh');
    await database.queries.insertInto('secret').values({ name: 'b', version: 1, sealed, changedAt: '' }).execute();
    await expect(vault.read('b')).rejects.toThrow('Không mở được mục bí mật "b"');
    for (const byte of [0, 5, 20, sealed.length - 1]) {
      const bent = Buffer.from(sealed);
      bent[byte]! ^= 1;
      await database.queries.updateTable('secret').set({ sealed: bent }).where('name', '=', 'a').execute();
      await expect(vault.read('a')).rejects.toThrow('Không mở được');
    }
    await database.queries
      .updateTable('secret')
      .set({ sealed: Buffer.of(1, 2) })
      .where('name', '=', 'a')
      .execute();
    await expect(vault.read('a')).rejects.toThrow('Không mở được');
  });

  it('goes with the person whose account it is, and with time', async () => {
    const database = await place.open();
    const [people, lastHeard] = [createPeopleStore(database), createLastHeard(database)];
    const { id } = await people.meet({ channel: 'zalo-oa', account: '1' }, AT);
    for (const account of ['1', '2', '3']) await lastHeard.note('zalo-oa', account, AT);
    await people.remove(id, 'console:owner', AT);
    expect(await lastHeard.of('zalo-oa', '1')).toBeUndefined();
    expect(await lastHeard.of('zalo-oa', '2')).toEqual(AT);
    await lastHeard.note('zalo-oa', '3', new Date(AT.getTime() + 2));
    await createJournal(database).purge(new Date(AT.getTime() + 1));
    expect(await lastHeard.of('zalo-oa', '2')).toBeUndefined();
    expect(await lastHeard.of('zalo-oa', '3')).toBeDefined();
    expect((await sql`select * from last_heard`.execute(database.queries)).rows).toHaveLength(1);
  });
});
