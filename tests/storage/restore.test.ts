import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/random.ts';
import { recordsAndProgress } from '../../src/storage/migrations/001-records-and-progress.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { sqliteDialect } from '../../src/storage/sqlite/sqlite-dialect.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { faultOf, makeDatabase, useBackupFolder, withSql } from './backup-folder.ts';
import { dumpOf, goOn } from './filled.ts';

const restorer = useCompiled(fileURLToPath(new URL('endless-restorer.ts', import.meta.url)));
const PAGE_BYTES = 4096;
const KILLS = 16;
const folder = useBackupFolder();
let good = '';

beforeEach(async () => {
  good = await folder.makeGood();
});

async function changed(path: string, statements: string): Promise<void> {
  await copyFile(good, path);
  withSql(path, statements);
}

async function withBytes(path: string, change: (bytes: Buffer) => Uint8Array): Promise<void> {
  await writeFile(path, change(await readFile(good)));
}

const NOT_OURS = 'không phải là bản sao lưu của Trợ Lý Số';
/** Files that cannot be used, and what is said of them. */
const BAD: readonly [what: string, make: (path: string) => unknown, words: string][] = [
  ['missing', () => {}, '(không có tệp hoặc thư mục này)'],
  ['empty', (path) => writeFile(path, ''), NOT_OURS],
  ['a text', (path) => writeFile(path, 'xin chào '.repeat(1000)), NOT_OURS],
  ['the database of another program', (path) => withSql(path, 'create table note (text)'), NOT_OURS],
  [
    'of a newer version',
    (path) => changed(path, 'pragma user_version = 999'),
    'thuộc phiên bản 999, mới hơn phiên bản',
  ],
  ['cut short', (path) => withBytes(path, (bytes) => bytes.subarray(0, 10 * PAGE_BYTES)), 'bị hỏng ('],
  ['overwritten', (path) => withBytes(path, (bytes) => bytes.fill(0x5a, 5 * PAGE_BYTES, 20 * PAGE_BYTES)), 'bị hỏng ('],
  ['torn', (path) => changed(path, 'pragma foreign_keys = off; delete from person'), 'exchange 1 person'],
  [
    'a database that was not closed',
    (path) => Promise.all([copyFile(good, path), writeFile(`${path}-wal`, 'còn ghi')]),
    'đang được dùng hoặc chưa đóng',
  ],
];

describeOnEveryDatabase('restoring from a file that cannot be used', (place) => {
  it.each(BAD)('because it is %s says so, and changes nothing', async (_, make, words) => {
    await makeDatabase(place.address, ['còn đây']);
    const before = await folder.contentsOf(place.address);
    const bad = join(folder.path, 'xấu.db');
    await make(bad);
    const bytes = await readFile(bad).catch(() => undefined);
    const message = await faultOf(folder.restoreTo(place.address, bad));
    for (const said of [bad, words, 'dữ liệu hiện có vẫn giữ nguyên']) expect(message).toContain(said);
    expect(await folder.contentsOf(place.address)).toEqual(before);
    expect(await readFile(bad).catch(() => undefined)).toEqual(bytes);
    expect(await readdir(folder.kept)).toEqual([]);
  });
});

describeOnEveryDatabase('restoring', (place) => {
  it('puts a backup in the place of everything, and keeps what was there', async () => {
    await makeDatabase(place.address, ['một', 'hai', 'ba']);
    const before = await folder.contentsOf(place.address);
    const { kept, rows } = await folder.restoreTo(place.address, good);
    expect(await folder.contentsOf(place.address)).toEqual(dumpOf(good));
    expect(rows).toMatchObject({ progress: 2 });
    expect(basename(kept!)).toMatch(/^truoc-khi-khoi-phuc-\d+\.db$/u);
    await folder.restoreTo(place.address, kept!);
    expect(await folder.contentsOf(place.address)).toEqual(before);
  });

  it('from a backup of an older version brings it to today’s, and leaves the file as it is', async () => {
    const old = join(folder.path, 'bản 1.db');
    const columns = 'task, unit, status, reported_by, reported_at';
    const insert = `insert into progress (${columns}) values ('nv', 'u', 'done', 'o', '2026-03-01T00:00:00Z')`;
    const ours = 'pragma application_id = 0x54724c53; pragma user_version = 1';
    withSql(old, [...recordsAndProgress(sqliteDialect), insert, ours].join(';\n'));
    const bytes = await readFile(old);
    expect((await folder.restoreTo(place.address, old)).rows).toMatchObject({ progress: 1, person: 0 });
    expect(await readFile(old)).toEqual(bytes);
    const database = await place.open();
    expect(await createProgressStore(database).list()).toHaveLength(1);
    expect((await goOn(database)).progress).toBe(2);
  });
});

/** Kills it some time after it has begun its restore of this number. */
async function killWithin(child: ChildProcess, restoreNumber: number, afterMs: number): Promise<void> {
  const ended = new Promise((closed) => child.once('close', closed));
  let said = '';
  await new Promise<void>((begun) => {
    child.stdout!.on('data', (text: Buffer) => {
      said += text;
      if (said.includes(`${restoreNumber}\n`)) begun();
    });
  });
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await ended;
}

describeOnEveryDatabase('restoring that is killed', (place) => {
  it('leaves the old contents or the new', async () => {
    await makeDatabase(place.address, ['đầu tiên']);
    const other = await folder.backedUp(place.address);
    const known = [good, other].map((file) => JSON.stringify(dumpOf(file)));
    const random = seededRandom(7);
    const args = [restorer(), JSON.stringify(place.address), folder.kept, good, other];
    const seen = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      await collectGarbage();
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      await killWithin(child, kill % 3, random() * 60);
      const found = JSON.stringify(await folder.contentsOf(place.address));
      expect(known).toContain(found);
      seen.add(found);
    }
    expect(seen.size).toBe(2);
    const database = await place.open();
    expect(await database.check()).toBeUndefined();
    await goOn(database);
  }, 60_000);
});
