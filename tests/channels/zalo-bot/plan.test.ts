import { describe, expect, it } from 'vitest';
import { Desk, NOW, runUntil } from '../../support/channel-desk.ts';
import { AN, written } from '../../support/zalo-bot-updates.ts';
import { delivery, useZaloBot } from './use-zalo-bot.ts';

const { server, open, quotas } = useZaloBot();
/** Of which one is kept back for last words. */
const TWENTY = { plan: { monthlyMessages: 20, users: 5 } };
const LONG = 'Chuyển đổi số. '.repeat(300);
const QUOTA = { kind: 'rejected', reason: 'quota' };

type Opened = ReturnType<typeof open>;
async function sendSome({ channel }: Opened, count: number) {
  const outcomes: unknown[] = [];
  for (let i = 0; i < count; i++) outcomes.push(await channel.outlet.send(delivery()));
  return outcomes;
}

describe('the messages of a month', () => {
  it('are told to come to an end, once each, and when none is left reminders go another way', async () => {
    const opened = open(TWENTY);
    const outcomes = await sendSome(opened, 22);
    expect(outcomes.slice(19)).toEqual([QUOTA, QUOTA, QUOTA]);
    expect(server().shown).toHaveLength(19);
    expect(opened.alerts).toEqual([
      expect.stringMatching(/^Zalo Bot đã dùng 16 trên 20 tin của tháng 03\/2026 \(80 %\)\..*kênh khác/u),
      expect.stringMatching(/đã dùng hết số tin của tháng 03\/2026 \(19 trên 20.*ZALO_BOT_MONTHLY_MESSAGES/u),
    ]);
    expect(opened.told).toEqual(opened.alerts);
  });

  it('are counted over restarts and for all processes, and begin anew with the month', async () => {
    const [one, two] = [open(TWENTY), open(TWENTY)];
    await Promise.all([sendSome(one, 15), sendSome(two, 15)]);
    expect(server().shown).toHaveLength(19);
    expect([...one.alerts, ...two.alerts]).toHaveLength(2);
    const restarted = open(TWENTY);
    expect(await sendSome(restarted, 1)).toEqual([QUOTA]);
    expect(restarted.alerts).toEqual([]);
    const april = open({ ...TWENTY, now: () => new Date('2026-03-31T17:00:00Z') });
    expect(await sendSome(april, 1)).toEqual([{ kind: 'accepted' }]);
  });

  it('are all parts of a reply', async () => {
    const opened = open();
    await opened.channel.outlet.send(delivery({ text: LONG }));
    expect(await quotas().used('zalo-bot 1459232241: messages', NOW)).toMatchObject({ spent: server().shown.length });
    expect(server().shown.length).toBe(3);
  });

  it('are enough for the whole of a reply, or it is not begun; what did not go is not counted', async () => {
    const opened = open(TWENTY);
    await sendSome(opened, 17);
    expect(await opened.channel.outlet.send(delivery({ text: LONG }))).toEqual(QUOTA);
    expect(server().shown).toHaveLength(17);
    const other = open();
    const used = async () => (await quotas().used('zalo-bot 1459232241: messages', NOW)).spent - 17;
    server().fail('sendMessage', { slowMs: 0 }, { code: 401 });
    const half = delivery({ text: LONG });
    await other.channel.outlet.send(half);
    expect(await used()).toBe(1);
    expect(await other.channel.outlet.send(half)).toEqual({ kind: 'accepted' });
    expect(await used()).toBe(3);
    server().fail('sendMessage', { slowMs: 0 }, 'accept, reset');
    await other.channel.outlet.send(delivery({ text: LONG }));
    expect(await used()).toBe(5);
  });

  it('that cannot be counted are not sent, and tried again', async () => {
    const opened = open({ quotas: () => Promise.reject(new Error('the database is away')) });
    expect(await sendSome(opened, 1)).toEqual([{ kind: 'not_sent', reason: 'the plan cannot be counted' }]);
    expect(server().calls).toEqual([]);
  });
});

describe('who asks once the month is used up', () => {
  const asked = (chat: string) => delivery({}, { answers: 'câu hỏi', chat });
  const textsTo = (chat: string) =>
    server()
      .shown.filter((one) => one.chat === chat)
      .map(({ text }) => text);

  it('is told so once, and where else there is an answer; who did not ask is not', async () => {
    const opened = open({ plan: { monthlyMessages: 60, users: 2 }, elsewhere: async () => ['telegram'] });
    await sendSome(opened, 58);
    server().shown.splice(0);
    expect(await sendSome(opened, 1)).toEqual([QUOTA]);
    for (const chat of ['a', 'a', 'b', 'c']) expect(await opened.channel.outlet.send(asked(chat))).toEqual(QUOTA);
    const words = /đã dùng hết số tin được gửi trong tháng 03\/2026.*đến ngày 01\/04\/2026.*hỏi tôi ở Telegram/u;
    expect(textsTo('a')).toEqual([expect.stringMatching(words)]);
    expect(textsTo('b')).toHaveLength(1);
    // The plan has two for this, and not one more is sent.
    expect(textsTo('c')).toEqual([]);
    expect(await quotas().used('zalo-bot 1459232241: messages', NOW)).toMatchObject({ spent: 60 });
    expect(opened.alerts.at(-1)).toMatch(/58 trên 60, phần còn lại để báo cho người hỏi/u);
  });

  it('is told the next time where it did not arrive, and whom to ask where there is no other way', async () => {
    const opened = open(TWENTY);
    await sendSome(opened, 19);
    server().fail('sendMessage', { code: 401 });
    for (let i = 0; i < 2; i++) await opened.channel.outlet.send(asked('a'));
    expect(textsTo('a')).toEqual([expect.stringMatching(/nhờ người quản trị trợ lý mời qua một kênh khác/u)]);
  });
});

describe('429', () => {
  it('is the same as none being left, told once in a month, with what was counted here', async () => {
    const opened = open();
    await sendSome(opened, 3);
    server().fail('sendMessage', { code: 429 }, { code: 429, status: 429 });
    expect(await sendSome(opened, 2)).toEqual([QUOTA, QUOTA]);
    expect(opened.alerts).toEqual([
      expect.stringMatching(/hết hạn mức của tháng 03\/2026 \(lỗi 429\).*mới đếm 3 trên 3\.000 tin/u),
    ]);
    expect(await sendSome(opened, 1)).toEqual([{ kind: 'accepted' }]);
  });

  it('that says how long to wait is obeyed', async () => {
    const opened = open();
    server().fail('sendMessage', { code: 429, parameters: { retry_after: 17 } });
    const retryAt = new Date(NOW.getTime() + 17_000);
    expect(await sendSome(opened, 1)).toMatchObject([{ kind: 'not_sent', retryAt }]);
    expect(opened.alerts).toEqual([]);
  });
});

describe('people', () => {
  it('are counted once, and told to be as many as the plan has room for', async () => {
    const opened = open(TWENTY);
    const desk = new Desk();
    const from = (id: string) => written({ text: 'x', from: { ...AN, id } });
    server().happen(...['a', 'b', 'a', 'c', 'd', 'e', 'f'].map(from));
    await runUntil(opened.channel, desk, () => desk.messages.length === 7 && opened.alerts.length === 2);
    expect(opened.alerts).toEqual([
      expect.stringContaining('4 trên 5 người dùng'),
      expect.stringContaining('đã có 5 người dùng, đủ 5 của gói'),
    ]);
    expect(await quotas().used('zalo-bot 1459232241: users', NOW)).toMatchObject({ met: 6 });
  });

  it('are answered also where they cannot be counted', async () => {
    const opened = open({ quotas: () => Promise.reject(new Error('the database is away')) });
    const desk = new Desk();
    server().happen(written({ text: 'một' }));
    await runUntil(opened.channel, desk, () => desk.messages.length === 1);
  });
});

describe('doctor', () => {
  it('says that the bot works and how much of the plan is used', async () => {
    const opened = open();
    await sendSome(opened, 2);
    await quotas().meet({ name: 'zalo-bot 1459232241: users', most: 50 }, 'a', NOW);
    expect(await opened.channel.check()).toEqual({
      ok: true,
      detail:
        'bot bot.VDKyGxQvc dùng được (chưa vào nhóm được). Tháng 03/2026 đã gửi 2 trên 3.000 tin; đã gặp 1 trên 50 người dùng (trong tháng: 1).',
    });
  });

  it('says that none is left, and that the token is wrong', async () => {
    const opened = open(TWENTY);
    await sendSome(opened, 19);
    const { ok, detail } = await opened.channel.check();
    expect({ ok, detail }).toEqual({ ok: false, detail: expect.stringContaining('Đã hết hạn mức tin của tháng') });
    const other = await open({ token: '1:Bi-mat-khac' }).channel.check();
    expect(other).toEqual({ ok: false, detail: expect.stringContaining('mã sai hoặc đã được đổi') });
    const away = await open({ quotas: () => Promise.reject(new Error('away')) }).channel.check();
    expect(away).toEqual({ ok: true, detail: expect.stringContaining('Chưa đọc được số tin') });
  });

  it.each([
    ['https://cu.example.vn/x', undefined, 'Đang đặt webhook tại cu.example.vn'],
    ['https://cu.example.vn/x', { url: 'https://moi.example.vn/x' }, 'đang trỏ tới cu.example.vn'],
    ['', { url: 'https://moi.example.vn/x' }, 'Chưa đặt webhook ở Zalo'],
    ['https://moi.example.vn:443/x', { url: 'https://moi.example.vn/x' }, '(trong tháng: 0).'],
    ['không phải địa chỉ', undefined, 'webhook tại không phải địa chỉ'],
  ])('looks at the webhook: %j, wanted %j', async (set, webhook, said) => {
    server().webhook = set;
    const { detail } = await open(webhook ? { webhook } : {}).channel.check();
    expect(detail).toContain(said);
    expect(server().called('setWebhook')).toEqual([]);
  });
});

it('whoever runs the assistant and is its administrator is told once', async () => {
  const heard: string[] = [];
  const hear = (words: string) => void heard.push(words);
  await sendSome(open({ plan: { monthlyMessages: 1, users: 5 }, tell: hear, alert: hear }), 1);
  expect(heard).toEqual([expect.stringContaining('đã dùng hết số tin của tháng 03/2026 (1 trên 1')]);
});
