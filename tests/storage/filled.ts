import Libsql from 'libsql';
import { WORKING_DAYS_FILE } from '../../src/documents/working-days.ts';
import { USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import { quoted, tablesOf } from '../../src/storage/backup/tables.ts';
import { createCorrections } from '../../src/storage/correction-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createModelLedger } from '../../src/storage/model-ledger-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createReadingQueue } from '../../src/storage/reading-queue-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { createUploads } from '../../src/storage/upload-store.ts';

const AT = '2026-03-01T00:00:00.000Z';
/** How many exchanges were numbered, of which the last is gone again. */
export const EXCHANGES = 400;

/** Puts rows into every table, with everything that may get lost on the way from one database to another. */
export async function fillEveryTable(database: Database): Promise<void> {
  const said = { unit: 'so-khcn', status: 'in_progress', reportedBy: 'console:owner', reportedAt: AT } as const;
  const progress = createProgressStore(database);
  await progress.append({ ...said, task: 'nv-1', percent: 100 / 3, note: 'Đã trình "Ủy ban"; 50%\nchờ 📄 \\x41 \t' });
  await progress.append({ ...said, task: 'nv-2', percent: 0, note: '', evidence: "';--", origin: 'telegram:7:1' });
  const ledger = createRecordLedger(database);
  const entry = { id: 'a', document: '05', kind: 'task', title: 'Tên', digest: 'a'.repeat(64), said: '{}' } as const;
  const change = { document: '05', record: 'a', change: 'withdrawn', before: '{"x":1}', at: AT } as const;
  await ledger.record('05', 'bản 1', [{ ...entry, withdrawnAt: AT }], [change, { ...change, record: 'b' }]);
  await ledger.confirm({ document: '05', digest: 'd', confirmedBy: 'console:owner', at: AT });
  await fillPeople(database);
  await fillExchanges(database);
  await fillKnowledge(database);
  await fillReminders(database);
  await fillUploads(database);
  await fillCorrections(database);
  await fillReadingQueue(database);
  await fillChannels(database);
}

async function fillCorrections(database: Database): Promise<void> {
  const corrections = createCorrections(database);
  const said = { value: 'Quý "II"/2027', by: 'p-1', at: AT };
  const basis = { assignments: [], units: [], workingDays: WORKING_DAYS_FILE.parse({}) };
  await corrections.correctRecord({ record: 'nv-1', field: 'timeframe', ...said }, basis);
  await corrections.correctHead({ document: '05', field: 'number', ...said });
}

/** One in each state, more than are carried at once. */
async function fillUploads(database: Database): Promise<void> {
  const uploads = createUploads(database);
  const bytes = new Uint8Array(Array.from({ length: 600 }, (_, i) => i % 256));
  const file = { document: '77-kh', name: 'Kế hoạch "77".md', access: 'internal', sentBy: 'p-1' } as const;
  const text = { markdown: '# Kế hoạch\n', doubts: ['số “7?” không rõ'] };
  for (let i = 0; i < 6; i++) {
    const number = await uploads.keep({ ...file, ...text, bytes: bytes.subarray(i) }, new Date(AT));
    if (i < 3) await uploads.adopt(number, 'p-1', new Date(AT));
  }
}

/** Two that wait and one that is being read. */
async function fillReadingQueue(database: Database): Promise<void> {
  const queue = createReadingQueue(database);
  const file = { channel: 'telegram', chat: '7', attachment: { id: 'a', name: 'Kế hoạch "7".pdf', bytes: 9 } };
  for (const message of ['1', '2', '3'])
    await queue.add({ ...file, message, person: 'p-1', sentBy: 'p-1' }, new Date(AT));
  const claim = { token: 'a', until: new Date(AT) };
  const taken = await queue.claim(['telegram'], claim, new Date(AT));
  await queue.renew(taken!.number, claim, { read: 1, all: 2 });
}

/** Every value that a byte can have, and more rows with bytes than are carried at once. */
async function fillKnowledge({ queries }: Database): Promise<void> {
  const bytes = Buffer.from(Array.from({ length: 600 }, (_, i) => i % 256));
  await queries.insertInto('lease').values({ name: 'index', holder: 'một máy', heldUntil: AT }).execute();
  for (let piece = 0; piece < 9; piece++)
    await queries
      .insertInto('indexPart')
      .values({ name: 'c'.repeat(64), piece, bytes: bytes.subarray(piece), usedAt: AT })
      .execute();
  const digest = 'd'.repeat(64);
  await queries
    .insertInto('knowledgeFile')
    .values({ digest, bytes: Buffer.alloc(0) })
    .execute();
  const { number } = await queries
    .insertInto('knowledgeSnapshot')
    .values({ fingerprint: 'e'.repeat(64), publishedAt: AT, publishedBy: 'console:owner' })
    .returning('number')
    .executeTakeFirstOrThrow();
  await queries.insertInto('snapshotFile').values({ snapshot: number, name: '05.md', digest }).execute();
}

async function fillPeople({ queries }: Database): Promise<void> {
  const person = { name: 'Nguyễn Thị Ánh', role: 'official', metAt: AT } as const;
  await queries
    .insertInto('person')
    .values([
      { ...person, id: 'p-2', unit: null, noticedAt: null },
      { ...person, id: 'p-1', unit: 'so-khcn', noticedAt: AT },
    ])
    .execute();
  const address = { person: 'p-1', linkedAt: AT };
  await queries
    .insertInto('address')
    .values({ ...address, channel: 'telegram', account: '7', chat: '7', awayUntil: AT })
    .execute();
  await queries
    .insertInto('address')
    .values({ ...address, channel: 'zalo', account: '8', chat: null })
    .execute();
  const code = { person: 'p-2', role: 'member', unit: null, madeBy: 'p-1', madeAt: AT, expiresAt: AT } as const;
  await queries
    .insertInto('linkCode')
    .values({ ...code, digest: 'b'.repeat(64), usedBy: null, usedAt: null })
    .execute();
  await queries.insertInto('accessRequest').values({ person: 'p-2', unit: 'snv', words: 'xin', askedAt: AT }).execute();
  await queries
    .insertInto('reminderChoice')
    .values({
      person: 'p-2',
      isOn: 1,
      preferences: JSON.stringify({ ...USUAL_PREFERENCES, isOn: true }),
      changedAt: AT,
    })
    .execute();
  await queries.insertInto('setting').values({ name: 'paused', value: 'false', changedAt: AT }).execute();
}

async function fillReminders({ queries }: Database): Promise<void> {
  const basis = {
    generation: 3,
    digest: 'f',
    units: '[]',
    workingDays: '{}',
    plannedUntil: '2026-03-08',
    changedAt: AT,
  };
  await queries
    .insertInto('reminderBasis')
    .values({ id: 1, ...basis })
    .execute();
  await queries.insertInto('assignment').values({ subject: 'nv-1', version: 2, facts: '{}', withdrawn: 1 }).execute();
  const marked = { happenedOn: '2026-03-01', dueOn: '2026-03-31' };
  await queries
    .insertInto('taskTrigger')
    .values({ task: 'nv-1', ...marked })
    .execute();
  const about = { kind: 'stage', subject: 'nv-1', dueOn: '2026-03-08', person: 'p-1', version: 2, sendAt: AT } as const;
  await queries
    .insertInto('reminder')
    .values([
      {
        ...about,
        key: 'nv-1:2026-03-08:7:p-1',
        stage: 7,
        state: 'planned',
        late: 0,
        endedAt: null,
        acknowledgedAt: null,
      },
      { ...about, key: 'nv-1:2026-03-08:14:p-1', stage: 14, state: 'sent', late: 1, endedAt: AT, acknowledgedAt: AT },
    ])
    .execute();
  await queries.insertInto('sendBudget').values({ name: 'telegram: 30 in 1000 ms', paidUntil: AT }).execute();
  await queries
    .insertInto('quota')
    .values({ name: 'zalo-bot 1', month: '2026-03', used: 2_850, most: 3_000, told: 95 })
    .execute();
  await queries
    .insertInto('quotaMember')
    .values({ name: 'zalo-bot 1', who: 'a'.repeat(64), lastMonth: '2026-02' })
    .execute();
}

async function fillChannels({ queries }: Database): Promise<void> {
  const sealed = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  await queries.insertInto('secret').values({ name: 'zalo-oa 1', version: 7, sealed, changedAt: AT }).execute();
  await queries.insertInto('lastHeard').values({ channel: 'zalo-oa', account: '246', at: AT }).execute();
  const use = {
    model: 'm',
    host: 'may-chu',
    calls: 2,
    inputTokens: 900,
    outputTokens: 80,
    elapsedMs: 1200,
    at: new Date(AT),
  };
  const ledger = createModelLedger({ queries });
  await ledger.note({ ...use, person: 'p-1', costVnd: 12.5, outcome: 'used' });
  await ledger.note({ ...use, outcome: 'failed' });
}

/** More rows than are read or written at once. */
async function fillExchanges({ transaction }: Database): Promise<void> {
  const empty = { askedHow: null, claim: null, claimedUntil: null, retryAt: null, kind: null, said: null, files: null };
  const times = { sentAt: AT, receivedAt: AT, answeredAt: null, doneAt: null, subject: null, outcome: null };
  const values = Array.from({ length: EXCHANGES }, (_, i) => ({
    ...{ ...empty, ...times, key: `telegram:7:${i}`, channel: 'telegram', chat: '7', sender: '7', person: 'p-1' },
    ...{ asked: `Câu hỏi ${i}: ai ký Kế hoạch 05/KH-UBND?`, state: 'waiting' as const, head: 0 as const, turn: i },
  }));
  await transaction(async (within) => {
    for (const value of values) await within.insertInto('exchange').values(value).execute();
    const { number } = await within.selectFrom('exchange').select('number').limit(1).executeTakeFirstOrThrow();
    await within
      .insertInto('feedback')
      .values({ exchange: number, person: 'p-2', verdict: 'down', words: 'chưa đúng', givenAt: AT })
      .execute();
    await within.deleteFrom('exchange').where('number', '=', EXCHANGES).execute();
  });
}

/** All rows of every table of a file, and the highest number that each has given. */
export function dumpOf(path: string): Readonly<Record<string, readonly unknown[]>> {
  const file = new Libsql(path);
  try {
    const read = (from: string) => (file.prepare(`select * from ${from}`).all([]) as object[]).map(inOrder);
    const tables = tablesOf(file).map(({ name }) => [name, read(quoted(name)).sort()] as const);
    return Object.fromEntries([...tables, ['sqlite_sequence', read('sqlite_sequence').sort()]]);
  } finally {
    file.close();
  }
}

function inOrder(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What goes on being written after a restore gets the next numbers, is kept as before, and fits what is there. */
export async function goOn(database: Database): Promise<{ readonly progress: number; readonly exchange: number }> {
  const { queries } = database;
  const said = { unit: 'so-khcn', status: 'done', reportedBy: 'console:owner', reportedAt: AT } as const;
  await createProgressStore(database).append({ ...said, task: 'nv-3' });
  const { broken } = await createAuditTrail(database).verify();
  if (broken !== undefined) throw new Error(`The trail is broken at ${broken}`);
  const last = queries.selectFrom('progress').select('number').orderBy('number', 'desc');
  const message = { key: 'zalo:8:1', channel: 'zalo', chat: '8', sender: '8', sentAt: AT, receivedAt: AT } as const;
  const { number } = await queries
    .insertInto('exchange')
    .values({ ...message, state: 'waiting', head: 1, turn: 0 })
    .returning('number')
    .executeTakeFirstOrThrow();
  return { progress: (await last.executeTakeFirstOrThrow()).number, exchange: number };
}
