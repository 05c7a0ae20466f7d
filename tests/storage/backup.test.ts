import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { backUp } from '../../src/storage/back-up.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { faultOf, useBackupFolder } from './backup-folder.ts';
import { dumpOf, EXCHANGES, fillEveryTable, goOn } from './filled.ts';
import { countKept, startWriter } from './rounds.ts';

const script = useCompiled(fileURLToPath(new URL('round-writer.ts', import.meta.url)));
const folder = useBackupFolder();

describeOnEveryDatabase('a backup', (place) => {
  it('holds every row of every table, through other databases and back', async () => {
    const database = await place.open();
    await fillEveryTable(database);
    await database.close();
    const dump = await folder.contentsOf(place.address);
    for (const [table, rows] of Object.entries(dump)) expect(rows.length, `rows of ${table}`).toBeGreaterThan(0);
    const elsewhere = { file: join(folder.path, 'nơi khác', 'tro-ly-so.db') };
    expect(await folder.restoreTo(elsewhere, await folder.backedUp(place.address))).not.toHaveProperty('kept');
    expect(await folder.contentsOf(elsewhere)).toEqual(dump);
    await goOn(await openDatabase(place.address));
    expect(await folder.contentsOf(place.address)).not.toEqual(dump);
    expect(await folder.restoreTo(place.address, await folder.backedUp(elsewhere))).toHaveProperty('kept');
    expect(await folder.contentsOf(place.address)).toEqual(dump);
  });

  it('is gone on from with the next numbers, under the same rules', async () => {
    const good = await folder.makeGood();
    await folder.restoreTo(place.address, good);
    const database = await place.open();
    expect(await goOn(database)).toEqual({ progress: 3, exchange: EXCHANGES + 1 });
    const { queries } = database;
    await expect(sql`delete from progress`.execute(queries)).rejects.toThrow('append-only');
    const stray = { person: 'không ai', unit: 'x', words: '', askedAt: '2026-03-01T00:00:00Z' };
    await expect(queries.insertInto('accessRequest').values(stray).execute()).rejects.toThrow(/foreign key/iu);
    expect(await database.check()).toBeUndefined();
  });

  it('is for its owner alone, and never written over', async () => {
    await (await place.open()).close();
    const file = await folder.backedUp(place.address);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const bytes = await readFile(file);
    expect(await faultOf(backUp(place.address, file))).toBe(
      `Đã có tệp ${file}, không ghi đè lên. Xin chọn tên khác, hoặc chuyển tệp đó đi nơi khác.`,
    );
    expect(await readFile(file)).toEqual(bytes);
    const nowhere = join(folder.path, 'không có', 'x.db');
    expect(await faultOf(backUp(place.address, nowhere))).toContain(
      `Không ghi được bản sao lưu ${nowhere} (không có tệp hoặc thư mục này)`,
    );
    expect(await readdir(folder.path)).toEqual([basename(file)]);
  });
});

describeOnEveryDatabase('a backup taken while others write', (place) => {
  it('is of one moment', async () => {
    const writers = ['a', 'b'].map((name) => startWriter(script(), place.address, name));
    await Promise.all(writers.map(({ started }) => started));
    const counts = () => writers.map((writer) => writer.acknowledged());
    const total = () => counts().reduce((sum, count) => sum + count);
    const taken = [];
    for (let i = 0; i < 4; i++) {
      for (const goal = total() + 5; total() < goal; ) await setTimeout(1);
      const before = counts();
      taken.push({ before, file: await folder.backedUp(place.address), after: counts() });
    }
    for (const { child, ended } of writers) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const { file, before, after } of taken) {
      const address = { file: folder.fresh() };
      await folder.restoreTo(address, file);
      const database = await openDatabase(address);
      for (const [i, { name }] of writers.entries()) {
        const kept = await countKept(database, name);
        expect(kept).toBeGreaterThanOrEqual(before[i]!);
        // One more may have been written and not yet been said.
        expect(kept).toBeLessThanOrEqual(after[i]! + 1);
      }
      await database.close();
    }
  });
});

it('is refused where there is no database yet, and makes none', async () => {
  const file = join(folder.path, 'tro-ly-so.db');
  expect(await faultOf(backUp({ file }, join(folder.path, 'x.db')))).toContain(`Chưa có cơ sở dữ liệu ${file}`);
  expect(await readdir(folder.path)).toEqual([]);
});

it('is refused of a database that is not sound', async () => {
  const file = await folder.makeGood();
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x5a, bytes.length - 8192, bytes.length - 4096));
  const target = folder.fresh();
  expect(await faultOf(backUp({ file }, target))).toMatch(/bị hỏng|có lỗi/u);
  expect(await readdir(folder.path)).not.toContain(basename(target));
});

it('clears away what a killed one left, and not what is being written', async () => {
  const file = await folder.makeGood();
  const unfinished = (digit: string) => join(folder.path, `.x.db.${digit.repeat(36)}.dang-ghi`);
  for (const digit of ['1', '2']) await writeFile(unfinished(digit), 'dở dang');
  await utimes(unfinished('1'), new Date(0), new Date(0));
  await backUp({ file }, join(folder.path, 'x.db'));
  const left = (await readdir(folder.path)).filter((name) => name.startsWith('.'));
  expect(left).toEqual([basename(unfinished('2'))]);
  expect(dumpOf(join(folder.path, 'x.db'))).toEqual(dumpOf(file));
});
