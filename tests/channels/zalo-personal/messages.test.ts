import { describe, expect, it } from 'vitest';
import { until } from '../../support/channel-desk.ts';
import { ME, messageBy } from '../../support/zalo-server.ts';
import { AN, delivery, GROUP, useZalo } from './use-zalo.ts';

const { server, serve } = useZalo();

/** What is handed in of these messages, in this order of arrival. */
async function handedIn(kind: 'user' | 'group', messages: readonly object[], count = messages.length) {
  const { desk } = await serve();
  server().push(kind, ...messages);
  await until(() => desk.messages.length >= count);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return desk.messages;
}

describe('what is written in private', () => {
  it('comes with who, where and when', async () => {
    const [message] = await handedIn('user', [messageBy(AN, ME, { ts: '1772334000123', cliMsgId: '77' })]);
    expect(message).toEqual({
      ...{ channel: 'zalo-personal', key: `${ME}:${AN}:${AN} 77`, sender: AN, senderName: 'Nguyễn Văn An', chat: AN },
      ...{ isPrivate: true, isAddressed: true, text: 'Sở Nội vụ chủ trì những nhiệm vụ nào?' },
      sentAt: new Date(1_772_334_000_123),
    });
  });

  it('is known by its ids also where they are numbers larger than JavaScript has', async () => {
    const ids = { msgId: '#9000000000000000001', cliMsgId: '#9000000000000000003', uidFrom: `#${AN}` };
    const [message] = await handedIn('user', [messageBy(AN, ME, ids)]);
    expect(message).toMatchObject({ key: `${ME}:${AN}:${AN} 9000000000000000003`, sender: AN, chat: AN });
  });

  it.each([
    ['a photo', { msgType: 'chat.photo', content: { title: '', href: 'https://x/1.jpg', params: '{}' } }],
    ['a voice', { msgType: 'chat.voice', content: { href: 'https://x/1.aac' } }],
    ['a sticker', { msgType: 'chat.sticker', content: { id: 1, catId: 2 } }],
  ])('says nothing where it is %s', async (_, more) => {
    expect((await handedIn('user', [messageBy(AN, ME, more)]))[0]!.text).toBe('');
  });

  it('names a file that came with it, so that whoever may have it read can', async () => {
    const params = JSON.stringify({ fileSize: '12345', checksum: 'x' });
    const content = { title: 'Kế hoạch.pdf', href: 'https://file-stal-1.dlfl.vn/gr/1', params };
    const [message] = await handedIn('user', [messageBy(AN, ME, { msgType: 'share.file', content })]);
    expect(message).toMatchObject({
      text: '',
      attachments: [{ id: content.href, name: 'Kế hoạch.pdf', bytes: 12_345 }],
    });
    const odd = { ...content, params: 'x', href: {} };
    expect((await handedIn('user', [messageBy(AN, ME, { msgType: 'share.file', content: odd })]))[0]!.attachments).toBe(
      undefined,
    );
  });

  it('has its words also with a link in them', async () => {
    const content = { title: 'xem https://chinhphu.vn giúp', href: 'https://chinhphu.vn', params: '{}' };
    const [message] = await handedIn('user', [messageBy(AN, ME, { msgType: 'chat.recommended', content })]);
    expect(message!.text).toBe('xem https://chinhphu.vn giúp');
  });
});

describe('what comes in disorder', () => {
  it('is one message where pictures were sent together', async () => {
    const photo = (i: number) =>
      messageBy(AN, ME, { msgType: 'chat.photo', content: {}, ts: `${1_772_334_000_000 + i}` });
    const messages = await handedIn(
      'user',
      Array.from({ length: 8 }, (_, i) => photo(i * 100)).concat(photo(60_000)),
      2,
    );
    expect(messages.map(({ text }) => text)).toEqual(['', '']);
  });

  it('keeps its order and comes once, though frames are read side by side and come twice', async () => {
    const { desk } = await serve();
    const all = Array.from({ length: 30 }, (_, i) =>
      messageBy(AN, ME, { content: `${i}${'x'.repeat((30 - i) * 400)}` }),
    );
    for (const message of all) server().push('user', message);
    for (const message of all.slice(0, 5)) server().push('user', { ...message, msgId: server().nextId() });
    await until(() => desk.messages.length === 30);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(desk.messages.map(({ text }) => Number.parseInt(text, 10))).toEqual(all.map((_, i) => i));
  });

  it('is brought into the order of its time where it came the other way round', async () => {
    const at = (ts: number) => messageBy(AN, ME, { ts: `${ts}`, content: `${ts}` });
    const messages = await handedIn('user', [at(1_772_334_000_300), at(1_772_334_000_100), at(1_772_334_000_200)]);
    expect(messages.map(({ text }) => text.at(-3))).toEqual(['1', '2', '3']);
  });

  it('is nothing where Zalo itself says it; where it cannot be read that is said once; what came with it counts', async () => {
    const { desk, told } = await serve();
    server().push(
      'user',
      messageBy(AN, ME, { msgType: 'chat.ecard', content: { title: 'Chúc mừng sinh nhật' } }),
      { msgId: {}, uidFrom: AN, idTo: ME },
      messageBy(AN, ME, { uidFrom: 'không phải số' }),
      messageBy(AN, ME, { ts: 'hôm qua', dName: 7, cliMsgId: {}, content: 'còn đây' }),
    );
    await until(() => desk.messages.length === 1);
    expect(desk.messages[0]!.text).toBe('còn đây');
    expect(told.slice(1)).toEqual([expect.stringContaining('theo dạng trợ lý chưa biết')]);
  });
});

describe('what is written in a group', () => {
  const inGroup = (more: object) => handedIn('group', [messageBy(AN, GROUP, more)]);
  const mention = { uid: ME, pos: 0, len: 10, type: 0 };

  it.each([
    ['mentioned', { content: '@Trợ lý Sở ai ký?', mentions: [mention] }, 'ai ký?'],
    ['quoted', { content: 'ai ký?', quote: { ownerId: `#${ME}`, cliMsgId: 1, msg: 'x' } }, 'ai ký?'],
    [
      'named upon what somebody else asked',
      { content: '@Trợ lý Sở', mentions: [mention], quote: { ownerId: AN, cliMsgId: 1, msg: 'ai ký kế hoạch?' } },
      'ai ký kế hoạch?',
    ],
    ['given a command', { content: '/nhiemvu 05' }, '/nhiemvu 05'],
  ])('is for the assistant where it is %s', async (_, more, text) => {
    const [message] = await inGroup(more);
    expect(message).toMatchObject({ chat: `g${GROUP}`, sender: AN, isPrivate: false, isAddressed: true, text });
  });

  it.each([
    ['to nobody', { content: 'chào cả nhà' }],
    ['to all', { content: '@All họp nhé', mentions: [{ uid: '-1', pos: 0, len: 4, type: 1 }] }],
    ['to somebody else', { content: '@Bình ai ký?', mentions: [{ uid: AN, pos: 0, len: 5, type: 0 }] }],
    ['upon somebody else', { content: 'đúng', quote: { ownerId: AN, cliMsgId: 1, msg: 'x' } }],
  ])('is not where it is said %s', async (_, more) => {
    expect((await inGroup(more))[0]!.isAddressed).toBe(false);
  });
});

describe('what cannot be kept', () => {
  it('is held and tried until it is, in its order, and said', async () => {
    const { desk, told, alerted } = await serve();
    desk.failures = 3;
    server().push('user', messageBy(AN, ME, { content: 'một' }), messageBy(AN, ME, { content: 'hai' }));
    await until(() => desk.messages.length === 2);
    await until(() => told.length === 3);
    expect(desk.messages.map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(told.slice(1)).toEqual([
      expect.stringContaining('chưa ghi được 2 tin nhắn'),
      expect.stringContaining('đã được ghi lại đầy đủ'),
    ]);
    expect(alerted).toEqual([told[1]]);
  });

  it('at the end is said to be lost, loudly', async () => {
    const { desk, told, alerted, stop, channel } = await serve();
    desk.failures = Number.POSITIVE_INFINITY;
    server().push('user', messageBy(AN, ME));
    await until(() => told.length === 2);
    await stop();
    expect(alerted.at(-1)).toContain('1 tin nhắn không ghi lại được và đã mất');
    expect(told).toContain(alerted.at(-1));
    expect(channel.name).toBe('zalo-personal');
  });
});

describe('what was written while the connection was away', () => {
  it('is taken where Zalo hands it in, once, and nothing from before', async () => {
    const { desk } = await serve();
    const first = messageBy(AN, ME, { ts: `${Date.now()}`, content: 'một' });
    server().push('user', first);
    await until(() => desk.messages.length === 1);
    const old = (ms: number, content: string) => messageBy(AN, ME, { ts: `${Date.now() - ms}`, content });
    server().old = [old(86_400_000, 'hôm qua'), first, old(0, 'hai')];
    server().drop(1006);
    await until(() => desk.messages.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(desk.messages.map(({ text }) => text)).toEqual(['một', 'hai']);
  });

  it('is not asked for by an account that was never heard before', async () => {
    server().old = [messageBy(AN, ME, { ts: `${Date.now() - 60_000}`, content: 'chuyện cũ' })];
    const { desk } = await serve();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desk.messages).toEqual([]);
  });
});

describe('who asks', () => {
  it('is shown that somebody writes, and a crowd costs no more calls than one at a time', async () => {
    const { desk } = await serve();
    server().fail('/typing', 'hang');
    for (let i = 0; i < 20; i++) server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 20 && server().called('/typing').length > 0);
    expect(server().called('/typing')).toEqual([expect.objectContaining({ toid: AN })]);
  });

  it('is shown nothing while Zalo has had too many calls', async () => {
    const { desk, channel } = await serve();
    server().fail('/sms', { code: 221 });
    await channel.outlet.send(delivery());
    server().push('user', messageBy(AN, ME));
    await until(() => desk.messages.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server().called('/typing')).toEqual([]);
  });
});
