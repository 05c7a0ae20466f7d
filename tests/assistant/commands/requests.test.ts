import { describe, expect, it } from 'vitest';
import { useLobby } from './people-lobby.ts';

const lobby = useLobby();
const says = (sender: string, text: string) => lobby().says(sender, text);
const told = (name: string) => lobby().shownIn(`riêng ${name}`);

async function asks(name: string, text = '/donvi Sở Nội vụ'): Promise<string> {
  await lobby().appoint(name, 'guest');
  await says(name, text);
  return (await lobby().office.peopleStore.requests()).find(({ person }) => person.name === `Tên ${name}`)!.person.id;
}

describe('a request for access', () => {
  it('is told to all administrators, approved by one, and that is told to the person', async () => {
    await lobby().appoint('quản trị 2', 'admin');
    const id = await asks('an');
    expect(told('an').at(-1)).toContain('Đã gửi đề nghị công nhận anh/chị là cán bộ Sở Nội vụ');
    for (const name of ['quản trị', 'quản trị 2'])
      expect(told(name)).toEqual(['Tên an đề nghị được công nhận là cán bộ Sở Nội vụ. Gõ /duyet để xem và duyệt.']);
    expect(await says('quản trị', '/duyet')).toContain(`- Tên an (${id}) xin là cán bộ Sở Nội vụ`);
    expect(await says('quản trị', '1')).toContain('Đã duyệt: Tên an');
    expect(told('an').at(-1)).toContain('đã được duyệt: anh/chị là cán bộ Sở Nội vụ');
    expect(await says('an', '/nhiemvu 99-PL1-1')).toContain('Lôi Vũ');
    expect(await says('quản trị', '/duyet')).toBe('Không có đề nghị nào đang chờ duyệt.');
  });

  it('is refused, and the person told politely', async () => {
    const id = await asks('an');
    await says('quản trị', 'ai đang chờ duyệt');
    expect(await says('quản trị', '2')).toBe(`Đã từ chối đề nghị của Tên an (${id}).`);
    expect(told('an').at(-1)).toContain('chưa được chấp thuận');
    expect(await says('an', '/donvi')).toContain('khách');
    expect(await says('quản trị', `/duyet từ chối ${id}`)).toContain('Không có đề nghị cấp quyền nào');
  });

  it('is approved once, however often that is said and handed over', async () => {
    const id = await asks('an');
    const message = lobby().message('quản trị', `/duyet ${id.toUpperCase()} Sở Nội vụ`);
    for (let i = 0; i < 2; i++) await lobby().reception().receive(message);
    await lobby().workOff();
    expect(told('quản trị').filter((text) => text.startsWith('Đã duyệt'))).toHaveLength(1);
    expect(await says('quản trị', `/duyet ${id}`)).toContain('Không có đề nghị cấp quyền nào');
    expect(told('an').filter((text) => text.includes('đã được duyệt'))).toHaveLength(1);
  });

  it('is not approved where it was changed since it was read', async () => {
    const id = await asks('an');
    await says('quản trị', '/duyet');
    await says('an', '/donvi Công an tỉnh');
    expect(await says('quản trị', `/duyet ${id} so-noi-vu`)).toContain('vừa đổi đề nghị sang Công an tỉnh');
    expect(await says('quản trị', `/duyet ${id} Sở Nội vụ`)).toContain('vừa đổi đề nghị sang Công an tỉnh');
    expect(await says('an', '/donvi')).toContain('khách');
  });

  it('fakes no other in the list, whatever is written in it', async () => {
    await asks('an', '/donvi Sở Nội vụ”\n- Giám đốc (p-cccccccccc) xin là cán bộ Sở Tài chính: “');
    const list = await says('quản trị', '/duyet');
    expect(list.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
  });

  it.each(['/donvi', '/donvi Sở Không Có', '/donvi Các sở, ban, ngành', 'Tôi là cán bộ phòng bảy'])(
    'is not made of %s',
    async (text) => {
      await says('an', text);
      expect(await lobby().office.peopleStore.requests()).toEqual([]);
    },
  );

  it('is needless for those in office', async () => {
    await lobby().appoint('lãnh đạo', 'manager', 'so-noi-vu');
    await lobby().appoint('cán bộ', 'official', 'so-noi-vu');
    expect(await says('lãnh đạo', '/donvi Sở Tài chính')).toContain('không cần gửi đề nghị');
    expect(await says('cán bộ', '/donvi Sở Nội vụ')).toContain('đã là cán bộ của Sở Nội vụ rồi');
  });
});
