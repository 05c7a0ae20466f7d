import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { AN, openZalo } from '../channels/zalo-personal/use-zalo.ts';
import { useTinyApp } from '../support/tiny-app.ts';
import { ME, messageBy, ZaloServer } from '../support/zalo-server.ts';
import { PLAN } from './uploads/plans.ts';

let server: ZaloServer;
beforeEach(async () => {
  server = new ZaloServer();
  await server.start();
});
afterEach(() => server.stop());
const tiny = useTinyApp(({ root, knowledgeDir, dataDir }) =>
  readConfig({ KNOWLEDGE_DIR: knowledgeDir, DATA_DIR: dataDir, ZALO_PERSONAL: '1' }, root),
);

async function runOnServer() {
  const { channel, logIn } = openZalo(server, { paceMs: 1 });
  await logIn();
  await tiny().serve([channel]);
  await expect.poll(() => server.asked, { timeout: 10_000 }).toBe(1);
}

const texts = () => server.shown.map(({ params }) => String(params.message));
const ask = (content: string) => server.push('user', messageBy(AN, ME, { content }));

describe('in Zalo', () => {
  it('a question is answered with its source, choices by their number, and what has no words politely', async () => {
    await runOnServer();
    ask('Sở Nội vụ chủ trì những nhiệm vụ nào?');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(1);
    for (const words of ['Lắp mạng không dây', '12/KH-UBND', '91/2025/QH15']) expect(texts()[0]).toContain(words);
    ask('/start');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(2);
    expect(texts()[1]).toMatch(/Xin chọn:\s+1\. /u);
    ask('1');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(3);
    server.push('user', messageBy(AN, ME, { msgType: 'chat.sticker', content: { id: 1 } }));
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(4);
    expect(texts()[3]).toContain('Tôi chỉ đọc được chữ');
  });

  it('an answer whose end nobody knows comes once where its echo is heard, else once more and says so', async () => {
    await runOnServer();
    server.fail('/sms', 'accept, reset');
    ask('Sở Nội vụ chủ trì những nhiệm vụ nào?');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(1);
    server.echoes = false;
    server.fail('/sms', 'accept, reset');
    ask('Tập huấn kỹ năng số là việc của ai?');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(3);
    expect(texts().map((text) => /có thể đã tới/u.test(text))).toEqual([false, false, true]);
  });
});

describe('a plan that an administrator sends', () => {
  const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào theo Kế hoạch 77/KH-UBND?';
  const content = { title: 'ke-hoach-77.md', href: 'https://file-stal-1.dlfl.vn/gr/1', params: '{"fileSize":"900"}' };
  const sendPlan = (from: string) => server.push('user', messageBy(from, ME, { msgType: 'share.file', content }));

  it('is summed up and answered from once its number is chosen; of somebody else it is not even fetched', async () => {
    const fetched: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      fetched.push(`${input}`);
      return new Response(PLAN);
    };
    const { channel, logIn } = openZalo(server, { paceMs: 1, fetch });
    await logIn();
    const { peopleStore } = await tiny().app.office();
    const { id } = await peopleStore.meet({ channel: 'zalo-personal', account: AN, chat: AN }, tiny().app.clock.now());
    await peopleStore.appoint(id, { role: 'admin' }, 'console:owner', tiny().app.clock.now());
    await tiny().serve([channel]);
    await expect.poll(() => server.asked, { timeout: 10_000 }).toBe(1);
    sendPlan('600000000000000043');
    await expect.poll(() => texts().length, { timeout: 10_000 }).toBe(1);
    expect([texts()[0], fetched.length]).toEqual([expect.stringContaining('Chỉ người quản trị'), 0]);
    sendPlan(AN);
    await expect.poll(() => texts().length, { timeout: 20_000 }).toBe(2);
    for (const words of ['Kế hoạch 77/KH-UBND', 'Phủ sóng vùng sâu', '2 nhiệm vụ']) expect(texts()[1]).toContain(words);
    ask(/(\d)\. [^\n]*đưa vào dùng/iu.exec(texts()[1]!)![1]!);
    await expect.poll(() => texts().length, { timeout: 20_000 }).toBe(3);
    ask(QUESTION);
    await expect.poll(() => texts().length, { timeout: 20_000 }).toBe(4);
    for (const words of ['Đèo Gió', '77/KH-UBND']) expect(texts()[3]).toContain(words);
    expect(fetched).toEqual([content.href]);
  });
});

describe('as configured', () => {
  it('without a log-in it asks for one, and doctor says so and warns', async () => {
    const channels = tiny().app.channels();
    expect(channels.map(({ name }) => name)).toEqual(['zalo-personal']);
    await tiny().serve(channels);
    await expect.poll(() => tiny().told.join('\n'), { timeout: 10_000 }).toContain('chưa có tài khoản nào đăng nhập');
    const found = (await tiny().app.diagnose()).find(({ check }) => check === 'Zalo cá nhân');
    expect(found).toMatchObject({ ok: false, needed: false });
    expect(found!.detail).toContain('npx tro-ly-so zalo login');
    expect(found!.detail).toContain('Zalo có thể khóa tài khoản');
    await tiny().app.zaloAccount.logOut();
  });
});
