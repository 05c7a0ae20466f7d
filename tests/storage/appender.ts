import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';

// Started by tests, which may kill it: reports progress over and over, or as often as it is told, and says each number
// once its report is acknowledged.
const [file, task, times = 'Infinity'] = process.argv.slice(2) as [string, string, string?];
const database = await openDatabase({ file });
const store = createProgressStore(database);
for (let i = 0; i < Number(times); i++) {
  await store.append({
    task,
    unit: 'so-khcn',
    status: 'in_progress',
    note: `${i}`,
    evidence: 'Văn bản số 05/KH-UBND '.repeat(20),
    reportedBy: 'console:owner',
    reportedAt: '2026-03-01T00:00:00Z',
  });
  // Not `process.stdout`, which may keep what it was given for later.
  writeSync(1, `${i}\n`);
}
await database.close();
