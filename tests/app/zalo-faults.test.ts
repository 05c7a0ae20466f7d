import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withoutRows } from '../../src/shared/logger.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createQuotas } from '../../src/storage/quota-store.ts';
import { useTinyApp } from '../support/tiny-app.ts';
import { ZALO_TOKEN, ZaloBotServer } from '../support/zalo-bot-server.ts';
import { AN, GROUP, written as writtenToBot } from '../support/zalo-bot-updates.ts';
import { sentFile, signed, USER, WEBHOOK_SECRET, written } from '../support/zalo-oa-events.ts';
import { APP, ZaloOaServer } from '../support/zalo-oa-server.ts';
import { PLAN, WORDS_OF_PLAN } from './uploads/plans.ts';

// What an asker and an administrator see of each fault. An, the administrator, is linked with both channels; what is wrong
// with one of them is told to her on the other.
const SECRETS = { app: APP.appSecret, webhook: WEBHOOK_SECRET, bot: ZALO_TOKEN.split(':')[1]! };
const QUESTION = 'Sở Nội vụ chủ trì những nhiệm vụ nào?';
const RENEW = '/oa/access_token';
const ADMIN = { channel: 'zalo-bot', account: AN.id };
let oa: ZaloOaServer;
let bot: ZaloBotServer;
let refreshToken: string;
let logged: string[];

beforeEach(async () => {
  [oa, bot, logged] = [new ZaloOaServer(), new ZaloBotServer(), []];
  await Promise.all([oa.start(), bot.start()]);
});
afterEach(async () => {
  await Promise.all([oa.stop(), bot.stop()]);
  // Whatever went wrong, no secret is in the log.
  const secrets = [...Object.values(SECRETS), 'refresh-token-', 'access-token-'];
  expect(secrets.filter((secret) => [...logged, ...tiny().told].some((line) => line.includes(secret)))).toEqual([]);
});
const tiny = useTinyApp(
  () => {
    const webhook = { path: '/zalo-oa', secret: WEBHOOK_SECRET, longestAgeMs: 7_200_000 };
    const roots = { apiRoot: oa.root, oauthRoot: oa.root };
    const limits = { plan: { monthlyMessages: 20, users: 5 }, pace: { perMinute: 600, chatPerMinute: 600 } };
    return {
      admins: [ADMIN],
      zaloOa: { ...APP, ...roots, refreshToken, webhook, windowMs: 604_800_000, mostPerMinute: 300 },
      zaloBot: { token: ZALO_TOKEN, apiRoot: bot.apiRoot, ...limits },
    };
  },
  () => ({
    logger: pino({ level: 'trace', serializers: { err: withoutRows } }, { write: (line) => void logged.push(line) }),
  }),
);

/** Starts it, anew where it was closed. */
async function start(token = oa.refreshToken): Promise<void> {
  refreshToken = token;
  // The last call for updates is not cut off.
  await tiny().serve(undefined, () => bot.happen(writtenToBot({ text: '', chat: GROUP })));
}

const onBot = () => bot.shown.map(({ text }) => text);
const onOa = () => oa.shown.map(({ text = '' }) => text);
/** Waits until this was shown there; all that was. */
async function shows(shown: () => string[], words: RegExp): Promise<string> {
  await expect.poll(() => shown().join('\n\n'), { timeout: 15_000 }).toMatch(words);
  return shown().join('\n\n');
}

async function hand(event: Parameters<typeof signed>[0], secret = WEBHOOK_SECRET): Promise<void> {
  const { body, headers } = signed(event, { secret });
  const { intake } = tiny()
    .app.channels()
    .find(({ name }) => name === 'zalo-oa')!;
  const take = () => intake!.take(Buffer.from(body), headers).then(() => true);
  await expect.poll(() => take().catch(() => false), { timeout: 10_000 }).toBe(true);
}

const ask = (text = QUESTION) => hand(written(text, { at: new Date() }));
const askBot = (text = QUESTION) => bot.happen(writtenToBot({ text }));

/** An, who is known by the bot, is known by the account, too. */
async function linkBoth(): Promise<void> {
  askBot('/moi tôi');
  const [code] = /\b[A-Z\d]{4}-[A-Z\d-]+\b/u.exec(await shows(onBot, /\b[A-Z\d]{4}-[A-Z\d]/u))!;
  await ask(code);
  const { peopleStore, journal } = await tiny().app.office();
  await expect
    .poll(async () => (await peopleStore.reachable({ roles: ['admin'] })).length, { timeout: 10_000 })
    .toBe(2);
  // She was also told so.
  await expect.poll(() => journal.undone(), { timeout: 10_000 }).toBe(0);
}

async function checkUp(name: string) {
  return (await tiny().app.diagnose()).find(({ check }) => check === name);
}

it('the answer to a renewal is lost: the asker waits, the administrator hears how to consent again, and then all is answered', async () => {
  await start();
  await linkBoth();
  await tiny().close();
  // As if the token had ended over night.
  const database = await openDatabase({ file: join(tiny().folders.dataDir, 'tro-ly-so.db') });
  await database.queries.deleteFrom('secret').execute();
  await database.close();
  oa.refreshToken = 'refresh-token-sau-khi-cap-lai-1';
  oa.fail(RENEW, 'accept, reset');
  oa.shown.splice(0);
  await start(oa.refreshToken);
  await ask();
  await shows(onBot, /đã xin mã truy cập mới nhưng không nhận được câu trả lời.*Cách cấp lại quyền/u);
  expect(await checkUp('Zalo OA')).toMatchObject({ ok: false, detail: expect.stringContaining('bị mất câu trả lời') });
  expect(oa.shown).toEqual([]);
  await tiny().close();
  oa.refreshToken = 'refresh-token-sau-khi-cap-lai-2';
  await start(oa.refreshToken);
  await shows(onOa, /Lắp mạng không dây/u);
  expect(await checkUp('Zalo OA')).toMatchObject({ ok: true });
  expect(JSON.stringify([onBot(), onOa()])).not.toMatch(/refresh-token-/u);
});

it('the account may not send: the asker waits, the administrator hears what to mend', async () => {
  await start();
  await linkBoth();
  oa.fail('/oa/message/cs', { code: -223, message: 'OA is locked' });
  oa.shown.splice(0);
  await ask();
  const said = await shows(onBot, /chưa được phép gửi tin \(-223: OA is locked\)/u);
  expect(said).toMatch(/oa\.zalo\.me.*Trợ lý tự thử lại/u);
  expect(oa.shown).toEqual([]);
});

it('somebody forges events: nobody is shown anything, the administrator hears of it once', async () => {
  await start();
  await linkBoth();
  oa.shown.splice(0);
  for (let i = 0; i < 3; i++) await hand(written(QUESTION, { at: new Date() }), 'doan-mo');
  const said = await shows(onBot, /sai chữ ký, đã bỏ qua/u);
  expect(said.match(/sai chữ ký/gu)).toHaveLength(1);
  expect(oa.shown).toEqual([]);
});

it('the month of the bot ends: the asker is told so once, the administrator hears it by the account', async () => {
  await start();
  await linkBoth();
  const database = await openDatabase({ file: join(tiny().folders.dataDir, 'tro-ly-so.db') });
  const name = `zalo-bot ${ZALO_TOKEN.split(':')[0]}: messages`;
  const { spent } = await createQuotas(database).used(name, new Date());
  await createQuotas(database).spend({ name, most: 19 }, new Date(), { count: 18 - spent });
  await database.close();
  askBot();
  await shows(onBot, /Lắp mạng không dây/u);
  await shows(onOa, /Zalo Bot đã dùng hết số tin của tháng.*nhắc việc tự chuyển/u);
  for (let i = 0; i < 2; i++) {
    askBot('Tập huấn kỹ năng số là việc của ai?');
    await shows(onBot, /đã dùng hết số tin được gửi trong tháng.*hỏi tôi ở Zalo Official Account.*chỉ gửi một lần/u);
  }
  const { journal } = await tiny().app.office();
  await expect.poll(() => journal.undone(), { timeout: 10_000 }).toBe(0);
  expect(onBot().filter((text) => text.includes('đã dùng hết số tin'))).toHaveLength(1);
  const found = await checkUp('Zalo Bot');
  expect(found).toMatchObject({ ok: false, detail: expect.stringContaining('Đã hết hạn mức tin của tháng') });
});

it('Zalo Bot refuses with HTTP 200 and loses answers: the asker gets it, or twice with a word that it is a repeat', async () => {
  await start();
  bot.fail('sendMessage', { code: 401 });
  askBot();
  expect(await shows(onBot, /Lắp mạng không dây/u)).not.toContain('có thể đã tới');
  bot.fail('sendMessage', 'accept, reset');
  askBot('Tập huấn kỹ năng số là việc của ai?');
  await shows(onBot, /có thể đã tới/u);
  expect(onBot()).toHaveLength(3);
});

it('a plan that an administrator sends to the account is read, shown, and answered from once it is confirmed', async () => {
  await start();
  await linkBoth();
  oa.sent.set('/tep/77', Buffer.from(PLAN));
  await hand(sentFile(`${oa.root}/tep/77`, new Date(), { name: 'ke-hoach-77.md', size: `${Buffer.byteLength(PLAN)}` }));
  expect(await shows(onOa, /Kế hoạch 77\/KH-UBND/u)).toContain('CHƯA được đưa vào dùng');
  await ask('1');
  await shows(onOa, /Đã đưa vào dùng/u);
  await ask(`${QUESTION.slice(0, -1)} theo Kế hoạch 77/KH-UBND?`);
  await shows(onOa, WORDS_OF_PLAN);
  expect(oa.shown[0]!.user).toBe(USER);
});
