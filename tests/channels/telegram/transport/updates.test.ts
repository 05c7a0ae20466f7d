import { describe, expect, it } from 'vitest';
import { createCallbackData } from '../../../../src/channels/telegram/callback-data.ts';
import { Desk, runUntil, until } from '../../../support/channel-desk.ts';
import { ME, TOKEN } from '../../../support/telegram-server.ts';
import { AN, GROUP, membership, PRIVATE, pressed, written } from '../../../support/telegram-updates.ts';
import { useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();

/** What is handed in of what happens, with a last message that tells that all was seen. */
async function handedIn(...updates: Parameters<ReturnType<typeof server>['happen']>[0][]): Promise<Desk> {
  const desk = new Desk();
  for (const update of updates) server().happen(update);
  server().happen(written({ text: 'hết' }));
  await runUntil(open().channel, desk, () => desk.messages.at(-1)?.text === 'hết');
  desk.messages.pop();
  return desk;
}

const ANOTHER_BOT = { id: 5, is_bot: true, first_name: 'Bot khác', username: 'bot_khac' };
const LONG = `${'Đề nghị 👩‍💻 kể ra. '.repeat(215)}`.slice(0, 4096);

describe('pictures that were sent together', () => {
  it('are one message, with the words below them; files are one each', async () => {
    const album = { media_group_id: '9' };
    const { messages } = await handedIn(
      written({ ...album, photo: [{}], caption: 'Đây là gì?' }),
      written({ ...album, photo: [{}] }),
      written({ media_group_id: '10', document: { file_name: 'a.pdf' } }),
      written({ media_group_id: '10', document: { file_name: 'b.pdf' } }),
    );
    expect(messages.map(({ text }) => text)).toEqual(['Đây là gì?', '', '']);
  });
});

describe('who only names the assistant', () => {
  it('below what somebody wrote asks that', async () => {
    const below = (text: string, repliedTo: object) =>
      written({ chat: GROUP, text, reply_to_message: { message_id: 1, date: 1, chat: GROUP, ...repliedTo } });
    const [asked, own, nothing] = (
      await handedIn(
        below(`@${ME.username}`, { text: 'Sở Nội vụ có việc gì?', from: AN }),
        below(`@${ME.username} còn hạn?`, { text: 'Sở Nội vụ có việc gì?', from: AN }),
        below(`@${ME.username}`, { text: 'Có 2 nhiệm vụ.', from: ME }),
      )
    ).messages;
    expect([asked!.text, own!.text, nothing!.text]).toEqual(['Sở Nội vụ có việc gì?', 'còn hạn?', '']);
  });
});

describe('what was sent', () => {
  it('a document comes with its words as something that can be fetched, an animation does not', async () => {
    const document = {
      file_id: 'F1',
      file_unique_id: 'f',
      file_name: 'Kế hoạch.md',
      file_size: 12,
      mime_type: 'text/markdown',
    };
    const { messages } = await handedIn(
      written({ document, caption: 'kế hoạch mới' }),
      written({ document: { file_id: 'F2', file_unique_id: 'g' } }),
      written({ document, animation: { file_id: 'F1' } }),
    );
    expect(messages.map(({ text, attachments }) => ({ text, attachments }))).toEqual([
      {
        text: 'kế hoạch mới',
        attachments: [{ id: 'F1', name: 'Kế hoạch.md', bytes: 12, mediaType: 'text/markdown' }],
      },
      { text: '', attachments: [{ id: 'F2', name: 'tep-khong-ten' }] },
      { text: '', attachments: undefined },
    ]);
    expect(server().called('getFile')).toEqual([]);
  });
});

describe('in private', () => {
  it('a message says who wrote what, when and where', async () => {
    const { messages } = await handedIn(written({ text: 'Sở Nội vụ có việc gì?', message_id: 77 }));
    expect(messages).toEqual([
      {
        ...{ channel: 'telegram', key: '123456789:42:77', sender: '42', senderName: 'Nguyễn Văn An', chat: '42' },
        ...{ isPrivate: true, isAddressed: true, text: 'Sở Nội vụ có việc gì?' },
        sentAt: new Date('2026-03-01T02:00:00Z'),
      },
    ]);
  });

  it.each([
    ['a code of a link', { text: '/start ABCD-EFGH-JKLM' }, '/start ABCD-EFGH-JKLM'],
    ['4,096 characters', { text: LONG }, LONG.trim()],
    ['marks apart from their letters', { text: 'Sở'.normalize('NFD') }, 'Sở'.normalize('NFD')],
    [
      'what was forwarded',
      { text: 'Kế hoạch', forward_origin: { type: 'hidden_user', date: 1, sender_user_name: 'X' } },
      'Kế hoạch',
    ],
    ['a picture with words', { photo: [{}], caption: 'Đây là gì?' }, 'Đây là gì?'],
    ['a picture', { photo: [{}] }, ''],
    ['a sticker', { sticker: { emoji: '👍' } }, ''],
    ['a voice', { voice: {} }, ''],
    ['a file', { document: { file_name: 'x.pdf' } }, ''],
    ['a place', { location: { latitude: 1, longitude: 1 } }, ''],
    ['an empty text', { text: '' }, ''],
    ['one dated nonsense', { text: 'x', date: Number.NaN }, 'x'],
  ])('%s is taken', async (_, what, text) => {
    const { messages } = await handedIn(written(what));
    expect(messages.map((one) => one.text)).toEqual([text]);
    expect(Number.isNaN(messages[0]!.sentAt.getTime())).toBe(false);
  });

  it.each([
    ['an edited message', { edited_message: written({ text: 'sửa' }).message! }],
    [
      'a post of a channel',
      { channel_post: { ...written({ text: 'tin' }).message!, chat: { id: -9, type: 'channel', title: 'K' } } },
    ],
    ['a message of a channel', written({ text: 'tin', chat: { id: -9, type: 'channel', title: 'K' } })],
    ['a pinning', written({ pinned_message: {} })],
    ['a joining', written({ chat: GROUP, new_chat_members: [AN] })],
    ['what nobody sent', written({ text: 'x', from: undefined })],
    ['a message without a chat', written({ text: 'x', chat: undefined })],
    ['a press of nothing', { callback_query: { id: 'q', from: AN, message: {} } }],
    ['a membership of nobody', { my_chat_member: {} }],
    ['a kind that is not known', { purchased_paid_media: {} }],
  ])('%s is passed over', async (_, update) => {
    expect((await handedIn(update as never)).messages).toEqual([]);
  });

  it('another bot is handed in as one', async () => {
    expect((await handedIn(written({ text: 'x', from: ANOTHER_BOT }))).messages).toMatchObject([{ fromBot: true }]);
  });
});

describe('in a group', () => {
  const here = (what: object) => written({ chat: GROUP, ...what });
  const said = async (what: object) =>
    (await handedIn(here(what))).messages.map(({ text, isAddressed }) => ({ text, isAddressed }));

  it.each([
    ['@tro_ly_so_bot Sở Nội vụ?', 'Sở Nội vụ?', true],
    ['Sở Nội vụ? @Tro_Ly_So_Bot', 'Sở Nội vụ?', true],
    ['Nhờ @tro_ly_so_bot xem giúp', 'Nhờ xem giúp', true],
    ['/hoi@tro_ly_so_bot ai ký?', '/hoi ai ký?', true],
    ['/hoi ai ký?', '/hoi ai ký?', false],
    ['chào cả nhà', 'chào cả nhà', false],
    ['@tro_ly_so_bot2 chào', '@tro_ly_so_bot2 chào', false],
    ['thư: an@tro_ly_so_bot', 'thư: an@tro_ly_so_bot', false],
  ])('%j is %j, meant for the assistant: %j', async (written, text, isAddressed) => {
    expect(await said({ text: written })).toEqual([{ text, isAddressed }]);
  });

  it('a command for another bot is left to it', async () => {
    expect(await said({ text: '/hoi@bot_khac ai ký?' })).toEqual([]);
  });

  it('a reply to the assistant, or its name in a link, is meant for it; a reply to others is not', async () => {
    expect(await said({ text: 'còn năm 2027?', reply_to_message: { from: ME } })).toMatchObject([
      { isAddressed: true },
    ]);
    expect(await said({ text: 'ừ', reply_to_message: { from: AN } })).toMatchObject([{ isAddressed: false }]);
    const entities = [{ type: 'text_mention', offset: 0, length: 2, user: ME }];
    expect(await said({ text: 'Bot ơi', entities })).toMatchObject([{ isAddressed: true }]);
  });

  it('a topic is a chat of its own; the place of a reply is none', async () => {
    const { messages } = await handedIn(
      here({ text: 'một', is_topic_message: true, message_thread_id: 5 }),
      here({ text: 'hai', message_thread_id: 6 }),
    );
    expect(messages.map(({ chat, isPrivate }) => ({ chat, isPrivate }))).toEqual([
      { chat: '-100777/5', isPrivate: false },
      { chat: '-100777', isPrivate: false },
    ]);
    await until(() => server().called('sendChatAction').length === 3);
    expect(server().called('sendChatAction')).toContainEqual({
      chat_id: -100_777,
      action: 'typing',
      message_thread_id: 5,
    });
  });

  it('who writes in the name of the group is the group; what a channel hands on is passed over', async () => {
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    const { messages } = await handedIn(
      here({ text: '/hoi ai ký?', from, sender_chat: GROUP }),
      here({ text: 'tin', is_automatic_forward: true, sender_chat: { id: -9, type: 'channel', title: 'K' } }),
    );
    expect(messages).toMatchObject([{ sender: '-100777', senderName: 'Tổ công nghệ số' }]);
    expect(messages[0]).not.toHaveProperty('fromBot');
  });
});

describe('a button', () => {
  const data = createCallbackData(TOKEN);

  it('that is pressed is a choice, and answered at once', async () => {
    const { messages } = await handedIn(
      pressed(data.write({ turn: 9, index: 1 }, '42')),
      pressed(data.write({ turn: 8, index: 0 }, '-100777/5'), GROUP, { is_topic_message: true, message_thread_id: 5 }),
    );
    expect(messages).toMatchObject([
      { sender: '42', chat: '42', isPrivate: true, text: '', choice: { turn: 9, index: 1 } },
      { sender: '42', chat: '-100777/5', isPrivate: false, choice: { turn: 8, index: 0 } },
    ]);
    expect(messages[0]!.key).toMatch(/^123456789:press:q/u);
    await until(() => server().called('answerCallbackQuery').length === 2);
  });

  it.each(['', 'nonsense', data.write({ turn: 9, index: 1 }, '43')])(
    'of another chat or time is said to be expired: %j',
    async (old) => {
      server().fail('answerCallbackQuery', { code: 400, description: 'Bad Request: query is too old' });
      const { messages } = await handedIn(pressed(old), pressed(old));
      expect(messages).toEqual([]);
      await until(() => server().called('answerCallbackQuery').length === 2);
      expect(server().called('answerCallbackQuery')[1]!.text).toContain('không còn dùng được');
    },
  );
});

it('who blocks the bot cannot be reached, until it is let in again; in groups nobody is', async () => {
  const { reaches } = await handedIn(membership('kicked'), membership('kicked', GROUP), membership('member', PRIVATE));
  expect(reaches).toEqual([
    { channel: 'telegram', account: '42', isReachable: false },
    { channel: 'telegram', account: '42', isReachable: true },
  ]);
});
