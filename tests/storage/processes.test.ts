import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/shared/errors.ts';
import type { Database } from '../../src/storage/database.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import type { Progress } from '../../src/tasks/progress/progress.ts';
import { useDatabaseFolder } from './database-folder.ts';

const APPENDER = fileURLToPath(new URL('appender.ts', import.meta.url));
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

interface Writer {
  readonly task: string;
  readonly child: ChildProcess;
  /** The numbers that were acknowledged; all of them once `ended` is. */
  readonly acknowledged: () => number[];
  readonly started: Promise<void>;
  readonly ended: Promise<number | null>;
}

function startWriter(task: string, times?: number): Writer {
  const more = times === undefined ? [] : [`${times}`];
  const child = spawn(process.execPath, ['--import', 'tsx', APPENDER, folder.file, task, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return {
    task,
    child,
    acknowledged: () => said.split('\n').slice(0, -1).map(Number),
    started: new Promise((started) => child.stdout.once('data', () => started())),
    ended: new Promise((ended) => child.once('close', ended)),
  };
}

async function killAfter({ child, started, ended }: Writer, lifeMs: number): Promise<void> {
  await started;
  await new Promise((passed) => setTimeout(passed, lifeMs));
  child.kill('SIGKILL');
  await ended;
}

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

async function numbersOf(database: Database, task: string): Promise<number[]> {
  return (await createProgressStore(database).list(task)).map(({ note }) => Number(note));
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('several processes', () => {
  it('that start at once on a place without a database make one, and lose nothing that each writes', async () => {
    const writers = ['a', 'b', 'c', 'd'].map((task) => startWriter(task, 150));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    const database = await folder.open();
    for (const { task } of writers) expect(await numbersOf(database, task)).toEqual(upTo(150));
    expect(await createProgressStore(database).list()).toHaveLength(600);
  });

  it('that are killed while they write leave a sound file with everything that was acknowledged', async () => {
    for (let wave = 0; wave < 5; wave++) {
      const writers = upTo(4).map((i) => startWriter(`đợt ${wave}, tiến trình ${i}`));
      await Promise.all(writers.map((writer, i) => killAfter(writer, 5 + 25 * ((wave + i) % 4))));
      const database = await folder.open();
      for (const { task, acknowledged } of writers) {
        const [kept, said] = [await numbersOf(database, task), acknowledged()];
        expect(said.length).toBeGreaterThan(0);
        // The last one may have been written and killed before it could be said.
        expect([said.length, said.length + 1]).toContain(kept.length);
        expect(kept).toEqual(upTo(kept.length));
      }
      expect(await database.check()).toBeUndefined();
      await database.close();
    }
  }, 60_000);
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
