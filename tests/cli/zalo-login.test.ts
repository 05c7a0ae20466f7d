import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { decode } from 'fast-png';
import { decodeQR } from 'qr/decode.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GOOD_COOKIE, ME, ZaloServer } from '../support/zalo-server.ts';
import { BIN, spawnBin } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

let server: ZaloServer;
let folders: ReturnType<typeof makeTinyKnowledge>;
let env: Record<string, string>;
let picture: string;
beforeEach(async () => {
  server = new ZaloServer();
  await server.start();
  folders = makeTinyKnowledge();
  env = { PATH: '', KNOWLEDGE_DIR: folders.knowledgeDir, DATA_DIR: folders.dataDir, ZALO_PERSONAL: '1' };
  picture = join(folders.dataDir, 'zalo-qr.png');
});
afterEach(async () => {
  await server.stop();
  rmSync(folders.root, { recursive: true, maxRetries: 3 });
});

/** What runs before the program: every host is this machine, and a code is good for so long instead of 100 seconds. */
function preload(codeMs: number): string {
  const script = `
    const [ask, later] = [fetch, setTimeout];
    globalThis.fetch = (input, init) => {
      const { hostname, pathname, search, href } = new URL(input.url ?? input);
      const here = 'http://127.0.0.1:${server.port}/' + hostname + pathname + search;
      return ask(hostname === '127.0.0.1' ? href : here, init);
    };
    globalThis.setTimeout = (work, ms, ...given) => later(work, ms === 100_000 ? ${codeMs} : ms, ...given);`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

/** Runs "zalo login" as a person does, until a code is there. */
async function begin({ args = [], codeMs = 100_000 }: { args?: readonly string[]; codeMs?: number } = {}) {
  const child: ChildProcess = spawn(process.execPath, [BIN, 'zalo', 'login', ...args], {
    env: { ...env, NODE_OPTIONS: preload(codeMs) },
    timeout: 30_000,
  });
  const [out, err] = [text(child.stdout!), text(child.stderr!)];
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => existsSync(picture), { timeout: 20_000 }).toBe(true);
  return { child, end: async () => ({ code: await ended, out: await out, err: await err }) };
}

const doctor = async () =>
  (await spawnBin(['doctor'], env)).out.split('\n').find((line) => line.includes('Zalo cá nhân'));

it('a code that is scanned and confirmed logs in; the picture of it is private, true, and gone afterwards', async () => {
  const { end } = await begin();
  expect(statSync(picture).mode & 0o777).toBe(0o600);
  const { width, height, data } = decode(readFileSync(picture));
  const pixels = Uint8ClampedArray.from([...data].flatMap((grey) => [grey, grey, grey, 255]));
  expect(decodeQR({ width, height, data: pixels })).toBe(server.qr.codes[0]);
  server.qr.happen('scanned');
  server.qr.happen('confirmed');
  const { code, out, err } = await end();
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Đã đăng nhập Zalo cá nhân: Trợ lý Sở.') });
  expect(err).toContain(picture);
  expect(err).toContain('Đã quét. Xin bấm xác nhận đăng nhập trên điện thoại.');
  expect(`${out}${err}`).not.toContain(GOOD_COOKIE);
  expect(existsSync(picture)).toBe(false);
  expect(await doctor()).toContain(`đã đăng nhập tài khoản ${ME}, nhưng`);
});

it('the result is one JSON value where that is wanted', async () => {
  const { end } = await begin({ args: ['--json'] });
  server.qr.happen('scanned');
  server.qr.happen('confirmed');
  expect(JSON.parse((await end()).out)).toEqual({ account: ME, name: 'Trợ lý Sở' });
});

it('a code that is declined on the phone changes nothing', async () => {
  const { end } = await begin();
  server.qr.happen('scanned');
  server.qr.happen('declined');
  expect(await end()).toEqual({
    ...{ code: 1, out: '' },
    err: expect.stringContaining('Việc đăng nhập đã bị từ chối trên điện thoại'),
  });
  expect(existsSync(picture)).toBe(false);
  expect(await doctor()).toContain('chưa đăng nhập');
});

it('Ctrl-C ends it, and leaves no picture behind', async () => {
  const { child, end } = await begin();
  child.kill('SIGINT');
  expect(await end()).toMatchObject({ code: 1, err: expect.stringContaining('Đã dừng đăng nhập') });
  expect(existsSync(picture)).toBe(false);
});

it('a code that is out of date makes room for another, three in all, and then it is said how to begin again', async () => {
  const { end } = await begin({ codeMs: 300 });
  const { code, err } = await end();
  expect(code).toBe(1);
  expect(err.split('Mã QR đã hết hạn; đang lấy mã mới.')).toHaveLength(3);
  expect(err).toContain('Đã quá lâu mà chưa ai quét mã QR. Xin chạy lại lệnh "npx tro-ly-so zalo login"');
  expect(server.qr.codes).toHaveLength(3);
  expect(existsSync(picture)).toBe(false);
});
