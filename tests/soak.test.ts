import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { DatabaseAddress } from '../src/storage/open-database.ts';
import { soak } from './soak/soak.ts';

/** A little of what `npm run soak` plays in full: enough for kills to hit every step. */
const CROWD = { people: 60, messages: 500, playedMs: 5 * 60_000, kills: 5, speed: 20, seed: 7 };
const SERVER = process.env.TEST_DATABASE_URL;

async function play(address: (folder: string) => DatabaseAddress, processes: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'soak-'));
  const report = await soak({ ...CROWD, processes, address: address(dataDir), dataDir });
  await rm(dataDir, { recursive: true, maxRetries: 3 });
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ answered: CROWD.messages, processesStarted: processes + CROWD.kills });
}

describe('a crowd that writes while processes are killed is answered, each question once and in order', () => {
  it('in a file of SQLite', () => play((folder) => ({ file: join(folder, 'tro-ly-so.db') }), 1), 300_000);

  it.skipIf(!SERVER)(
    'by two processes on a server of PostgreSQL',
    async () => {
      const url = new URL(SERVER!);
      const database = `soak_${randomUUID().replaceAll('-', '')}`;
      const server = new pg.Client({ connectionString: SERVER });
      await server.connect();
      await server.query(`create database ${database}`);
      url.pathname = database;
      await play(() => ({ url: url.href }), 2);
      await server.query(`drop database ${database} with (force)`);
      await server.end();
    },
    300_000,
  );
});
