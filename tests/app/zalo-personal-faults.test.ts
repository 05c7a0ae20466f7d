import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAlerts } from '../../src/app/alert-admins.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { untilAborted } from '../../src/shared/rest.ts';
import { AN, type Given, logIn, openZalo } from '../channels/zalo-personal/use-zalo.ts';
import { useTinyApp } from '../support/tiny-app.ts';
import { GOOD_COOKIE, ME, messageBy, ZaloServer } from '../support/zalo-server.ts';

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const logger = createLogger('silent');
const warned = vi.spyOn(logger, 'warn');
let server: ZaloServer;
let aheadMs: number;
/** What the administrator is told on the other channel. */
let alerts: string[];

beforeEach(async () => {
  server = new ZaloServer();
  await server.start();
  aheadMs = 0;
  alerts = [];
  warned.mockClear();
});
afterEach(() => server.stop());
const tiny = useTinyApp(
  ({ root, knowledgeDir, dataDir }) => readConfig({ KNOWLEDGE_DIR: knowledgeDir, DATA_DIR: dataDir }, root),
  () => ({ logger, clock: { now: () => new Date(Date.now() + aheadMs) } }),
);

const other: Channel = {
  name: 'telegram',
  outlet: {
    async send({ reply }) {
      alerts.push(reply.text);
      return { kind: 'accepted' };
    },
  },
  run: (_, signal) => untilAborted(signal),
  check: async () => ({ ok: true, detail: '' }),
};

/** Runs the product on the account, with an administrator on another channel, until the end of the test. */
async function serve(more: Given = {}) {
  const alert = createAlerts({ office: tiny().app.office, logger });
  const quiet = { paceMs: 1, silenceMs: 24 * HOUR_MS, now: () => tiny().app.clock.now() };
  const zalo = openZalo(server, { ...quiet, alert: (words) => alert('zalo-personal', words), ...more });
  await zalo.logIn();
  const { peopleStore } = await tiny().app.office();
  const { id } = await peopleStore.meet({ channel: 'telegram', account: '7', chat: '7' }, tiny().app.clock.now());
  await peopleStore.appoint(id, { role: 'admin' }, 'console:owner', tiny().app.clock.now());
  await tiny().serve([zalo.channel, other]);
  const doctor = async () => (await zalo.channel.check()).detail;
  return { ...zalo, doctor };
}

const texts = () => server.shown.map(({ params }) => String(params.message ?? params.fileName));
const ask = (content = 'Sở Nội vụ chủ trì những nhiệm vụ nào?') => server.push('user', messageBy(AN, ME, { content }));
const connected = (times = 1) => expect.poll(() => server.asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(times);
const ANSWER = expect.stringContaining('Lắp mạng không dây');
const shows = (...words: unknown[]) => expect.poll(texts, { timeout: 20_000 }).toEqual(words);
const alerted = (...words: string[]) =>
  expect.poll(() => alerts, { timeout: 10_000 }).toEqual(words.map((each) => expect.stringContaining(each)));

/** Rests that are short, but for the long ones, which last until they are let go. */
function restUntilReleased() {
  let release = () => {};
  const rest: NonNullable<NonNullable<Given['timing']>['rest']> = async (forMs, signal) => {
    const isLong = forMs > MINUTE_MS;
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    await (isLong ? Promise.race([done, untilAborted(signal)]) : new Promise((resolve) => setTimeout(resolve, 5)));
  };
  return { rest, release: () => release() };
}

describe('the connection', () => {
  it('that is cut again and again (1006) is said, and doctor says so; whoever asks afterwards is answered', async () => {
    server.onGreeted = (socket) => socket.terminate();
    const { doctor } = await serve();
    await alerted('mất kết nối (code 1006)');
    expect(await doctor()).toContain('trợ lý đang tự nối lại');
    server.onGreeted = () => {};
    await connected();
    ask();
    await shows(ANSWER);
    expect(await doctor()).toContain(`đang nối với tài khoản ${ME}`);
  });

  it.each([3000, 3003])(
    'that is taken by another (%i) is left to it and said; later it is answered again',
    async (code) => {
      const { rest, release } = restUntilReleased();
      const { doctor } = await serve({ timing: { rest } });
      await connected();
      server.drop(code);
      await alerted('tài khoản vừa được mở ở nơi khác');
      expect(await doctor()).toContain('xin đăng xuất Zalo Web và Zalo PC');
      expect(server.connections).toBe(1);
      release();
      await connected(2);
      ask();
      await shows(ANSWER);
      expect(alerts).toHaveLength(1);
    },
  );

  it('of which one half is left is made anew, and nobody notices', async () => {
    await serve({ silenceMs: 400 });
    await connected();
    server.freeze(true);
    await expect.poll(() => server.connections, { timeout: 10_000 }).toBe(2);
    server.freeze(false);
    ask();
    await shows(ANSWER);
    expect(alerts).toEqual([]);
  });

  it('for which the session has expired waits for somebody to scan, who is asked to', async () => {
    server.cookie = 'mot-phien-khac';
    const { doctor, vault } = await serve();
    await alerted('phiên đăng nhập đã hết hạn');
    expect(alerts[0]).toContain('npx tro-ly-so zalo login');
    expect(await doctor()).toContain('npx tro-ly-so zalo login');
    server.cookie = GOOD_COOKIE;
    await logIn(vault, GOOD_COOKIE, 'may-2');
    await connected();
    ask();
    await shows(ANSWER);
    expect(await doctor()).toContain(`đang nối với tài khoản ${ME}`);
  });
});

describe('an answer', () => {
  const refuseOnce = async (code: number) => {
    const zalo = await serve();
    await connected();
    server.fail('/sms', { code });
    ask();
    const refused = [expect.objectContaining({ reason: `code ${code}` }), 'not delivered'];
    await expect.poll(() => warned.mock.calls, { timeout: 10_000 }).toContainEqual(refused);
    return zalo;
  };

  it.each([123, -69])('that is refused once (%i) comes an hour later, and not before', async (code) => {
    const { doctor } = await refuseOnce(code);
    aheadMs = 55 * MINUTE_MS;
    ask('/trogiup');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect({ shown: texts(), calls: server.called('/sms').length }).toEqual({ shown: [], calls: 1 });
    aheadMs = HOUR_MS + MINUTE_MS;
    await shows(ANSWER, expect.any(String));
    expect(alerts).toEqual([]);
    expect(await doctor()).toContain('Zalo có thể khóa tài khoản');
  });

  it('to a person who takes nothing (123, twice) is given up, and what others ask is answered', async () => {
    await refuseOnce(123);
    server.fail('/sms', { code: 123 });
    aheadMs = HOUR_MS + MINUTE_MS;
    await expect.poll(() => server.called('/sms').length, { timeout: 20_000 }).toBe(2);
    server.push('user', messageBy('600000000000000043', ME));
    await shows(ANSWER);
    expect(server.shown[0]!.params.toid).toBe('600000000000000043');
  });

  it('for which the account has sent too much (221) comes an hour later, and the administrator knows', async () => {
    await refuseOnce(221);
    await alerted('Zalo báo tài khoản đã gửi hoặc gọi quá nhiều (mã 221)');
    server.push('user', messageBy('600000000000000043', ME));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(texts()).toEqual([]);
    aheadMs = HOUR_MS + MINUTE_MS;
    await shows(ANSWER, ANSWER);
    expect(alerts).toHaveLength(1);
  });

  it('whose file could not be brought there for want of a listener is finished, and nothing is said twice', async () => {
    await serve();
    const { peopleStore } = await tiny().app.office();
    const { id } = await peopleStore.meet({ channel: 'zalo-personal', account: AN, chat: AN }, tiny().app.clock.now());
    await peopleStore.appoint(id, { role: 'official', unit: 'Sở Nội vụ' }, 'console:owner', tiny().app.clock.now());
    await connected();
    server.fail('/upload', 'hang');
    ask('/baocao excel');
    await expect.poll(() => server.called('/upload').length, { timeout: 10_000 }).toBe(1);
    server.drop(1006);
    await shows(expect.not.stringMatching(/xlsx$/u), expect.stringMatching(/\.xlsx$/u));
    expect(alerts).toEqual([]);
  });
});

it('when the messages of a day are nearly used up the administrator is told until when people wait', async () => {
  await serve({ perDay: 2 });
  await connected();
  ask();
  await shows(ANSWER);
  ask('/trogiup');
  await alerted('đã gửi gần hết số tin định trước cho 24 giờ (ZALO_PERSONAL_PER_DAY)');
  expect(texts()).toHaveLength(1);
  aheadMs = 25 * HOUR_MS;
  await shows(ANSWER, expect.any(String));
});
