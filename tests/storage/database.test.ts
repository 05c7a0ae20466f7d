import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CompiledQuery, createQueryId, type RootOperationNode, sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';

import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import type { Database } from '../../src/storage/database.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../src/storage/preferences-store.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { createRecordLedger } from '../../src/storage/record-ledger-store.ts';
import { createSettingsStore } from '../../src/storage/settings-store.ts';
import { useDatabaseFolder } from './database-folder.ts';

const PAGE_BYTES = 4096;
const folder = useDatabaseFolder();

async function report(database: Database, times: number): Promise<void> {
  const said = {
    unit: 'so-khcn',
    status: 'done',
    reportedBy: 'console:owner',
    reportedAt: '2026-03-01T00:00:00Z',
  } as const;
  const store = createProgressStore(database);
  for (let i = 0; i < times; i++) await store.append({ ...said, task: `nv-${i}`, note: 'Đã hoàn thành. '.repeat(10) });
}

async function makeFile(bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(folder.file), { recursive: true });
  await writeFile(folder.file, bytes);
}

/** A file that another program made, or that was tampered with. */
async function withSql(statements: string): Promise<void> {
  await mkdir(dirname(folder.file), { recursive: true });
  const file = new Libsql(folder.file);
  file.exec(statements);
  file.close();
}

async function fault(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe('an opened database', () => {
  it('is in a folder made for it, and set up for safety', async () => {
    const { queries, place } = await folder.open();
    expect(place).toBe(folder.file);
    const read = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(queries)).rows[0] as object)[0];
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(2);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('recursive_triggers')).toBe(1);
    expect(await read('busy_timeout')).toBe(5000);
    expect(await read('wal_autocheckpoint')).toBe(0);
  });

  it('is the same when it is opened again, however often', async () => {
    for (let round = 1; round <= 3; round++) {
      const database = await folder.open();
      await report(database, 2);
      expect(await createProgressStore(database).list()).toHaveLength(2 * round);
      await database.close();
    }
  });

  it('is for its owner alone, with the files beside it', async () => {
    await report(await folder.open(), 1);
    for (const end of ['', '-wal', '-shm']) expect((await stat(`${folder.file}${end}`)).mode & 0o077).toBe(0);
  });

  it('may have been an empty file', async () => {
    await makeFile('');
    await report(await folder.open(), 1);
  });

  it('moves its log into the file before it grows long', async () => {
    const database = await folder.open();
    const sizes: number[] = [];
    for (let round = 0; round < 4; round++) {
      await report(database, 240);
      sizes.push((await stat(`${folder.file}-wal`)).size);
    }
    expect(Math.max(...sizes)).toBeLessThan(1.3 * sizes[0]!);
  });
});

describe('a closed database', () => {
  it('is one whole file', async () => {
    const database = await folder.open();
    await report(database, 10);
    await database.close();
    const copy = join(folder.path, 'bản sao.db');
    await copyFile(folder.file, copy);
    expect(await createProgressStore(await folder.open(copy)).list()).toHaveLength(10);
  });

  it('may be closed again, and does nothing more', async () => {
    const database = await folder.open();
    await report(database, 1);
    const store = createProgressStore(database);
    await store.list();
    await database.close();
    await database.close();
    await expect(store.list()).rejects.toThrow('not open');
    await expect(report(database, 1)).rejects.toThrow('not open');
  });
});

it('answers every question of the stores from an index', async () => {
  const database = await folder.open();
  const asked: RootOperationNode[] = [];
  const queries = database.queries.withPlugin({
    transformQuery({ node }) {
      asked.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await createProgressStore({ ...database, queries }).list('nv-1');
  const ledger = createRecordLedger({ ...database, queries });
  for (const ask of [ledger.fingerprintOf, ledger.entriesOf, ledger.changesOf, ledger.confirmationsOf]) await ask('05');
  const account = { channel: 'telegram', account: '7' };
  await createPeopleStore(database).meet(account, new Date(0));
  const people = createPeopleStore({ ...database, queries });
  for (const ask of [people.find, people.addressesOf]) await ask('p-1');
  await people.meet(account, new Date(0));
  const trail = createAuditTrail({ ...database, queries });
  await trail.list(10, 5);
  await trail.verify();
  await createSettingsStore({ ...database, queries }).read('paused');
  await createPreferencesStore({ ...database, queries }).read('p-1');
  expect(asked).toHaveLength(12);
  for (const node of asked) {
    const { sql: text, parameters } = database.queries.getExecutor().compileQuery(node, createQueryId());
    const explained = CompiledQuery.raw(`explain query plan ${text}`, [...parameters]);
    const steps = (await database.queries.executeQuery(explained)).rows as { detail: string }[];
    expect(steps).not.toEqual([]);
    for (const { detail } of steps) expect(detail).toMatch(/^SEARCH \w+ USING (?:INDEX|INTEGER PRIMARY KEY)/u);
  }
});

describe('a database that cannot be opened', () => {
  it('is of a newer version: both are told, and the file stays as it is', async () => {
    await (await folder.open()).close();
    await withSql('pragma user_version = 999');
    const before = await readFile(folder.file);
    const message = await fault(folder.open());
    expect(message).toMatch(/phiên bản 999, mới hơn phiên bản \d+ .*Xin cập nhật chương trình, hoặc đặt DATA_DIR/u);
    expect(message).toContain(folder.file);
    expect(await readFile(folder.file)).toEqual(before);
  });

  it.each([
    ['a short text', 'xin chào'],
    ['a long text', 'Kế hoạch chuyển đổi số\n'.repeat(3000)],
    ['zeros', Buffer.alloc(10_000)],
  ])('is %s: it is named, and stays as it is', async (_, bytes) => {
    await makeFile(bytes);
    const before = await readFile(folder.file);
    const message = await fault(folder.open());
    expect(message).toContain(`Tệp ${folder.file} không phải là cơ sở dữ liệu của Trợ Lý Số`);
    expect(await readFile(folder.file)).toEqual(before);
    expect(await readdir(dirname(folder.file))).toHaveLength(1);
  });

  it('is the database of another program, whatever its version: it stays as it is', async () => {
    await withSql('create table note (text); insert into note values (1); pragma user_version = 1');
    const before = await readFile(folder.file);
    expect(await fault(folder.open())).toContain('không phải là cơ sở dữ liệu của Trợ Lý Số');
    expect(await readFile(folder.file)).toEqual(before);
  });

  it('is damaged where its tables are listed', async () => {
    await (await folder.open()).close();
    const bytes = await readFile(folder.file);
    await writeFile(folder.file, bytes.fill(0x5a, 100, PAGE_BYTES));
    const message = await fault(folder.open());
    expect(message).toContain(`Cơ sở dữ liệu ${folder.file} bị hỏng`);
    expect(message).toContain('khôi phục bản sao lưu gần nhất: tro-ly-so restore');
    expect(await readFile(folder.file)).toEqual(bytes);
  });

  it('has a file in the place of its folder', async () => {
    await writeFile(dirname(folder.file), 'một tệp nằm ở chỗ của thư mục');
    const message = await fault(folder.open());
    expect(message).toContain(`Không mở hoặc không ghi được cơ sở dữ liệu ${folder.file} (EEXIST)`);
    expect(message).toContain('hoặc đặt DATA_DIR sang thư mục khác');
  });

  it('has a folder in the place of its file', async () => {
    await mkdir(folder.file, { recursive: true });
    expect(await fault(folder.open())).toContain(`Không mở hoặc không ghi được cơ sở dữ liệu ${folder.file} (EISDIR)`);
  });
});

describe('the check', () => {
  it('finds nothing wrong with a sound database', async () => {
    const database = await folder.open();
    expect(await database.check()).toBeUndefined();
    await report(database, 50);
    expect(await database.check()).toBeUndefined();
    expect(await (await folder.open(':memory:')).check()).toBeUndefined();
  });

  it('reports pages that were overwritten', async () => {
    const database = await folder.open();
    await report(database, 500);
    await database.close();
    const bytes = await readFile(folder.file);
    const filled = bytes.length - 4 * PAGE_BYTES;
    await writeFile(folder.file, bytes.fill(0x5a, filled, filled + 3 * PAGE_BYTES));
    const wrong = await (await folder.open()).check();
    expect(wrong).toContain(`Cơ sở dữ liệu ${folder.file} bị hỏng (`);
  });

  it('reports rows that belong to nothing', async () => {
    const database = await folder.open();
    const at = '2026-03-01T00:00:00Z';
    await createRecordLedger(database).record(
      '05',
      'bản 1',
      [],
      [{ document: '05', record: 'a', change: 'added', at }],
    );
    await database.close();
    await withSql('pragma foreign_keys = off; delete from document_reading');
    expect(await (await folder.open()).check()).toMatch(/bị hỏng \(record_change 1 document_reading/u);
  });
});
