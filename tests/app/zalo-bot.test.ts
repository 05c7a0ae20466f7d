import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { makeTinyKnowledge } from '../cli/tiny-knowledge.ts';
import { ZALO_TOKEN, ZaloBotServer } from '../support/zalo-bot-server.ts';
import { AN, GROUP, written } from '../support/zalo-bot-updates.ts';

let server: ZaloBotServer;
let app: App;
let root: string;
let told: string[];
let end: () => Promise<void>;

beforeEach(async () => {
  server = new ZaloBotServer();
  await server.start();
  const folders = makeTinyKnowledge();
  root = folders.root;
  const { knowledgeDir, dataDir } = folders;
  const limits = { plan: { monthlyMessages: 3_000, users: 50 }, pace: { perMinute: 600, chatPerMinute: 600 } };
  const zaloBot = { token: ZALO_TOKEN, apiRoot: server.apiRoot, name: 'Bot Trợ Lý', ...limits };
  const others = { logLevel: 'silent', access: 'open', admins: [], retentionDays: 90 } as const;
  const config: Config = { ...others, knowledgeDir, dataDir, zaloBot, web: { host: '127.0.0.1', port: 0 } };
  told = [];
  app = createApp(config, { logger: createLogger('silent'), onNotice: (notice) => void told.push(notice) });
  const stop = new AbortController();
  await app.frontDesk();
  const running = app.run(app.channels(), stop.signal);
  end = async () => {
    stop.abort();
    // The last call for updates is not cut off.
    server.happen(written({ text: '', chat: GROUP }));
    await running;
  };
});

afterEach(async () => {
  await end();
  await app.close();
  await server.stop();
  rmSync(root, { recursive: true });
});

/** What is shown from now on, once there is so much of it. */
async function shownAfter(update: object, count = 1): Promise<string[]> {
  const before = server.shown.length;
  server.happen(update);
  await expect.poll(() => server.shown.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(before + count);
  return server.shown.slice(before).map(({ text }) => text);
}

const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào?';

it('a question is answered, a number chooses, and what has no words is met with words', async () => {
  const [answer] = await shownAfter(written({ text: QUESTION }));
  expect(answer).toContain('Lắp mạng không dây');
  expect(answer).toContain('Nguồn:');
  const [welcome] = await shownAfter(written({ text: '/start' }));
  expect(welcome).toMatch(/Xin chọn:\n1\. /u);
  const [chosen] = await shownAfter(written({ text: '1' }));
  expect(chosen).toContain('Nguồn:');
  for (const kind of ['image', 'sticker', 'voice', 'unsupported'])
    expect(await shownAfter(written({ text: undefined }, `message.${kind}.received`))).toEqual([
      expect.stringMatching(/\p{L}/u),
    ]);
  expect(told).toEqual([expect.stringContaining('Zalo Bot: đã nối với')]);
});

it('in a group it speaks when it is named, and to commands', async () => {
  server.happen(written({ text: QUESTION, chat: GROUP }));
  const [answer] = await shownAfter(written({ text: `@Bot Trợ Lý ${QUESTION}`, chat: GROUP }));
  expect(answer).toContain('Lắp mạng không dây');
  expect(await shownAfter(written({ text: '/vanban', chat: GROUP }))).toHaveLength(1);
  expect(server.shown.map(({ chat }) => chat)).toEqual([GROUP.id, GROUP.id]);
});

it('a report that would be a file says where to get it, and doctor counts the messages', async () => {
  const office = await app.office();
  const { id } = await office.peopleStore.meet(
    { channel: 'zalo-bot', account: AN.id, chat: AN.id, name: 'An' },
    app.clock.now(),
  );
  await office.peopleStore.appoint(id, { role: 'admin' }, 'console:owner', app.clock.now());
  const [report] = await shownAfter(written({ text: '/baocao excel' }));
  expect(report).toMatch(/Zalo Bot chưa gửi được tệp, nên \S+\.xlsx không kèm theo tin này\./u);
  const found = (await app.diagnose()).find(({ check }) => check === 'Zalo Bot');
  expect(found).toMatchObject({ ok: true, needed: false });
  expect(found!.detail).toMatch(/đã gửi \d+ trên 3\.000 tin; đã gặp 1 trên 50 người dùng/u);
});
