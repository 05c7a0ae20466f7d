import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers, SECRETS } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';

const ROOM = { chat: 'nhóm', isPrivate: false };
const QUESTION = 'Công an tỉnh chủ trì những nhiệm vụ nào?';

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
});

describe('in a group', () => {
  it('what is not meant for the assistant is not even kept', async () => {
    for (const text of [QUESTION, 'CF3H-9KMN-R2TX', 'mai họp nhé', '1', '/thoitiet Hà Nội', '/home/an/tep', '//'])
      expect(await lobby.reception().receive(lobby.message('an', text, ROOM))).toBe(false);
    expect(await lobby.office.journal.undone()).toBe(0);
    expect(await lobby.office.peopleStore.list({ guests: true })).toEqual([]);
  });

  it('whoever names the assistant, types a command or presses a choice is answered', async () => {
    expect(await lobby.says('an', QUESTION, { ...ROOM, isAddressed: true })).toContain('2 nhiệm vụ');
    expect(await lobby.says('an', '/nhiemvu 7-2', ROOM)).toContain('có thể là');
    const { number } = (await lobby.office.journal.lastTurn('memory', 'nhóm'))!;
    expect(await lobby.says('bình', '', { ...ROOM, choice: { turn: number, index: 0 } })).toContain('Nhiệm vụ 7-PL1-2');
  });

  it('another machine is not answered, whatever it says', async () => {
    for (const more of [ROOM, { ...ROOM, isAddressed: true }, {}])
      for (const text of ['/nhiemvu', QUESTION])
        expect(await lobby.reception().receive(lobby.message('máy', text, { ...more, fromBot: true }))).toBe(false);
  });

  it('what is personal is only said in private', async () => {
    await lobby.appoint('quản trị', 'admin');
    await lobby.appoint('an', 'guest');
    await lobby.says('an', '/donvi Sở Nội vụ');
    const refused = /trò chuyện riêng/u;
    for (const command of ['/dulieu', '/xoadulieu xác nhận', '/donvi', '/donvi Sở Tài chính'])
      expect(await lobby.says('an', command, ROOM)).toMatch(refused);
    for (const command of ['/moi quản trị', '/moi tôi', '/duyet', '/nguoidung', '/nhatky', '/chuatraloi']) {
      const said = await lobby.says('quản trị', command, ROOM);
      expect({ command, said }).toMatchObject({ said: expect.stringMatching(refused) });
      expect(said).not.toContain('Tên an');
    }
  });

  it('nobody is told what others there may not read, nor told that way that it exists', async () => {
    await lobby.appoint('lãnh đạo', 'manager', 'so-noi-vu');
    for (const text of [QUESTION, '/nhiemvu 99-PL1-1', '/nhiemvu Công an tỉnh']) {
      expect(await lobby.says('lãnh đạo', text)).toMatch(SECRETS);
      const withoutQuestion = (await lobby.says('lãnh đạo', text, { ...ROOM, isAddressed: true })).replace(
        /“99-PL1-1”/u,
        '',
      );
      expect(withoutQuestion).not.toMatch(SECRETS);
    }
    expect(await lobby.says('lãnh đạo', '/baocao', ROOM)).toBe(MESSAGES.onlyPrivate);
    expect(await lobby.says('lãnh đạo', '/baocao')).toContain('Báo cáo tiến độ');
  });

  it('a code is refused, said to be burnt, and not used up', async () => {
    await lobby.appoint('quản trị', 'admin');
    const code = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(await lobby.says('quản trị', '/moi thành viên'))![0];
    expect(await lobby.says('an', code, { ...ROOM, isAddressed: true })).toContain(MESSAGES.codeInPublic);
    expect(await lobby.says('an', `/start ${code}`, ROOM)).toContain(MESSAGES.codeInPublic);
    expect(await lobby.says('bình', code)).toContain('Đã nhận mã');
  });
});
