import { describe, expect, it } from 'vitest';
import { createCallbackData } from '../../../../src/channels/telegram/callback-data.ts';
import { TOKEN } from '../../../support/telegram-server.ts';
import { delivery, useTelegram } from './use-telegram.ts';

const { server, open } = useTelegram();
const file = (name: string, mediaType: string) => ({ name, mediaType, bytes: new Uint8Array([1, 2, 3]) });
const PNG = file('bieu-do.png', 'image/png');

describe('files', () => {
  it('come after the words, pictures as pictures', async () => {
    const { channel } = open();
    const files = [file('bao-cao.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'), PNG];
    expect(await channel.outlet.send(delivery({ files }))).toEqual({ kind: 'accepted' });
    expect(server().shown).toMatchObject([
      { text: 'Sở Nội vụ chủ trì.' },
      { file: { kind: 'document', name: 'bao-cao.xlsx', bytes: 3 } },
      { file: { kind: 'photo', name: 'bieu-do.png', bytes: 3 } },
    ]);
  });

  it('that are no picture to Telegram come as they are', async () => {
    server().fail('sendPhoto', { code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    const { channel } = open();
    expect(await channel.outlet.send(delivery({ files: [PNG] }))).toEqual({ kind: 'accepted' });
    expect(server().shown[1]).toMatchObject({ file: { kind: 'document', name: 'bieu-do.png' } });
  });
});

describe('choices', () => {
  const choices = ['/nhiemvu trang 2', 'Những nhiệm vụ nào của Sở Khoa học và Công nghệ đến hạn trong năm 2026?'];

  it('are buttons below the last words, numbered, and lead to their turn', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({ choices }, { turn: 123_456_789 }));
    const { buttons = [] } = server().shown[0]!;
    expect(buttons.map(({ text }) => text)).toEqual([
      '1. /nhiemvu trang 2',
      '2. Những nhiệm vụ nào của Sở Khoa học và Công nghệ đến hạn…',
    ]);
    const data = createCallbackData(TOKEN);
    expect(data.read(buttons[1]!.callback_data, '42')).toEqual({ turn: 123_456_789, index: 1 });
    for (const { callback_data: one } of buttons) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(64);
  });

  it('are written out where no turn is named, and have words of their own where there are none', async () => {
    const { channel } = open();
    await channel.outlet.send(delivery({ choices }));
    expect(server().shown[0]!.text).toContain('/nhiemvu trang 2');
    expect(server().shown[0]).not.toHaveProperty('buttons');
    await channel.outlet.send(delivery({ text: '', choices }, { turn: 7 }));
    expect(server().shown[1]).toMatchObject({ text: 'Xin chọn:', buttons: expect.any(Array) });
  });
});

describe('what is behind a button', () => {
  const data = createCallbackData(TOKEN);
  const written = data.write({ turn: 17, index: 3 }, '42');

  it('fits, whatever the turn', () => {
    const longest = data.write({ turn: Number.MAX_SAFE_INTEGER, index: 99 }, '-100123456789/123456');
    expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(64);
    expect(data.read(longest, '-100123456789/123456')).toEqual({ turn: Number.MAX_SAFE_INTEGER, index: 99 });
  });

  it('is nothing in another chat, for another bot, or changed', () => {
    expect(data.read(written, '43')).toBeUndefined();
    expect(createCallbackData('1:other').read(written, '42')).toBeUndefined();
    for (const other of ['', 'c', written.replace('.3.', '.4.'), `${written}x`, written.slice(0, -1), 'đ'.repeat(64)])
      expect(data.read(other, '42')).toBeUndefined();
  });
});

it('as much is sent as Telegram lets, and less to groups', () => {
  const { limitsFor } = open().channel.outlet;
  expect(limitsFor!('42')).toEqual([
    { of: 'channel', most: 30, perMs: 1000 },
    { of: 'chat', most: 1, perMs: 1000 },
  ]);
  expect(limitsFor!('-100777/5')).toContainEqual({ of: { chats: '-100777' }, most: 20, perMs: 60_000 });
});
