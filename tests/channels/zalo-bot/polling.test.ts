import { describe, expect, it } from 'vitest';
import { Desk, runUntil, until, whileRunning } from '../../support/channel-desk.ts';
import type { ZaloFault } from '../../support/zalo-bot-server.ts';
import { AN, written } from '../../support/zalo-bot-updates.ts';
import { useZaloBot } from './use-zalo-bot.ts';

const { server, open } = useZaloBot();

describe('what is written', () => {
  it('is handed in, in its order, and typing is shown', async () => {
    const desk = new Desk();
    server().happen(...['một', 'hai', 'ba'].map((text) => written({ text })));
    await runUntil(open().channel, desk, () => server().called('sendChatAction').length === 3);
    expect(desk.texts).toEqual(['một', 'hai', 'ba']);
    expect(server().called('sendChatAction')).toContainEqual({ chat_id: AN.id, action: 'typing' });
  });

  it('is held where it could not be kept, before anything more is asked for, and that is said loudly', async () => {
    const desk = new Desk();
    desk.failures = 3;
    const { channel, told, alerts } = open();
    server().happen(written({ text: 'một' }), written({ text: 'hai' }));
    const asked: number[] = [];
    const receive = desk.receive.bind(desk);
    Object.assign(desk, {
      receive: (message: Parameters<typeof receive>[0]) => {
        asked.push(server().called('getUpdates').length);
        return receive(message);
      },
    });
    await runUntil(channel, desk, () => desk.messages.length === 2);
    expect(desk.texts).toEqual(['một', 'hai']);
    expect(asked).toEqual([1, 1, 1, 1, 2]);
    const loud = [
      expect.stringMatching(/^QUAN TRỌNG: chưa ghi được 1 tin nhắn.*ĐỪNG tắt trợ lý/u),
      expect.stringContaining('đã ghi được các tin nhắn đang giữ'),
    ];
    expect(alerts).toEqual(loud);
    expect(told).toEqual([expect.stringContaining('đã nối với bot.VDKyGxQvc'), ...loud, expect.anything()]);
  });

  it('is said to be lost where the end comes while it could not be kept', async () => {
    const desk = new Desk();
    desk.failures = Number.POSITIVE_INFINITY;
    const { channel, alerts } = open();
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => alerts.length > 0);
    expect(alerts.at(-1)).toMatch(/đã dừng khi còn 1 tin nhắn.*đã mất/u);
  });

  it('is kept also where the answer comes after the end was asked for: Zalo hands it to nobody else', async () => {
    const desk = new Desk();
    const { channel, told } = open({ timing: { waitSeconds: 10 } });
    const stop = new AbortController();
    const running = channel.run(desk, stop.signal);
    await until(() => server().called('getUpdates').length === 1);
    stop.abort();
    server().happen(written({ text: 'một' }), written({ text: 'hai' }));
    await running;
    expect(desk.texts).toEqual(['một']);
    expect(server().waiting).toBe(1);
    expect(told.at(-1)).toContain('lượt hỏi tin cuối cùng (tối đa 10 giây)');
  });
});

describe('nothing', () => {
  it.each<ZaloFault>([{ code: 408 }, { code: 408, status: 408 }, { page: 408 }])(
    'that happens is no fault: %j',
    async (fault) => {
      const desk = new Desk();
      const { channel, told, rests } = open();
      server().fail('getUpdates', fault, fault);
      server().happen(written({ text: 'một' }));
      await runUntil(channel, desk, () => desk.messages.length === 1);
      expect(told.filter((words) => !words.includes('lượt hỏi tin cuối'))).toEqual([
        expect.stringContaining('đã nối với'),
      ]);
      // Who does not wait for anything to happen is not asked all the time.
      expect(rests).toEqual([2000, 2000]);
    },
  );
});

describe('the connection', () => {
  it.each<[string, ZaloFault]>([
    ['getMe', 'reset'],
    ['getMe', 'hang'],
    ['getMe', { code: 500 }],
    ['getMe', 'accept, cut JSON'],
    ['getMe', 'accept, redirect'],
    ['getWebhookInfo', 'reset'],
    ['getUpdates', 'reset'],
    ['getUpdates', { page: 502 }],
    ['getUpdates', { code: 500 }],
    ['getUpdates', { code: -1, description: 'Lỗi lạ' }],
    ['getUpdates', { code: 429, parameters: { retry_after: 3 } }],
  ])('is made anew after a fault of %s: %j', async (method, fault) => {
    const desk = new Desk();
    const { channel, told } = open(fault === 'hang' ? { callSeconds: 0.3 } : {});
    server().fail(method, fault);
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => desk.messages.length === 1);
    expect(told.join('\n')).toMatch(/Chưa nối được tới Zalo Bot|Zalo Bot từ chối \((429|-1)/u);
    expect(told.join('\n')).not.toMatch(/Bi-mat/u);
  });

  it('is tried at growing pauses, and said to be lost once', async () => {
    const { channel, told, rests } = open();
    await server().stop();
    await runUntil(channel, new Desk(), () => rests.length >= 8);
    expect(rests.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(told).toEqual([expect.stringMatching(/not connected: ECONNREFUSED.*có thể không tới/u)]);
    await server().start();
  });

  it('is seldom tried where the token is refused, which administrators are told once', async () => {
    const { channel, told, alerts, rests } = open({ token: '1:Bi-mat-khac' });
    await runUntil(channel, new Desk(), () => rests.length === 3);
    expect(rests).toEqual([600_000, 600_000, 600_000]);
    expect(alerts).toEqual([expect.stringContaining('mã sai hoặc đã được đổi')]);
    expect(told).toEqual(alerts);
  });

  it('removes a webhook that would keep messages away, and goes on where nothing can be asked about it', async () => {
    server().webhook = 'https://cu.example.vn/zalo';
    const desk = new Desk();
    server().happen(written({ text: 'một' }));
    await runUntil(open().channel, desk, () => desk.messages.length === 1);
    expect(server().webhook).toBe('');
    server().fail('getWebhookInfo', { code: 404 });
    server().happen(written({ text: 'hai' }));
    await runUntil(open().channel, desk, () => desk.messages.length === 2);
    expect(server().called('deleteWebhook')).toHaveLength(1);
  });

  it('ends at once where it is asked for nothing', async () => {
    const ended = new AbortController();
    ended.abort();
    await open().channel.run(new Desk(), ended.signal);
    expect(server().calls).toEqual([]);
  });
});

it('a webhook that somebody sets meanwhile is removed, which is said once', async () => {
  const desk = new Desk();
  const { channel, alerts } = open();
  await whileRunning(channel, desk, async () => {
    for (const text of ['một', 'hai']) {
      await until(() => server().webhook === '' && server().calls.at(-1)?.method === 'getUpdates');
      server().webhook = 'https://la.example.vn/bi-mat';
      server().happen(written({ text }));
      await until(() => desk.texts.includes(text));
    }
  });
  expect(alerts).toEqual([expect.stringMatching(/webhook tại la\.example\.vn trong khi.*đã gỡ ra/u)]);
});
