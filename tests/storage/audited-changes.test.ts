import { expect, it } from 'vitest';
import { addToTrail, createAuditTrail } from '../../src/storage/audit-trail.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

const AT = new Date('2026-03-01T02:03:04.005Z');
const CHANGE = { actor: 'console:owner', action: 'document.loaded', subject: '', detail: {} } as const;
const CONFIRMED = { document: '05', digest: 'd', confirmedBy: 'console:owner', at: AT.toISOString() };
const REPORT: Progress = {
  ...{ task: '05-II-1', unit: 'so-noi-vu', status: 'in_progress', note: 'Chị Ánh báo' },
  ...{ reportedBy: 'p-ccccffffgg', reportedAt: AT.toISOString() },
};

describeOnEveryDatabase('the trail', (place) => {
  it('has each report that is kept once, without its words', async () => {
    const database = await place.open();
    const store = createProgressStore(database);
    await store.append({ ...REPORT, percent: 40, origin: 'telegram:7:42' });
    await store.append({ ...REPORT, percent: 60, origin: 'telegram:7:42' });
    await store.append(REPORT);
    const entries = await createAuditTrail(database).list(10);
    expect(entries).toMatchObject([
      { number: 2, detail: { unit: 'so-noi-vu', status: 'in_progress', percent: null } },
      {
        ...{ number: 1, at: REPORT.reportedAt, actor: 'p-ccccffffgg', action: 'progress.reported' },
        ...{ subject: '05-II-1', detail: { unit: 'so-noi-vu', status: 'in_progress', percent: 40 } },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Ánh');
  });

  it('has who confirmed which records', async () => {
    const database = await place.open();
    await createRecordLedger(database).confirm(CONFIRMED);
    expect(await createAuditTrail(database).list(10)).toMatchObject([
      {
        ...{ at: AT.toISOString(), actor: 'console:owner', action: 'document.confirmed', subject: '05' },
        detail: { digest: 'd' },
      },
    ]);
  });

  it('has nothing of what was refused', async () => {
    const database = await place.open();
    await expect(createProgressStore(database).append({ ...REPORT, percent: 101 })).rejects.toThrow();
    await expect(createRecordLedger(database).confirm({ ...CONFIRMED, digest: '' })).rejects.toThrow();
    expect(await createAuditTrail(database).verify()).toEqual({ entries: 0 });
  });

  it('takes away with itself what it cannot keep', async () => {
    const database = await place.open();
    const store = createProgressStore(database);
    await expect(store.append({ ...REPORT, reportedAt: '2026-99-99T00:00:00Z' })).rejects.toThrow();
    expect(await store.list()).toEqual([]);
  });

  it('has no entry of a transaction that came to nothing, and no gap after it', async () => {
    const database = await place.open();
    const failing = database.transaction(async (within) => {
      await addToTrail(within, database.dialect, CHANGE, AT);
      throw new Error('không thành');
    });
    await expect(failing).rejects.toThrow('không thành');
    const trail = createAuditTrail(database);
    await trail.append(CHANGE, AT);
    expect(await trail.verify()).toEqual({ entries: 1, lastHash: (await trail.list(1))[0]!.hash });
  });
});
