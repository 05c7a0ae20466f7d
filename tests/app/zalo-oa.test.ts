import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTinyApp } from '../support/tiny-app.ts';
import { followed, sent, signed, USER, WEBHOOK_SECRET, written } from '../support/zalo-oa-events.ts';
import { APP, ZaloOaServer } from '../support/zalo-oa-server.ts';

const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào?';
const CS = '/oa/message/cs';
let server: ZaloOaServer;
let port: number;

beforeEach(async () => {
  server = new ZaloOaServer();
  await server.start();
  port = await freePort();
});
afterEach(() => server.stop());
const tiny = useTinyApp(() => ({
  zaloOa: {
    ...{ ...APP, refreshToken: server.refreshToken, windowMs: 604_800_000, mostPerMinute: 300 },
    ...{ webhook: { path: '/zalo-oa', secret: WEBHOOK_SECRET, longestAgeMs: 7_200_000 } },
    ...{ apiRoot: server.root, oauthRoot: server.root },
  },
  web: { host: '127.0.0.1', port },
}));
beforeEach(() => tiny().serve());

async function freePort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port: free } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  return free;
}

/** Hands in as Zalo does: until it is taken. */
async function hand(event: Parameters<typeof signed>[0]): Promise<void> {
  const { body, headers } = signed(event);
  const post = () => fetch(`http://127.0.0.1:${port}/zalo-oa`, { method: 'POST', body, headers });
  await expect.poll(async () => (await post().catch(() => undefined))?.status, { timeout: 10_000 }).toBe(200);
}

/** What is shown from now on, once there is so much of it. */
async function shownAfter(event: Parameters<typeof signed>[0], count = 1): Promise<string[]> {
  const before = server.shown.length;
  await hand(event);
  await expect.poll(() => server.shown.length - before, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  return server.shown.slice(before).map(({ text = '' }) => text);
}

it('a question is answered with its source, once however often Zalo hands it in; what has no words, politely', async () => {
  const question = written(QUESTION, { at: new Date() });
  const answer = (await shownAfter(question)).join('\n');
  for (const words of ['Lắp mạng không dây', 'Tập huấn kỹ năng số', '12/KH-UBND', '91/2025/QH15'])
    expect(answer).toContain(words);
  await hand(question);
  expect((await shownAfter(sent('sticker', new Date())))[0]).toContain('Tôi chỉ đọc được chữ');
  expect(server.shown.filter(({ text }) => text?.includes('Lắp mạng'))).toHaveLength(1);
  expect(tiny().told).toEqual(['Zalo OA: đang nhận tin qua webhook tại đường dẫn /zalo-oa.']);
});

it('whoever asks is answered where the token ends in the midst, once, and where the answer of Zalo is lost, with a word that it is a repeat', async () => {
  await shownAfter(written(QUESTION, { at: new Date() }));
  server.expire();
  const late = await shownAfter(written('Tập huấn kỹ năng số là việc của ai?', { at: new Date() }));
  expect(late[0]).not.toContain('có thể đã tới');
  server.fail(CS, 'accept, reset');
  const twice = await shownAfter(written(QUESTION, { at: new Date() }), 2);
  expect(twice.map((text) => text.includes('có thể đã tới'))).toEqual([false, true]);
});

it('who leaves the account is reached by it no more until they come back', async () => {
  const { code } = (await tiny().app.firstAdminCode())!;
  expect((await shownAfter(written(code, { at: new Date() })))[0]).toMatch(/quản trị/u);
  const { peopleStore } = await tiny().app.office();
  const reachable = () => peopleStore.reachable({ roles: ['admin'] });
  expect(await reachable()).toMatchObject([{ channel: 'zalo-oa', chat: USER }]);
  await hand(followed('unfollow', new Date()));
  expect(await reachable()).toEqual([]);
  await hand(followed('follow', new Date()));
  expect(await reachable()).toHaveLength(1);
});

it('the check-up says how account and key fare', async () => {
  await shownAfter(written(QUESTION, { at: new Date() }));
  const found = new Map((await tiny().app.diagnose()).map(({ check, ...finding }) => [check, finding]));
  expect(found.get('Zalo OA')).toMatchObject({ ok: true, needed: false, detail: expect.stringContaining('Sở KH&CN') });
  expect(found.get('Khóa bí mật')).toMatchObject({ ok: true, detail: expect.stringContaining('chỉ chủ tệp đọc được') });
  expect(found.get('Telegram')).toMatchObject({ ok: true, detail: expect.stringContaining('chưa cấu hình') });
});
