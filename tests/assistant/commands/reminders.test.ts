import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, askKnowledge } from '../../answering/asking.ts';
import { adoptPapers } from '../../support/office.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askKnowledge();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
  await adoptPapers(lobby.office, asking);
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
    await lobby.appoint('bình', 'member');
    expect(await lobby.says('an', '/nhacviec xyz')).toContain('Tôi không hiểu “xyz”');
    expect(await lobby.says('an', '/nhacviec qua zalo')).toContain('chưa nối tài khoản trên kênh “zalo”');
    expect(await lobby.says('bình', '/nhacviec bật')).toContain('chưa biết anh/chị thuộc đơn vị nào');
  });

  it.each(['lúc 6h', 'lúc 18h', 'bản tuần thứ ba lúc 5h'])('reminds in working hours only: %s', async (typed) => {
    const id = await lobby.appoint('an', 'manager', 'cong-an-tinh');
    expect(await lobby.says('an', `/nhacviec ${typed}`)).toContain('Tôi chỉ nhắc trong giờ làm việc');
    expect(await lobby.office.preferences.read(id)).toBeUndefined();
  });

  it('says where reminders come: the channel that was chosen, the one linked last, or the inbox', async () => {
    await lobby.appoint('an', 'official', 'cong-an-tinh');
    expect(await lobby.says('an', '/nhacviec bật')).toContain('Tin nhắc được gửi qua memory');
    const { peopleStore, now } = lobby.office;
    const { id } = await peopleStore.meet({ channel: 'console', account: 'bình' }, now());
    await peopleStore.appoint(id, { role: 'official', unit: 'cong-an-tinh' }, 'console:owner', now());
    await peopleStore.noticed(id, now());
    const reply = await lobby.reception().answer(lobby.message('bình', '/nhacviec bật', { channel: 'console' }));
    expect(reply!.text).toContain('chờ trong hộp thư: gõ /hopthu');
  });

  it('tells managers and administrators what they get besides, and takes it from them where they want none', async () => {
    await lobby.appoint('lãnh đạo', 'manager', 'cong-an-tinh');
    const manager = await lobby.says('lãnh đạo', '/nhacviec');
    expect(manager).toContain('Nhắc việc đang tắt');
    expect(manager).toContain('bản tổng hợp tuần vào thứ Hai lúc 07:30');
    expect(await lobby.says('lãnh đạo', '/nhacviec bản tuần thứ ba lúc 8h')).toContain('vào thứ Ba lúc 08:00');
    expect(await lobby.says('lãnh đạo', '/nhacviec tắt')).not.toContain('bản tổng hợp tuần');
    await lobby.appoint('quản trị', 'admin');
    expect(await lobby.says('quản trị', '/nhacviec')).toContain('mà chưa ai được nhắc');
    expect(await lobby.says('quản trị', '/nhacviec tắt')).not.toContain('mà chưa ai được nhắc');
  });
});

describe('the channel that reminders come by', () => {
  it('is typed as people call it, and asked for where several are meant', async () => {
    const id = await lobby.appoint('an', 'official', 'cong-an-tinh');
    const { people, preferences } = lobby.office;
    for (const channel of ['zalo-bot', 'zalo-oa'])
      await people.redeem((await people.linkOwn(id)).code, { channel, account: 'an' });
    expect(await lobby.says('an', '/nhacviec qua zalo')).toContain('Anh/chị đã nối nhiều tài khoản: Zalo Bot, Zalo OA');
    expect(await preferences.read(id)).toBeUndefined();
    expect(await lobby.says('an', '/nhacviec bật qua Zalo OA')).toContain('; qua Zalo OA.');
    expect(await preferences.read(id)).toMatchObject({ channel: 'zalo-oa' });
  });
});
