import { describe, expect, it } from 'vitest';
import { Desk, runUntil, until } from '../../support/channel-desk.ts';
import { AN, GROUP, written } from '../../support/zalo-bot-updates.ts';
import { useZaloBot } from './use-zalo-bot.ts';

const { server, open } = useZaloBot();

/** What is handed in of what happens, with a last message that tells that all was seen. */
async function handedIn(updates: readonly unknown[], name?: string): Promise<Desk> {
  const desk = new Desk();
  server().happen(...(updates as object[]), written({ text: 'hết' }));
  await runUntil(open(name === undefined ? {} : { name }).channel, desk, () => desk.texts.at(-1) === 'hết');
  desk.messages.pop();
  return desk;
}

describe('in private', () => {
  it('a message says who wrote what, when and where', async () => {
    const { messages } = await handedIn([written({ text: 'Sở Nội vụ có việc gì?', message_id: 'm77' })]);
    expect(messages).toEqual([
      {
        ...{ channel: 'zalo-bot', key: `1459232241:${AN.id}:m77`, sender: AN.id, senderName: 'Nguyễn Văn An' },
        ...{ chat: AN.id, isPrivate: true, isAddressed: true, text: 'Sở Nội vụ có việc gì?' },
        sentAt: new Date('2026-03-01T02:00:00Z'),
      },
    ]);
  });

  it.each([
    ['text', { text: '/start ABCD-EFGH-JKLM' }, '/start ABCD-EFGH-JKLM'],
    ['image', { photo: 'https://x/y.jpg', caption: 'Đây là gì?' }, 'Đây là gì?'],
    ['image', { photo: 'https://x/y.jpg' }, ''],
    ['sticker', { sticker: '0e078a2fb66a5f34067b' }, ''],
    ['voice', { voice_url: 'https://x/y.aac' }, ''],
    ['unsupported', {}, ''],
    ['link', { url: 'https://x' }, ''],
    ['of-tomorrow', { text: 'x' }, 'x'],
    ['text', { text: 5 }, ''],
    ['text', { text: 'x', date: 'hôm nay' }, 'x'],
    ['text', { text: 'x', date: 1e300 }, 'x'],
    ['text', { text: 'x', date: 1_772_330_400 }, 'x'],
    ['text', { text: 'x', from: { id: 42 }, chat: { id: 42 } }, 'x'],
  ])('%s: %j is taken', async (kind, what, text) => {
    const { messages } = await handedIn([written(what, `message.${kind}.received`)]);
    expect(messages).toMatchObject([{ text, isPrivate: true }]);
    expect(messages[0]!.sentAt.getFullYear()).toBe(2026);
  });

  it.each([
    ['what is not said of a protected person', { event_name: 'message.unsupported.received' }],
    ['an event of another kind', { event_name: 'bot.added', message: { group: 1 } }],
    ['a reaction', written({ reaction: '👍' }, 'message.reaction.received')],
    ['a message of nobody', written({ text: 'x', from: undefined })],
    ['a message in no chat', written({ text: 'x', chat: { id: '' } })],
    ['a name of another type', written({ text: 'x', from: { id: { $ne: 1 } } })],
    ['no object', 'x'],
    ['an object of nothing', {}],
    ['an event of nothing', { event_name: 7, message: null }],
  ])('%s is passed over', async (_, update) => {
    expect((await handedIn([update])).messages).toEqual([]);
  });

  it('an update comes alone, in an answer, or with others', async () => {
    const wrapped = { ok: true, result: written({ text: 'một' }) };
    const { texts } = await handedIn([wrapped, [written({ text: 'hai' }), written({ text: 'ba' })]]);
    expect(texts).toEqual(['một', 'hai', 'ba']);
  });

  it('a message without a name of its own is the same one when it comes again', async () => {
    const nameless = { text: 'một', message_id: undefined };
    const { messages } = await handedIn([written(nameless), written(nameless), written({ ...nameless, text: 'hai' })]);
    expect(messages.map(({ text }) => text)).toEqual(['một', 'hai']);
  });

  it('another bot is handed in as one', async () => {
    const { messages } = await handedIn([written({ text: 'x', from: { ...AN, is_bot: true } })]);
    expect(messages).toMatchObject([{ fromBot: true }]);
  });
});

describe('in a group', () => {
  it.each([
    ['@Bot Trợ Lý Sở Nội vụ?', 'Sở Nội vụ?', true],
    ['Sở Nội vụ? @bot trợ  lý', 'Sở Nội vụ?', true],
    ['Nhờ @bot.VDKyGxQvc xem giúp', 'Nhờ xem giúp', true],
    ['@Bot Trợ Lýx chào', '@Bot Trợ Lýx chào', false],
    ['thư: an@bot.VDKyGxQvc', 'thư: an@bot.VDKyGxQvc', false],
    ['/hoi ai ký?', '/hoi ai ký?', false],
    ['chào cả nhà', 'chào cả nhà', false],
  ])('%j is %j, meant for the assistant: %j', async (text, said, isAddressed) => {
    const { messages } = await handedIn([written({ text, chat: GROUP })], 'Bot Trợ Lý');
    expect(messages).toMatchObject([{ text: said, isAddressed, isPrivate: false, chat: GROUP.id }]);
  });

  it('one of a kind that is not known is not private', async () => {
    const { messages } = await handedIn([written({ text: 'x', chat: { ...AN, chat_type: 'COMMUNITY' } })]);
    expect(messages).toMatchObject([{ isPrivate: false, isAddressed: false }]);
  });
});

it.each(['Bot (Trợ-Lý) [1]/$', 'Bot.*', 'Bot|Tổ\\'])('a bot may be called %j', async (name) => {
  const said = { text: `@${name} ai ký?`, chat: GROUP };
  const { messages } = await handedIn([written(said), written({ ...said, text: '@Bot-Trợ Lý ai ký?' })], name);
  expect(messages).toMatchObject([
    { text: 'ai ký?', isAddressed: true },
    { text: '@Bot-Trợ Lý ai ký?', isAddressed: false },
  ]);
});

it('typing that cannot be shown disturbs nothing', async () => {
  const desk = new Desk();
  server().fail('sendChatAction', { code: 400 }, 'reset');
  server().happen(written({ text: 'một' }), written({ text: 'hai' }));
  await runUntil(open().channel, desk, () => server().called('sendChatAction').length === 2);
  await until(() => desk.messages.length === 2);
});

it('a crowd that writes at once is no crowd of calls', async () => {
  const desk = new Desk();
  server().fail('sendChatAction', ...Array<'hang'>(9).fill('hang'));
  server().happen(...Array.from({ length: 9 }, (_, i) => written({ text: `${i}` })));
  await runUntil(open().channel, desk, () => desk.messages.length === 9);
  expect(server().called('sendChatAction')).toHaveLength(4);
});
