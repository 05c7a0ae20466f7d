import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TelegramServer, TOKEN } from '../support/telegram-server.ts';
import { written } from '../support/telegram-updates.ts';
import { BIN } from './run.ts';
import { makeTinyKnowledge } from './tiny-knowledge.ts';

/** What a killed process had begun others take up half a minute later. */
const PATIENCE_MS = 45_000;

let server: TelegramServer;
let folders: ReturnType<typeof makeTinyKnowledge>;
let children: ChildProcess[];

beforeEach(async () => {
  server = new TelegramServer();
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
  const env = { PATH: '', KNOWLEDGE_DIR: knowledgeDir, DATA_DIR: dataDir };
  const telegram = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.apiRoot, LOG_LEVEL: 'trace' };
  const child = spawn(process.execPath, [BIN, 'start'], { env: { ...env, ...telegram }, timeout: 60_000 });
  children.push(child);
  const said = { err: '' };
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

async function until(isSo: () => boolean): Promise<void> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > PATIENCE_MS) throw new Error('it never was so');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const ask = () => server.happen(written({ text: 'Sở Nội vụ chủ trì những nhiệm vụ nào?' }));

describe('with a token, npm start', () => {
  it('answers in Telegram, and ends well', async () => {
    const { child, said, ended } = start();
    ask();
    await until(() => server.shown.length === 1);
    expect(server.shown[0]!.text).toContain('Lắp mạng không dây');
    expect(said.err).toContain('đã nối với bot @tro_ly_so_bot');
    expect(said.err).not.toContain('Chưa có kênh');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('goes on without Telegram where the token is refused, and tells it to nobody', async () => {
    for (let i = 0; i < 3; i++) server.fail('getMe', { code: 401 });
    const { child, said, ended } = start();
    await until(() => said.err.includes('mã sai hoặc đã bị thu hồi'));
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.err).not.toMatch(/Bi-mat/u);
  });
});

describe('a question is answered', () => {
  /** As the update arrives, when it is kept, and when the answer is on its way. */
  it.each(['getUpdates', 'sendChatAction', 'sendMessage'])(
    'though the process is killed at %s',
    { timeout: 90_000 },
    async (method) => {
      const first = start();
      await until(() => server.called('getUpdates').length > 0);
      const before = server.called(method).length;
      if (method === 'sendMessage') server.fail('sendMessage', { slowMs: 100 });
      ask();
      if (method !== 'getUpdates') await until(() => server.called(method).length > before);
      first.child.kill('SIGKILL');
      await first.ended;
      const second = start();
      await until(() => server.shown.some(({ text }) => text?.includes('Lắp mạng không dây')));
      await until(() => server.called('getUpdates').length > 1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      second.child.kill('SIGTERM');
      await second.ended;
      const unlabelled = server.shown.filter(({ text }) => !/có thể đã tới/u.test(text!));
      expect(unlabelled.length).toBeLessThanOrEqual(1);
      expect(server.shown.length).toBeLessThanOrEqual(2);
    },
  );
});
