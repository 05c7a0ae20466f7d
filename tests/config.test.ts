import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/shared/errors.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-so-config-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment, folder);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  throw new Error('no fault was found');
}

it('needs nothing', () => {
  const config = readConfig({}, folder);
  expect(config).toMatchObject({ dataDir: join(folder, 'data'), logLevel: 'warn' });
  expect(config.knowledgeDir).toMatch(/knowledge$/u);
  expect(config.embeddings).toBeUndefined();
  expect(Object.isFrozen(config)).toBe(true);
});

it('reads .env below the environment, and takes nothing for not set', () => {
  writeFileSync(join(folder, '.env'), 'DATA_DIR=from-file\nLOG_LEVEL=debug\nKNOWLEDGE_DIR=k\n');
  expect(readConfig({ DATA_DIR: 'from-environment', LOG_LEVEL: '' }, folder)).toEqual({
    access: 'open',
    admins: [],
    dataDir: join(folder, 'from-environment'),
    knowledgeDir: join(folder, 'k'),
    logLevel: 'debug',
    retentionDays: 90,
  });
});

it('takes an embeddings API with and without a key', () => {
  const api = { EMBEDDINGS_BASE_URL: 'http://localhost:8080/v1', EMBEDDINGS_MODEL: 'm' };
  const usual = { timeoutMs: 20_000, batchSize: 64 };
  expect(readConfig(api, folder).embeddings).toEqual({ baseUrl: 'http://localhost:8080/v1', model: 'm', ...usual });
  expect(readConfig({ ...api, EMBEDDINGS_API_KEY: 'k' }, folder).embeddings).toHaveProperty('apiKey', 'k');
  const limits = { EMBEDDINGS_TIMEOUT_SECONDS: '5', EMBEDDINGS_BATCH_SIZE: '16' };
  expect(readConfig({ ...api, ...limits }, folder).embeddings).toMatchObject({ timeoutMs: 5000, batchSize: 16 });
});

it('names every fault at once, with the value, and never the key', () => {
  const fault = faultOf({ LOG_LEVEL: 'loud', EMBEDDINGS_BASE_URL: 'nowhere', EMBEDDINGS_API_KEY: 'secret' });
  expect(fault).toContain('LOG_LEVEL đang là "loud"');
  expect(fault).toContain('EMBEDDINGS_BASE_URL đang là "nowhere"');
  expect(fault).toContain('EMBEDDINGS_MODEL đang để trống');
  expect(fault).not.toContain('secret');
});

it.each(['0', '2.5', 'nhiều', '-3', '4096'])('takes %s for no size of a batch', (size) => {
  expect(faultOf({ EMBEDDINGS_BATCH_SIZE: size })).toContain(
    `EMBEDDINGS_BATCH_SIZE đang là "${size}": xin ghi một số nguyên từ 1 đến 2048.`,
  );
});

it('says that .env cannot be read', () => {
  mkdirSync(join(folder, '.env'));
  expect(faultOf({})).toContain('EISDIR');
});

it('takes who may ask, who administers, and how long is kept', () => {
  const given = { ACCESS: 'invite', ADMIN_ADDRESSES: 'telegram:12345, zalo-oa:6:7', RETENTION_DAYS: '30' };
  expect(readConfig(given, folder)).toMatchObject({
    access: 'invite',
    admins: [
      { channel: 'telegram', account: '12345' },
      { channel: 'zalo-oa', account: '6:7' },
    ],
    retentionDays: 30,
  });
});

it.each([
  ['ACCESS', 'everybody', 'open, invite'],
  ['ADMIN_ADDRESSES', '12345', 'telegram:123456789'],
  ['RETENTION_DAYS', '0', 'từ 1 đến 3650'],
])('names a wrong %s, and what would be right', (name, value, right) => {
  const fault = faultOf({ [name]: value });
  expect(fault).toContain(`${name} đang là "${value}"`);
  expect(fault).toContain(right);
});

it('takes a PostgreSQL server, and never says what is wrong with its address in its own words', () => {
  const url = 'postgresql://can-bo:bi-mat@may-chu:5433/du-lieu?sslmode=require';
  expect(readConfig({ DATABASE_URL: url }, folder).databaseUrl).toBe(url);
  expect(readConfig({ DATABASE_URL: ' ' }, folder)).not.toHaveProperty('databaseUrl');
  for (const wrong of ['mysql://can-bo:bi-mat@may-chu/x', 'can-bo:bi-mat@may-chu', 'postgres//can-bo:bi-mat@may-chu']) {
    const fault = faultOf({ DATABASE_URL: wrong });
    expect(fault).toContain('DATABASE_URL chưa đúng');
    expect(fault).toContain('ví dụ postgres://');
    expect(fault).not.toContain('bi-mat');
  }
});
