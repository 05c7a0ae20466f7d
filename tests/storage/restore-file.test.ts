import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { faultOf, makeDatabase, useBackupFolder, withSql } from './backup-folder.ts';
import { dumpOf } from './filled.ts';
import { countKept, startWriter } from './rounds.ts';

const PAGE_BYTES = 4096;
const script = useCompiled(fileURLToPath(new URL('round-writer.ts', import.meta.url)));
const folder = useBackupFolder();
const address = () => ({ file: join(folder.path, 'dữ liệu', 'tro-ly-so.db') });
let good = '';

beforeEach(async () => {
  good = await folder.makeGood();
});

describe('a file that somebody has open', () => {
  it('in another process is not restored, and loses nothing', async () => {
    const writer = startWriter(script(), address(), 'a');
    await writer.started;
    const message = await faultOf(folder.restoreTo(address(), good));
    expect(message).toContain(`${address().file} đang được một tiến trình khác mở nên chưa khôi phục`);
    const told = writer.acknowledged();
    while (writer.acknowledged() < told + 5) await new Promise((passed) => setTimeout(passed, 1));
    writer.child.kill('SIGKILL');
    await writer.ended;
    const database = await openDatabase(address());
    expect(await countKept(database, 'a')).toBeGreaterThanOrEqual(told + 5);
    await database.close();
    await folder.restoreTo(address(), good);
    expect(await folder.contentsOf(address())).toEqual(dumpOf(good));
  });

  it('in this process is not restored either', async () => {
    const database = await openDatabase(address());
    expect(await faultOf(folder.restoreTo(address(), good))).toContain('đang được một tiến trình khác mở');
    await database.close();
    await folder.restoreTo(address(), good);
  });
});

describe('a file that is not sound', () => {
  it.each([
    ['in its first page', 100, PAGE_BYTES],
    ['somewhere', 4 * PAGE_BYTES, 12 * PAGE_BYTES],
  ])('%s is moved away as it is', async (_, from, to) => {
    await makeDatabase(address(), Array(100).fill('Đã hoàn thành. '.repeat(20)));
    await collectGarbage();
    const bytes = (await readFile(address().file)).fill(0x5a, from, to);
    await writeFile(address().file, bytes);
    await writeFile(`${address().file}-wal`, 'dở dang');
    const { kept } = await folder.restoreTo(address(), good);
    expect(kept).toMatch(/tro-ly-so\.db\.hong-\d+$/u);
    expect((await readFile(kept!)).length).toBe(bytes.length);
    expect(await folder.contentsOf(address())).toEqual(dumpOf(good));
  });

  it.each([
    ['of another program', 'create table note (text); pragma user_version = 1', 'không phải là cơ sở dữ liệu'],
    [
      'of a newer version',
      'create table note (text); pragma application_id = 0x54724c53; pragma user_version = 999',
      'phiên bản 999',
    ],
  ])('because it is %s stays as it is', async (_, statements, words) => {
    await makeDatabase({ file: folder.fresh() }, []);
    const file = folder.fresh();
    withSql(file, statements);
    const bytes = await readFile(file);
    expect(await faultOf(folder.restoreTo({ file }, good))).toContain(words);
    expect(await readFile(file)).toEqual(bytes);
    expect(await readdir(folder.kept)).toEqual([]);
  });
});
