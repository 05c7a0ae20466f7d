import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTinyApp } from '../support/tiny-app.ts';
import { ZALO_TOKEN, ZaloBotServer } from '../support/zalo-bot-server.ts';
import { AN, GROUP, written } from '../support/zalo-bot-updates.ts';

let server: ZaloBotServer;
beforeEach(async () => {
  server = new ZaloBotServer();
  await server.start();
});
afterEach(() => server.stop());
const tiny = useTinyApp(() => {
  const limits = { plan: { monthlyMessages: 3_000, users: 50 }, pace: { perMinute: 600, chatPerMinute: 600 } };
  return { zaloBot: { token: ZALO_TOKEN, apiRoot: server.apiRoot, name: 'Bot Trợ Lý', ...limits } };
});
// The last call for updates is not cut off.
beforeEach(() => tiny().serve(undefined, () => server.happen(written({ text: '', chat: GROUP }))));

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
  expect(tiny().told).toEqual([expect.stringContaining('Zalo Bot: đã nối với')]);
});

it('in a group it speaks when it is named, and to commands', async () => {
  server.happen(written({ text: QUESTION, chat: GROUP }));
  const [answer] = await shownAfter(written({ text: `@Bot Trợ Lý ${QUESTION}`, chat: GROUP }));
  expect(answer).toContain('Lắp mạng không dây');
  expect(await shownAfter(written({ text: '/vanban', chat: GROUP }))).toHaveLength(1);
  expect(server.shown.map(({ chat }) => chat)).toEqual([GROUP.id, GROUP.id]);
});

it('a report that would be a file says where to get it, and doctor counts the messages', async () => {
  const office = await tiny().app.office();
  const { id } = await office.peopleStore.meet(
    { channel: 'zalo-bot', account: AN.id, chat: AN.id, name: 'An' },
    tiny().app.clock.now(),
  );
  await office.peopleStore.appoint(id, { role: 'admin' }, 'console:owner', tiny().app.clock.now());
  const [report] = await shownAfter(written({ text: '/baocao excel' }));
  expect(report).toMatch(/Zalo Bot chưa gửi được tệp, nên \S+\.xlsx không kèm theo tin này\./u);
  const found = (await tiny().app.diagnose()).find(({ check }) => check === 'Zalo Bot');
  expect(found).toMatchObject({ ok: true, needed: false });
  expect(found!.detail).toMatch(/đã gửi \d+ trên 3\.000 tin; đã gặp 1 trên 50 người dùng/u);
});
