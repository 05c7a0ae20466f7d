import { describe, expect, it } from 'vitest';
import { useTelegramApp } from '../support/telegram-app.ts';
import { ME } from '../support/telegram-server.ts';
import { GROUP, membership, pressed, written } from '../support/telegram-updates.ts';

const { server, tiny, shownAfter } = useTelegramApp();

describe('in private', () => {
  it('a question is answered with its source, and whoever asks for the first time is told what is kept', async () => {
    const [answer] = await shownAfter(written({ text: 'Sở Nội vụ chủ trì những nhiệm vụ nào?' }));
    expect(answer).toMatchObject({ chat: 42, isHtml: true });
    for (const words of ['Lắp mạng không dây', 'Tập huấn kỹ năng số', '12/KH-UBND', '91/2025/QH15'])
      expect(answer!.text).toContain(words);
  });

  it('a button does what it says', async () => {
    const [greeting] = await shownAfter(written({ text: '/start' }));
    const [first] = greeting!.buttons!;
    const [answer] = await shownAfter(pressed(first!.callback_data));
    expect(answer!.text).not.toContain('không còn dùng được');
    expect(answer!.chat).toBe(42);
  });

  it('what has no words is answered politely', async () => {
    const [answer] = await shownAfter(written({ sticker: { emoji: '👍' } }));
    expect(answer!.text).toContain('Tôi chỉ đọc được chữ');
  });

  it('a link with a code makes the first administrator', async () => {
    const { code } = (await tiny().app.firstAdminCode())!;
    const [answer] = await shownAfter(written({ text: `/start ${code}` }));
    expect(answer!.text).toMatch(/quản trị/u);
    const { peopleStore } = await tiny().app.office();
    expect(await peopleStore.reachable({ roles: ['admin'] })).toMatchObject([{ channel: 'telegram', chat: '42' }]);
    const [invitation] = await shownAfter(written({ text: '/moi thành viên' }));
    expect(invitation!.text).toMatch(new RegExp(`https://t.me/${ME.username}\\?start=[\\w-]+`, 'u'));
    server().happen(membership('kicked'));
    await expect.poll(() => peopleStore.reachable({ roles: ['admin'] })).toEqual([]);
  });

  it('an answer in doubt comes once more, and says so; one refused by a full line comes once', async () => {
    server().fail('sendMessage', 'accept, reset');
    const twice = await shownAfter(written({ text: 'Sở Nội vụ chủ trì những nhiệm vụ nào?' }), 2);
    expect(twice.map(({ text }) => /có thể đã tới/u.test(text!))).toEqual([false, true]);
    server().fail('sendMessage', { code: 429, parameters: { retry_after: 1 } });
    const once = await shownAfter(written({ text: 'Tập huấn kỹ năng số là việc của ai?' }));
    expect(once.map(({ text }) => /có thể đã tới/u.test(text!))).toEqual([false]);
  });
});

describe('in a group', () => {
  const here = (text: string, more: object = {}) => written({ chat: GROUP, text, ...more });

  it('is answered who names the assistant, in the topic, and nobody else', async () => {
    server().happen(here('Sở Nội vụ chủ trì những nhiệm vụ nào?'));
    const [answer] = await shownAfter(
      here(`@${ME.username} Sở Nội vụ chủ trì những nhiệm vụ nào?`, { is_topic_message: true, message_thread_id: 5 }),
    );
    expect(answer).toMatchObject({ chat: GROUP.id, thread: 5 });
    expect(answer!.text).toContain('Lắp mạng không dây');
    expect(server().shown).toHaveLength(1);
  });
});

it('the check-up says whether Telegram knows the bot', async () => {
  const find = async () => (await tiny().app.diagnose()).find(({ check }) => check === 'Telegram')!;
  expect(await find()).toMatchObject({ ok: true, needed: false, detail: expect.stringContaining('@tro_ly_so_bot') });
  server().fail('getMe', { code: 401 });
  expect(await find()).toMatchObject({ ok: false, detail: expect.stringContaining('@BotFather') });
});
