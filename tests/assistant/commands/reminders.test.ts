import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge } from '../../answering/asking.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askKnowledge();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
});

describe('/nhacviec', () => {
  it('is off at first, goes on with a number, and shows what comes', async () => {
    await lobby.appoint('an', 'official', 'cong-an-tinh');
    expect(await lobby.says('an', '/nhacviec')).toContain('Nhắc việc đang tắt');
    const on = await lobby.says('an', '1');
    expect(on).toContain('Nhắc việc đang bật: lúc 08:00');
    expect(on).toContain('thứ Ba, 01/12/2026: [05-PL2-I-3]');
    expect(on).toContain('còn 30 ngày, hạn thứ Năm, 31/12/2026');
    expect(await lobby.says('an', '/nhacviec tắt')).toContain('Nhắc việc đang tắt');
  });

  it('keeps what is chosen in plain words, also after other things', async () => {
    const id = await lobby.appoint('an', 'official', 'cong-an-tinh');
    await lobby.says('an', 'nhắc việc cho tôi trước 14, 7 ngày lúc 7h30');
    await lobby.says('an', '/nhacviec trừ thứ sáu');
    expect(await lobby.office.preferences.read(id)).toMatchObject({
      isOn: true,
      stages: [14, 7],
      at: '07:30',
      quietWeekdays: [5],
    });
  });

  it('asks back what it does not understand, refuses a channel that nobody linked, and somebody without an office', async () => {
    await lobby.appoint('an', 'official', 'cong-an-tinh');
    await lobby.appoint('bình', 'admin');
    expect(await lobby.says('an', '/nhacviec xyz')).toContain('Tôi không hiểu “xyz”');
    expect(await lobby.says('an', '/nhacviec qua zalo')).toContain('chưa nối tài khoản trên kênh “zalo”');
    expect(await lobby.says('bình', '/nhacviec bật')).toContain('chưa biết anh/chị thuộc đơn vị nào');
  });
});
