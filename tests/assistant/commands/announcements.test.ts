import { beforeEach, describe, expect, it } from 'vitest';
import { useLobby } from './people-lobby.ts';

const lobby = useLobby();
const says = (sender: string, text: string) => lobby().says(sender, text);
const told = (name: string) => lobby().shownIn(`riêng ${name}`);

beforeEach(async () => {
  await lobby().appoint('nội vụ', 'official', 'so-noi-vu');
  await lobby().appoint('tài chính', 'official', 'so-tai-chinh');
  await lobby().appoint('lãnh đạo', 'manager', 'so-noi-vu');
  await lobby().appoint('tổ', 'member');
  await lobby().appoint('khách', 'guest');
});

describe('/thongbao', () => {
  it('shows first, and sends when that is confirmed: to everybody in office once, to no guest', async () => {
    const preview = await says('quản trị', '/thongbao Mai họp lúc 14 giờ');
    expect(preview).toMatch(/^Thông báo sau sẽ gửi tới 4 người trong các đơn vị:\n\nMai họp lúc 14 giờ\n/u);
    expect(told('tổ')).toEqual([]);
    expect(await says('quản trị', '1')).toBe('Đã nhận: thông báo đang được gửi tới 4 người.');
    for (const name of ['nội vụ', 'tài chính', 'lãnh đạo', 'tổ'])
      expect(told(name)).toEqual(['Thông báo của người quản trị:\n\nMai họp lúc 14 giờ']);
    expect(told('khách')).toEqual([]);
    expect(told('quản trị')).toHaveLength(2);
  });

  it('goes to one office where that is named, and of a manager always to the own one', async () => {
    await says('quản trị', '/thongbao Sở Tài chính: nộp báo cáo');
    await says('quản trị', '1');
    expect(told('tài chính').at(-1)).toContain('nộp báo cáo');
    expect(told('nội vụ')).toEqual([]);
    await says('lãnh đạo', '/thongbao Sở Tài chính: của đơn vị khác');
    await says('lãnh đạo', '1');
    expect(told('nội vụ')).toEqual(['Thông báo của lãnh đạo Sở Nội vụ:\n\nSở Tài chính: của đơn vị khác']);
    expect(told('tài chính')).toHaveLength(1);
  });

  it('reaches a person with two accounts once, on the newer one', async () => {
    const code = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(await says('nội vụ', '/moi tôi'))![0];
    lobby().pass(5);
    await says('máy tính', code);
    await says('quản trị', '/thongbao xác nhận gửi: Mai họp');
    const all = lobby().screens.shown.filter(({ reply }) => reply.text.includes('Mai họp'));
    expect(all.map(({ chat }) => chat)).toContain('riêng máy tính');
    expect(all.map(({ chat }) => chat)).not.toContain('riêng nội vụ');
  });

  it('is sent once where the command is handed over again, and where it is done again after a crash', async () => {
    const message = lobby().message('quản trị', '/thongbao xác nhận gửi: Mai họp');
    for (let i = 0; i < 2; i++) await lobby().reception().receive(message);
    await lobby().workOff();
    const { frontDesk, office } = lobby();
    const again = { ...message, role: 'admin', key: 'một khóa', person: undefined } as const;
    const { key: _, person: __, ...asked } = again;
    for (let i = 0; i < 2; i++) await frontDesk.reply({ ...asked, key: 'một khóa' });
    await lobby().workOff();
    expect(await office.journal.undone()).toBe(0);
    expect(told('nội vụ')).toHaveLength(2);
  });

  it('that begins like a letter is shown first all the same', async () => {
    expect(await says('quản trị', '/thongbao Gửi: toàn thể cán bộ, mai họp')).toContain('Gõ 1 để gửi');
    expect(told('nội vụ')).toEqual([]);
  });

  it.each([
    ['/thongbao', 'Xin ghi nội dung'],
    ['/thongbao xác nhận gửi:', 'Xin ghi nội dung'],
    [`/thongbao ${'x'.repeat(1600)}`, 'quá mức 1500'],
    ['/thongbao Công an tỉnh: họp', 'Chưa có ai của Công an tỉnh'],
  ])('says what is missing: %s', async (text, words) => {
    expect(await says('quản trị', text)).toContain(words);
  });
});
