import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
    web: { host: '127.0.0.1', port: 8080 },
  });
});

it('takes an embeddings API with and without a key', () => {
  const api = { EMBEDDINGS_BASE_URL: 'http://localhost:8080/v1', EMBEDDINGS_MODEL: 'm' };
  const usual = { timeoutMs: 20_000, batchSize: 64, reads: 'internal' };
  expect(readConfig(api, folder).embeddings).toEqual({ baseUrl: 'http://localhost:8080/v1', model: 'm', ...usual });
  expect(readConfig({ ...api, EMBEDDINGS_API_KEY: 'k' }, folder).embeddings).toHaveProperty('apiKey', 'k');
  const limits = { EMBEDDINGS_TIMEOUT_SECONDS: '5', EMBEDDINGS_BATCH_SIZE: '16' };
  expect(readConfig({ ...api, ...limits }, folder).embeddings).toMatchObject({ timeoutMs: 5000, batchSize: 16 });
  const outside = { ...api, EMBEDDINGS_BASE_URL: 'https://dich-vu.example/v1' };
  expect(readConfig(outside, folder).embeddings).toHaveProperty('reads', 'public');
  expect(readConfig({ ...outside, EMBEDDINGS_READS: 'internal' }, folder).embeddings).toHaveProperty(
    'reads',
    'internal',
  );
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

describe('Telegram', () => {
  const token = `123456789:${'Aa0_-'.repeat(7)}`;

  it('needs the token alone', () => {
    expect(readConfig({}, folder)).not.toHaveProperty('telegram');
    expect(readConfig({ TELEGRAM_BOT_TOKEN: ` ${token} ` }, folder).telegram).toEqual({
      ...{ token, apiRoot: 'https://api.telegram.org' },
    });
  });

  it('goes by another way where one is given', () => {
    const given = {
      ...{
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
        TELEGRAM_PROXY: 'http://u:p@proxy:1',
      },
      ...{ TELEGRAM_WEBHOOK_URL: 'https://so.example.vn/telegram', WEB_PORT: '9000', WEB_HOST: '0.0.0.0' },
    };
    const config = readConfig(given, folder);
    expect(config.telegram).toEqual({
      ...{ token, apiRoot: 'http://127.0.0.1:8081', proxyUrl: 'http://u:p@proxy:1' },
      webhook: { url: 'https://so.example.vn/telegram' },
    });
    expect(config.web).toEqual({ host: '0.0.0.0', port: 9000 });
    const secret = 'mot-tu-bi-mat-dai';
    expect(readConfig({ ...given, TELEGRAM_WEBHOOK_SECRET: secret }, folder).telegram?.webhook).toHaveProperty(
      'secret',
      secret,
    );
  });

  it('names all that is wrong at once, and prints no secret', () => {
    const fault = faultOf({
      ...{ TELEGRAM_BOT_TOKEN: 'bi-mat-1', TELEGRAM_PROXY: 'socks5://u:bi-mat-2@x', TELEGRAM_API_ROOT: 'ftp://x' },
      ...{ TELEGRAM_WEBHOOK_URL: 'http://x/y', TELEGRAM_WEBHOOK_SECRET: 'bi mat 3', WEB_PORT: '70000' },
    });
    for (const name of ['BOT_TOKEN', 'PROXY', 'API_ROOT', 'WEBHOOK_URL', 'WEBHOOK_SECRET'])
      expect(fault).toMatch(new RegExp(`TELEGRAM_${name} (chưa đúng|đang là)`, 'u'));
    expect(fault).toContain('WEB_PORT đang là "70000"');
    expect(fault).not.toMatch(/bi.mat/u);
  });

  it.each([
    [{ TELEGRAM_API_ROOT: 'https://x' }, 'TELEGRAM_BOT_TOKEN đang để trống trong khi đã có TELEGRAM_API_ROOT'],
    [
      { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: 'x'.repeat(16) },
      'TELEGRAM_WEBHOOK_URL đang để trống trong khi đã có TELEGRAM_WEBHOOK_SECRET',
    ],
  ])('is said to be half given: %j', (given, said) => {
    expect(faultOf(given)).toContain(said);
  });
});

describe('Zalo Bot', () => {
  const token = '1459232241:abc-xyz_123';
  const PLAN = { monthlyMessages: 3_000, users: 50 };
  const PACE = { perMinute: 60, chatPerMinute: 20 };

  it('needs the token alone', () => {
    expect(readConfig({}, folder)).not.toHaveProperty('zaloBot');
    expect(readConfig({ ZALO_BOT_TOKEN: ` ${token} ` }, folder).zaloBot).toEqual({
      ...{ token, apiRoot: 'https://bot-api.zaloplatforms.com', plan: PLAN, pace: PACE },
    });
  });

  it('has the plan, the pace, the name and the webhook that are given', () => {
    const webhook = { url: 'https://so.example.vn/zalo-bot', secret: 'mot-tu-bi-mat-dai' };
    const given = {
      ...{ ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: 'http://127.0.0.1:1/', ZALO_BOT_NAME: 'Bot Trợ Lý' },
      ...{ ZALO_BOT_WEBHOOK_URL: webhook.url, ZALO_BOT_WEBHOOK_SECRET: webhook.secret },
      ...{ ZALO_BOT_MONTHLY_MESSAGES: '9000', ZALO_BOT_USERS: '200' },
      ...{ ZALO_BOT_PER_MINUTE: '30', ZALO_BOT_CHAT_PER_MINUTE: '5' },
    };
    expect(readConfig(given, folder).zaloBot).toEqual({
      ...{ token, apiRoot: 'http://127.0.0.1:1', name: 'Bot Trợ Lý', webhook },
      ...{ plan: { monthlyMessages: 9_000, users: 200 }, pace: { perMinute: 30, chatPerMinute: 5 } },
    });
  });

  it('names all that is wrong at once, and prints no secret', () => {
    const fault = faultOf({
      ...{ ZALO_BOT_TOKEN: 'bi-mat-1', ZALO_BOT_API_ROOT: 'ftp://x', ZALO_BOT_WEBHOOK_URL: 'http://x/y' },
      ...{ ZALO_BOT_WEBHOOK_SECRET: 'bi mat 3', ZALO_BOT_MONTHLY_MESSAGES: '0', ZALO_BOT_USERS: 'nhiều' },
    });
    for (const name of ['TOKEN', 'API_ROOT', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'MONTHLY_MESSAGES', 'USERS'])
      expect(fault).toMatch(new RegExp(`ZALO_BOT_${name} (chưa đúng|đang là)`, 'u'));
    expect(fault).not.toMatch(/bi.mat/u);
  });

  it.each([
    [{ ZALO_BOT_USERS: '70' }, 'ZALO_BOT_TOKEN đang để trống trong khi đã có ZALO_BOT_USERS'],
    [
      { ZALO_BOT_TOKEN: token, ZALO_BOT_WEBHOOK_SECRET: 'x'.repeat(16) },
      'ZALO_BOT_WEBHOOK_URL đang để trống trong khi đã có ZALO_BOT_WEBHOOK_SECRET',
    ],
  ])('is said to be half given: %j', (given, said) => {
    expect(faultOf(given)).toContain(said);
  });
});

describe('INGEST_DIR', () => {
  it('is a folder of its own, whose files may be moved away', () => {
    expect(readConfig({}, '/srv/app').ingestDir).toBeUndefined();
    expect(readConfig({ INGEST_DIR: 'tiep-nhan' }, '/srv/app').ingestDir).toBe('/srv/app/tiep-nhan');
    // Beside a folder whose name begins likewise.
    expect(readConfig({ INGEST_DIR: 'dat', DATA_DIR: 'data' }, '/srv/app').ingestDir).toBe('/srv/app/dat');
  });

  it.each([
    [{ INGEST_DIR: 'k', KNOWLEDGE_DIR: './k' }, /INGEST_DIR.*KNOWLEDGE_DIR/u],
    [{ INGEST_DIR: '.', DATA_DIR: './data' }, /INGEST_DIR.*DATA_DIR/u],
    [{ INGEST_DIR: '/' }, /INGEST_DIR.*KNOWLEDGE_DIR[\s\S]*INGEST_DIR.*DATA_DIR/u],
  ])('is refused where files of other folders would be moved: %j', (given, fault) => {
    expect(() => readConfig(given, '/srv/app')).toThrow(fault);
  });
});
