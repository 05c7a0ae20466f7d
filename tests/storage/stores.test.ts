import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createReadingQueue } from '../../src/storage/reading-queue-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { createUploads } from '../../src/storage/upload-store.ts';
import { describeAuditTrail } from '../contracts/audit-trail.contract.ts';
import { describePeopleStore } from '../contracts/people-store.contract.ts';
import { describeProgressStore } from '../contracts/progress-store.contract.ts';
import { describeReadingQueue } from '../contracts/reading-queue.contract.ts';
import { describeRecordLedger } from '../contracts/record-ledger.contract.ts';
import { describeSettingsStore } from '../contracts/settings-store.contract.ts';
import { describeUploads } from '../contracts/uploads.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { useDatabaseFolder } from './database-folder.ts';

const folder = useDatabaseFolder();
const AT = '2026-03-01T00:00:00Z';

describeOnEveryDatabase('stores', (place) => {
  describeProgressStore(async () => createProgressStore(await place.open()));
  describeRecordLedger(async () => createRecordLedger(await place.open()));
  describeAuditTrail(async () => createAuditTrail(await place.open()));
  describeSettingsStore(async () => {
    const database = await place.open();
    return { settings: createSettingsStore(database), trail: createAuditTrail(database) };
  });
  describeReadingQueue(async () => createReadingQueue(await place.open()));
  describeUploads(async () => {
    const database = await place.open();
    return { uploads: createUploads(database), audit: createAuditTrail(database) };
  });
  describePeopleStore(async () => {
    const database = await place.open();
    return { people: createPeopleStore(database), trail: createAuditTrail(database) };
  });
});

it('keeps progress in memory as in a file', async () => {
  const store = createProgressStore(await folder.open(':memory:'));
  const report = {
    task: 'nv-1',
    unit: 'so-khcn',
    status: 'done',
    reportedBy: 'console:owner',
    reportedAt: AT,
  } as const;
  await store.append(report);
  expect(await store.list()).toStrictEqual([report]);
  expect(await createProgressStore(await folder.open(':memory:')).list()).toEqual([]);
});

describe('what is append-only', () => {
  let database: Database;

  beforeEach(async () => {
    database = await folder.open();
    await createProgressStore(database).append({
      ...{ task: 'nv-1', unit: 'so-khcn', status: 'done', reportedBy: 'console:owner', reportedAt: AT },
    });
    const ledger = createRecordLedger(database);
    await ledger.record('05', 'bản 1', [], [{ document: '05', record: 'nv-1', change: 'added', at: AT }]);
    await ledger.confirm({ document: '05', digest: 'd', confirmedBy: 'console:owner', at: AT });
  });

  describe.each(['progress', 'record_change', 'confirmation', 'audit'])('%s', (table) => {
    it.each([
      ['update', `update ${table} set number = number + 1`],
      ['delete', `delete from ${table}`],
      ['replace', `insert or replace into ${table} select * from ${table}`],
    ])('refuses to %s', async (_, statement) => {
      const rows = () => sql.raw(`select * from ${table}`).execute(database.queries);
      const before = await rows();
      expect(before.rows).not.toEqual([]);
      await expect(database.transaction((within) => sql.raw(statement).execute(within))).rejects.toThrow(
        `${table} is append-only`,
      );
      expect((await rows()).rows).toEqual(before.rows);
    });
  });
});
