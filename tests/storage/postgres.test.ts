import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { openPostgres } from '../../src/storage/postgres/open-postgres.ts';
import { createProgressStore } from '../../src/storage/progress-store.ts';
import { useCompiled } from '../support/compile-for-children.ts';
import { standBefore } from '../support/flaky-server.ts';
import { faultOf } from './backup-folder.ts';
import { countKept, startWriter } from './rounds.ts';

const SERVER = process.env.TEST_DATABASE_URL ?? '';
const PASSWORD = 'mat-khau-bi-mat';
const script = useCompiled(fileURLToPath(new URL('round-writer.ts', import.meta.url)));
const REPORT = {
  task: 'nv-1',
  unit: 'u',
  status: 'done',
  reportedBy: 'o',
  reportedAt: '2026-03-01T00:00:00.000Z',
} as const;

let schema: string;
let opened: Database[];

beforeEach(() => {
  schema = `test_${randomUUID().replaceAll('-', '')}`;
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  if (SERVER) await ask(`drop schema if exists ${schema} cascade`);
});

async function open(url = SERVER): Promise<Database> {
  const database = await openPostgres(url, schema);
  opened.push(database);
  return database;
}

/** Asks the server as an administrator would, beside the product. */
async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Everything that a schema holds, as far as the catalogue and our version tell. */
async function catalogue(): Promise<unknown> {
  const columns = `select table_name, column_name, data_type from information_schema.columns
    where table_schema = '${schema}' order by 1, 2`;
  return [await ask(columns), await ask(`select * from ${schema}.schema_version`)];
}

describe.skipIf(!SERVER)('a server of PostgreSQL (TEST_DATABASE_URL)', () => {
  it('is brought to today’s version once, by whichever of several processes comes first', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const writers = names.map((name) => startWriter(script(), { url: SERVER, schema }, name, 4));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual(names.map(() => 0));
    expect(await ask(`select * from ${schema}.schema_version`)).toEqual([{ version: MIGRATIONS.length }]);
    for (const name of names) expect(await countKept(await open(), name)).toBe(4);
  });

  it('of a newer version is refused, and stays as it is', async () => {
    await (await open()).close();
    await ask(
      `update ${schema}.schema_version set version = 999; alter table ${schema}.progress add column later text`,
    );
    const before = await catalogue();
    expect(await faultOf(open())).toMatch(/phiên bản 999, mới hơn phiên bản \d+ .*Xin cập nhật chương trình/u);
    expect(await catalogue()).toEqual(before);
  });

  it('says its name and version', async () => {
    expect(await (await open()).engine()).toMatch(/^PostgreSQL \d+\.\d+$/u);
  });

  it('that breaks its connections is asked again through new ones', async () => {
    const database = await open();
    const store = createProgressStore(database);
    await store.append(REPORT);
    const [mine] = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.queries)).rows;
    await ask(`select pg_terminate_backend(${mine!.pid})`);
    await store.append(REPORT);
    expect(await store.list()).toHaveLength(2);
  });

  it('that breaks a connection within a transaction has done nothing of it', async () => {
    const database = await open();
    const broken = database.transaction(async (within) => {
      const [mine] = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(within)).rows;
      await within.insertInto('setting').values({ name: 'a', value: '1', changedAt: REPORT.reportedAt }).execute();
      await ask(`select pg_terminate_backend(${mine!.pid})`);
      await within.insertInto('setting').values({ name: 'b', value: '1', changedAt: REPORT.reportedAt }).execute();
    });
    expect(await faultOf(broken)).toContain('Không kết nối được tới cơ sở dữ liệu');
    expect(await database.queries.selectFrom('setting').selectAll().execute()).toEqual([]);
  });
});

describe.skipIf(!SERVER)('a server of PostgreSQL that is stopped', () => {
  it('is named without its password, and used again when it is back', async () => {
    const { hostname, port, username, pathname } = new URL(SERVER);
    const before = await standBefore(hostname, Number(port));
    const place = `postgres://${username}@127.0.0.1:${before.port}${pathname}`;
    const url = place.replace('@', `:${PASSWORD}@`);
    const store = createProgressStore(await open(url));
    await store.append(REPORT);
    await before.stop();
    for (const work of [() => store.append(REPORT), () => store.list(), () => open(url)]) {
      const message = await faultOf(work());
      expect(message).toContain(`Không kết nối được tới cơ sở dữ liệu ${place} (`);
      expect(message).not.toContain(PASSWORD);
    }
    expect(await opened[0]!.check()).toContain('Không kết nối được');
    await before.start();
    await store.append(REPORT);
    expect(await store.list()).toEqual([REPORT, REPORT]);
    await before.stop();
  });
});

describe.skipIf(!SERVER)('transactions of PostgreSQL that get into each other’s way', () => {
  /** Resolves for all once so many have come. */
  function meetingOf(count: number): () => Promise<void> {
    let come = 0;
    let all = () => {};
    const met = new Promise<void>((resolve) => {
      all = resolve;
    });
    return () => {
      if (++come >= count) all();
      return met;
    };
  }

  it('by waiting for each other are both done', async () => {
    const database = await open();
    const setting = { value: '0', changedAt: REPORT.reportedAt };
    for (const name of ['a', 'b'])
      await database.queries
        .insertInto('setting')
        .values({ ...setting, name })
        .execute();
    const meet = meetingOf(2);
    let tries = 0;
    const add = (first: string, second: string) =>
      database.transaction(async (within) => {
        tries++;
        for (const name of [first, second]) {
          const one = within.updateTable('setting').where('name', '=', name);
          await one.set({ value: sql<string>`(value::integer + 1)::text` }).execute();
          await meet();
        }
      });
    await Promise.all([add('a', 'b'), add('b', 'a')]);
    expect(tries).toBeGreaterThan(2);
    expect(await database.queries.selectFrom('setting').select('value').execute()).toEqual([
      { value: '2' },
      { value: '2' },
    ]);
  });

  it('again and again fail in the end, and leave nothing', async () => {
    const database = await open();
    let tries = 0;
    const failing = database.transaction(async (within) => {
      tries++;
      await within.insertInto('setting').values({ name: 'a', value: '1', changedAt: REPORT.reportedAt }).execute();
      await sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(within);
    });
    await expect(failing).rejects.toThrow('conflict');
    expect(tries).toBe(5);
    expect(await database.queries.selectFrom('setting').selectAll().execute()).toEqual([]);
  });
});
