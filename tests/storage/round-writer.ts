import { writeSync } from 'node:fs';
import { type DatabaseAddress, openDatabase } from '../../src/storage/open-database.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { CHANGES_A_ROUND, ENTRIES_A_ROUND } from './round-sizes.ts';

// Started by tests, which may kill it: records a document and reports progress in turn, over and over or as often as it
// is told, each in a transaction of several rows. It says "+" before each and its number once that is acknowledged.
const [address, name, times = 'Infinity'] = process.argv.slice(2) as [string, string, string?];
const at = '2026-03-01T00:00:00.000Z';
const database = await openDatabase(JSON.parse(address) as DatabaseAddress);
const ledger = createRecordLedger(database);
const progress = createProgressStore(database);

async function record(round: number): Promise<void> {
  const said = `lần ${round}`;
  const entries = Array.from({ length: ENTRIES_A_ROUND }, (_, i) => ({
    ...{ id: `${name}-${i}`, document: name, kind: 'task' as const, title: 'Văn bản số 05/KH-UBND '.repeat(10) },
    ...{ digest: 'a'.repeat(64), said },
  }));
  const changes = Array.from({ length: CHANGES_A_ROUND }, (_, i) => ({
    ...{ document: name, record: `${name}-${i}`, change: 'changed' as const, after: said, at },
  }));
  await ledger.record(name, said, entries, changes);
}

async function report(round: number): Promise<void> {
  const said = { unit: 'so-khcn', status: 'in_progress', reportedBy: 'console:owner', reportedAt: at } as const;
  await progress.append({ ...said, task: name, note: `${round}`, evidence: 'Số 05/KH-UBND '.repeat(20) });
}

for (let step = 0; step < Number(times); step++) {
  // Not `process.stdout`, which may keep what it was given for later.
  writeSync(1, '+');
  await (step % 2 === 0 ? record(step / 2) : report((step - 1) / 2));
  writeSync(1, `${step}\n`);
}
await database.close();
