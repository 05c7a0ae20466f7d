import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';
import { createAuditTrail } from '../../src/storage/audit-trail.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { useDatabaseFolder } from './database-folder.ts';
import { countKept, startWriter } from './rounds.ts';

const script = useCompiled(fileURLToPath(new URL('round-writer.ts', import.meta.url)));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK_MS = 600;
const LOCK_HOLDER = `
  const Libsql = require('libsql');
  const [path, statements] = process.argv.slice(1);
  const file = new Libsql(path);
  file.exec('pragma journal_mode = wal; begin immediate; ' + statements);
  console.log('locked');
  setTimeout(() => file.exec('commit'), ${LOCK_MS});
`;
const REPORT: Progress = {
  task: 'nv-1',
  unit: 'so-khcn',
  status: 'done',
  reportedBy: 'console:owner',
  reportedAt: '2026-03-01T00:00:00Z',
};
const folder = useDatabaseFolder();

/** Another process that has the lock for writing when this returns, does the statements, and lets go after `LOCK_MS`. */
async function holdLock(statements = ''): Promise<void> {
  await mkdir(dirname(folder.file), { recursive: true });
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const holder = spawn(process.execPath, ['-e', LOCK_HOLDER, folder.file, statements], {
    cwd: ROOT,
    stdio: [...stdio],
  });
  await new Promise((locked) => holder.stdout!.once('data', locked));
}

describeOnEveryDatabase('several processes', (place) => {
  it('that start at once on a place without a database make one, and lose nothing that each writes', async () => {
    const writers = ['a', 'b', 'c', 'd'].map((name) => startWriter(script(), place.address, name, 60));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    const database = await place.open();
    for (const { name } of writers) expect(await countKept(database, name)).toBe(60);
    expect(await createProgressStore(database).list()).toHaveLength(4 * 30);
    expect(await createAuditTrail(database).verify()).toEqual({ entries: 4 * 30, lastHash: expect.any(String) });
  });
});

describe('while another process holds the lock', () => {
  it('what is written waits for it', async () => {
    const store = createProgressStore(await folder.open());
    await holdLock();
    const start = performance.now();
    expect(await store.list()).toEqual([]);
    expect(performance.now() - start).toBeLessThan(LOCK_MS / 2);
    await store.append(REPORT);
    expect(performance.now() - start).toBeGreaterThan(LOCK_MS / 2);
    expect(await store.list()).toEqual([REPORT]);
  });

  it('what is opened waits for it, and does not do again what the other has done', async () => {
    await (await folder.open(`${folder.file}.made`)).close();
    const made = new Libsql(`${folder.file}.made`);
    const header = ['application_id', 'user_version'].map((name) => {
      const [row] = made.prepare(`pragma ${name}`).all([]) as Record<string, number>[];
      return `pragma ${name} = ${row![name]};`;
    });
    made.close();
    await holdLock(`create table made_by_the_other (x); ${header.join(' ')}`);
    const { queries } = await folder.open();
    expect(await sql`select name from sqlite_master`.execute(queries)).toMatchObject({
      rows: [{ name: 'made_by_the_other' }],
    });
  });

  it('what waits too long fails with a way out, and is done when asked again', async () => {
    const store = createProgressStore(await folder.open());
    await store.append(REPORT);
    const holder = new Libsql(folder.file);
    holder.exec("begin immediate; delete from sqlite_sequence where name = 'nothing'");
    const failure = await store.append(REPORT).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toContain(`Cơ sở dữ liệu ${folder.file} đang được một tiến trình khác ghi`);
    expect(await store.list()).toHaveLength(1);
    holder.exec('commit');
    holder.close();
    await store.append(REPORT);
    await store.append(REPORT);
    expect(await store.list()).toHaveLength(3);
  });
});
