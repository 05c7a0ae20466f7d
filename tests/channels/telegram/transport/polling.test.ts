import { describe, expect, it } from 'vitest';
import { Desk, runUntil, until } from '../../../support/channel-desk.ts';
import type { ServerFault } from '../../../support/telegram-server.ts';
import { written } from '../../../support/telegram-updates.ts';
import { useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();

describe('what is written', () => {
  it('is handed in, in its order, and confirmed after that alone', async () => {
    const desk = new Desk();
    const { channel } = open();
    for (const text of ['một', 'hai', 'ba']) server().happen(written({ text }));
    const last = server().happen(written({ text: 'bốn' }));
    await runUntil(channel, desk, () => server().confirmed === last);
    expect(desk.messages.map(({ text }) => text)).toEqual(['một', 'hai', 'ba', 'bốn']);
    await until(() => server().called('sendChatAction').length > 0);
    expect(server().called('sendChatAction')).toEqual([{ chat_id: 42, action: 'typing' }]);
  });

  it('is asked for again, all of it, where it could not be kept', async () => {
    const desk = new Desk();
    desk.failures = 5;
    const { channel, told, rests } = open();
    server().happen(written({ text: 'một' }));
    const last = server().happen(written({ text: 'hai' }));
    await runUntil(channel, desk, () => server().confirmed === last);
    expect(desk.messages.map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(told[1]).toContain('Chưa ghi được tin nhắn');
    expect(told[2]).toContain('đã nối lại');
    expect(told).toHaveLength(3);
    expect(rests).toEqual([1, 2, 4, 8, 16].map((seconds) => seconds * 1000));
  });

  it('is not confirmed by the end while it is still being kept', async () => {
    const desk = new Desk();
    const { channel } = open();
    const stop = new AbortController();
    let keep = () => {};
    const kept = new Promise<boolean>((resolve) => {
      keep = () => resolve(true);
    });
    const running = channel.run({ ...desk, receive: () => kept, setReach: desk.setReach }, stop.signal);
    server().happen(written({ text: 'một' }));
    await until(() => server().called('getUpdates').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    stop.abort();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server().confirmed).toBe(0);
    keep();
    await running;
    expect(server().confirmed).toBe(0);
  });
});

describe('the connection', () => {
  it.each<[string, ServerFault]>([
    ['getMe', 'reset'],
    ['getMe', 'hang'],
    ['getMe', { code: 500 }],
    ['deleteWebhook', 'reset'],
    ['deleteWebhook', 'hang'],
    ['getUpdates', 'reset'],
    ['getUpdates', 'accept, page'],
    ['getUpdates', 'accept, cut JSON'],
    ['getUpdates', { code: 500 }],
    ['getUpdates', { code: 429, parameters: { retry_after: 3 } }],
  ])('is made anew after a fault of %s: %j', async (method, fault) => {
    const desk = new Desk();
    const { channel, told } = open(fault === 'hang' ? { callSeconds: 0.3 } : {});
    server().fail(method, fault);
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => desk.messages.length === 1);
    expect(told.join('\n')).toMatch(/Chưa nối được tới Telegram|Telegram từ chối \(429/u);
    expect(told.join('\n')).not.toMatch(/Bi-mat/u);
  });

  it('is tried at growing pauses, and said to be lost once', async () => {
    const { channel, told, rests } = open();
    await server().stop();
    const stop = new AbortController();
    const running = channel.run(new Desk(), stop.signal);
    await until(() => rests.length >= 8);
    stop.abort();
    await running;
    expect(rests.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(told).toHaveLength(1);
    await server().start();
  });
});

describe('the connection, for as long as it is refused,', () => {
  it('is tried now and then where the token is wrong, and administrators are told in plain words', async () => {
    const alerts: string[] = [];
    const alert = (message: string) => void alerts.push(message);
    const { channel, told, rests } = open({ token: '1:Bi-mat-khac', alert });
    await runUntil(channel, new Desk(), () => rests.length === 3);
    expect(rests).toEqual([600_000, 600_000, 600_000]);
    expect(alerts[0]).toBe(told[0]);
    expect(told).toEqual([expect.stringContaining('mã sai hoặc đã bị thu hồi')]);
    const revoked = open();
    server().fail('getUpdates', { code: 401 });
    const desk = new Desk();
    server().happen(written({ text: 'một' }));
    await runUntil(revoked.channel, desk, () => desk.messages.length === 1);
    expect(revoked.rests).toEqual([600_000]);
    const words = ['đã nối với bot', '@BotFather'].map((said) => expect.stringContaining(said));
    expect(revoked.told.slice(0, 2)).toEqual(words);
  });

  it('is said once, though the reasons change, and not at all to have come back where it had never been', async () => {
    const desk = new Desk();
    const { channel, told } = open();
    server().fail('getMe', 'reset', 'nonsense', { code: 500 }, 'reset');
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => desk.messages.length === 1);
    expect(told).toEqual([expect.stringContaining('Chưa nối được'), expect.stringContaining('đã nối với bot')]);
  });

  it('waits where another program asks for the same updates', async () => {
    const desk = new Desk();
    const { channel, told, rests } = open();
    server().fail('getUpdates', { code: 409 }, { code: 409 }, { code: 409 });
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => desk.messages.length === 1);
    expect(rests).toEqual([10_000, 10_000, 10_000]);
    expect(told.filter((words) => words.includes('chương trình khác'))).toHaveLength(1);
    expect(told.at(-1)).toContain('đã nối lại');
  });

  it('ends at once with the signal, also while nothing happens', async () => {
    const { channel } = open({ timing: { waitSeconds: 50 } });
    const stop = new AbortController();
    const running = channel.run(new Desk(), stop.signal);
    await until(() => server().called('getUpdates').length > 0);
    stop.abort();
    // Far sooner than the call that waits for something to happen.
    const late = new Promise((resolve) => setTimeout(resolve, 20_000, 'late').unref());
    expect(await Promise.race([running.then(() => 'ended'), late])).toBe('ended');
    const ended = new AbortController();
    ended.abort();
    await channel.run(new Desk(), ended.signal);
  });
});

describe('the menu', () => {
  it('is in Vietnamese, for private chats, groups and whoever may more', async () => {
    const { channel } = open({ menuHolders: async () => [{ chat: '7', role: 'admin' }] });
    await runUntil(channel, new Desk(), () => server().called('setMyCommands').length === 3);
    const menus = server().called('setMyCommands') as {
      scope: object;
      commands: { command: string; description: string }[];
    }[];
    expect(menus.map(({ scope }) => scope)).toEqual([
      { type: 'all_private_chats' },
      { type: 'all_group_chats' },
      { type: 'chat', chat_id: 7 },
    ]);
    const names = menus.map(({ commands }) => commands.map(({ command }) => command));
    expect(names[0]).toContain('hoi');
    expect(names[0]).not.toContain('nhatky');
    expect(names[1]).toEqual(['hoi', 'nhiemvu', 'chitieu', 'hanchot', 'vanban', 'trogiup']);
    expect(names[2]).toContain('nhatky');
    for (const { command, description } of menus.flatMap(({ commands }) => commands)) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(description).toMatch(/^\p{Lu}.{2,255}$/u);
      expect(description).not.toMatch(/Ví dụ|^\//u);
    }
  });

  it('that is refused keeps nobody from being answered', async () => {
    const desk = new Desk();
    const { channel } = open();
    server().fail('setMyCommands', { code: 400 });
    server().happen(written({ text: 'một' }));
    await runUntil(channel, desk, () => desk.messages.length === 1);
  });
});
