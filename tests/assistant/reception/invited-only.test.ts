import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/assistant/commands/commands.ts';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';

const OPEN_TO_ALL = ['donvi', 'dulieu', 'xoadulieu', 'trogiup'];

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking, { access: 'invite' });
  await lobby.appoint('khách', 'guest');
  await lobby.appoint('quản trị', 'admin');
});

describe('where one must be invited', () => {
  it.each(COMMANDS.map(({ name }) => name))('a guest gets /%s only where it is for everybody', async (name) => {
    const said = await lobby.says('khách', `/${name}`);
    expect(said === MESSAGES.byInvitation).toBe(!OPEN_TO_ALL.includes(name));
  });

  it.each([
    'Ai ký Kế hoạch 7/KH-UBND?',
    'xin chào',
    '7-PL1-2',
    '/start',
    '/hoi ai ký?',
    '👍',
    'tiếp tục trả lời',
    '1',
    '',
    '/lạ',
  ])('a guest is told how to be invited: %j', async (text) => {
    expect(await lobby.says('khách', text)).toBe(MESSAGES.byInvitation);
  });

  it('a guest may confirm what was offered: that all is deleted, typed or pressed', async () => {
    expect(await lobby.says('khách', 'xóa dữ liệu của tôi')).toContain('Gõ 1 để xóa');
    expect(await lobby.says('khách', '1')).toContain('Đã xóa mọi dữ liệu');
    await lobby.says('người khác', '/xoadulieu');
    const { number: turn } = (await lobby.office.journal.lastTurn('memory', 'riêng người khác'))!;
    expect(await lobby.says('người khác', '', { choice: { turn, index: 0 } })).toContain('Đã xóa mọi dữ liệu');
  });

  it('a guest may ask to be let in, in plain words too, and is answered after that', async () => {
    expect(await lobby.says('khách', 'Tôi là cán bộ Sở Nội vụ')).toContain('Đã gửi đề nghị');
    await lobby.says('quản trị', '/duyet');
    await lobby.says('quản trị', '1');
    expect(await lobby.says('khách', '/nhiemvu 99-PL1-1')).toContain('Lôi Vũ');
  });

  it('a guest is answered after a code', async () => {
    const code = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u.exec(await lobby.says('quản trị', '/moi thành viên'))![0];
    expect(await lobby.says('khách', code)).toContain('Đã nhận mã');
    expect(await lobby.says('khách', 'Công an tỉnh chủ trì những nhiệm vụ nào?')).toContain('2 nhiệm vụ');
  });
});
