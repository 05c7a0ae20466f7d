import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ZALO_TOKEN, ZaloBotServer } from '../support/zalo-bot-server.ts';
import { written } from '../support/zalo-bot-updates.ts';
import { BIN } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

/** What a killed process had begun others take up half a minute later. */
const PATIENCE_MS = 45_000;

let server: ZaloBotServer;
let folders: ReturnType<typeof makeTinyKnowledge>;
let children: ChildProcess[];

beforeEach(async () => {
  server = new ZaloBotServer();
  await server.start();
  folders = makeTinyKnowledge();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  rmSync(folders.root, { recursive: true, maxRetries: 3 });
});

/** Starts the product with nothing set but the bot. */
function start() {
  const { knowledgeDir, dataDir } = folders;
  const zalo = { ZALO_BOT_TOKEN: ZALO_TOKEN, ZALO_BOT_API_ROOT: server.apiRoot, LOG_LEVEL: 'trace' };
  const env = { PATH: '', KNOWLEDGE_DIR: knowledgeDir, DATA_DIR: dataDir, ...zalo };
  const child = spawn(process.execPath, [BIN, 'start'], { env, timeout: 80_000 });
  children.push(child);
  const said = { err: '' };
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: new Promise<number | null>((resolve) => child.on('close', resolve)) };
}

async function until(isSo: () => boolean): Promise<void> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > PATIENCE_MS) throw new Error('it never was so');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const ask = (text = 'Sở Nội vụ chủ trì những nhiệm vụ nào?') => server.happen(written({ text }));

it('with a token, npm start answers in Zalo, tells the token to nobody, and ends well without losing what comes last', async () => {
  const { child, said, ended } = start();
  for (const method of ['getMe', 'getUpdates', 'sendMessage', 'sendChatAction'])
    server.fail(method, method === 'sendMessage' ? { code: 401 } : 'reset');
  ask();
  await until(() => server.shown.length === 1);
  expect(server.shown[0]!.text).toContain('Lắp mạng không dây');
  expect(said.err).toContain('đã nối với bot.VDKyGxQvc');
  expect(said.err).not.toContain('Chưa có kênh');
  await until(() => server.waiting === 0 && server.called('getUpdates').length >= 3);
  child.kill('SIGTERM');
  await until(() => said.err.includes('lượt hỏi tin cuối cùng'));
  ask('Câu hỏi cuối');
  expect(await ended).toBe(0);
  expect(server.waiting).toBe(0);
  expect(said.err).not.toMatch(/Bi-mat/u);
}, 90_000);

it.each(['sendChatAction', 'sendMessage'])(
  'a question is answered though the process is killed at %s',
  async (method) => {
    const first = start();
    await until(() => server.called('getUpdates').length > 0);
    if (method === 'sendMessage') server.fail('sendMessage', { slowMs: 100 });
    ask();
    await until(() => server.called(method).length > 0);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start();
    await until(() => server.shown.some(({ text }) => text.includes('Lắp mạng không dây')));
    await new Promise((resolve) => setTimeout(resolve, 300));
    second.child.kill('SIGKILL');
    await second.ended;
    expect(server.shown.filter(({ text }) => !/có thể đã tới/u.test(text)).length).toBeLessThanOrEqual(1);
    expect(server.shown.length).toBeLessThanOrEqual(2);
  },
  90_000,
);
