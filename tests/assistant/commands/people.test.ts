import { describe, expect, it } from 'vitest';
import { useLobby } from './people-lobby.ts';

const lobby = useLobby();
const says = (text: string) => lobby().says('quản trị', text);

describe('/nguoidung', () => {
  it('lists who there is, but for guests', async () => {
    await lobby().appoint('an', 'official', 'so-noi-vu');
    await lobby().appoint('khách', 'guest');
    const text = await says('danh sách người dùng');
    expect(text).toMatch(
      /^Có 2 người dùng:\n1\. Tên an \(p-\w+\): cán bộ, Sở Nội vụ; liên hệ qua memory\n2\. Tên quản/u,
    );
  });

  it('shows, appoints and renames', async () => {
    const id = await lobby().appoint('an', 'guest');
    expect(await says(`/nguoidung ${id.toUpperCase()}`)).toContain(`Tên an (${id}): khách`);
    expect(await says(`/nguoidung ${id} lãnh đạo Công an tỉnh`)).toContain('lãnh đạo đơn vị, Công an tỉnh');
    expect(await says(`/nguoidung ${id} tên là Nguyễn Thị Ánh`)).toContain('Nguyễn Thị Ánh');
    expect(await says(`/nguoidung ${id} cán bộ`)).toContain('phải gắn với một đơn vị');
    expect(await says(`/nguoidung ${id} vua`)).toContain('Tôi không hiểu vai trò “vua”');
    expect(await says('/nguoidung p-khongco quản trị')).toContain('Không có người dùng nào mang mã “p-khongco”');
    expect(await says('/nguoidung p-khongco')).toContain('Không có người dùng nào mang mã “p-khongco”');
  });

  it('removes somebody only after it was confirmed', async () => {
    const id = await lobby().appoint('an', 'official', 'so-noi-vu');
    expect(await says(`/nguoidung ${id} xóa`)).toContain('không lấy lại được. Gõ 1 để xóa.');
    expect(await lobby().office.peopleStore.find(id)).toBeDefined();
    expect(await says('1')).toContain(`Đã xóa người dùng ${id}`);
    expect(await lobby().office.peopleStore.find(id)).toBeUndefined();
  });

  it('neither lowers nor removes the last administrator', async () => {
    const id = await lobby().appoint('quản trị', 'admin');
    for (const change of ['khách', 'xóa xác nhận'])
      expect(await says(`/nguoidung ${id} ${change}`)).toContain('quản trị viên cuối cùng');
  });
});

describe('somebody who was lowered', () => {
  it('may no longer what was allowed, nor may those with a code that was given out before', async () => {
    const id = await lobby().appoint('quản trị 2', 'admin');
    const code = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(await lobby().says('quản trị 2', '/moi quản trị'))![0];
    await says(`/nguoidung ${id} thành viên`);
    expect(await lobby().says('quản trị 2', '/nguoidung')).toContain('dành cho người được giao quyền');
    expect(await lobby().says('kẻ lạ', code)).toContain('Mã này không đúng hoặc không còn hiệu lực');
  });
});
