import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/assistant/commands/commands.ts';
import { may } from '../../../src/people/rights.ts';
import { ROLES } from '../../../src/people/role.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from '../reception/lobby.ts';

/** A letter for each of `ROLES`: "x" may use the command, "-" is refused. */
const EXPECTED: Readonly<Record<string, string>> = {
  hoi: 'xxxxx',
  nhiemvu: 'xxxxx',
  chitieu: 'xxxxx',
  hanchot: 'xxxxx',
  tiendo: '--xxx',
  baocao: '--xxx',
  nhacviec: '-xxxx',
  hopthu: '-xxxx',
  danhan: '-xxxx',
  nhaclai: '-xxxx',
  vanban: 'xxxxx',
  phanhoi: 'xxxxx',
  donvi: 'xxxxx',
  dulieu: 'xxxxx',
  xoadulieu: 'xxxxx',
  start: 'xxxxx',
  trogiup: 'xxxxx',
  moi: '-xxxx',
  duyet: '----x',
  nguoidung: '----x',
  thongbao: '---xx',
  kichhoat: '----x',
  tailen: '----x',
  nap: '----x',
  chuatraloi: '----x',
  nhatky: '----x',
  tamdung: '----x',
};

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
  for (const role of ROLES)
    await lobby.appoint(role, role, ['official', 'manager'].includes(role) ? 'so-noi-vu' : undefined);
});

async function kindOf(role: string, text: string): Promise<string> {
  await lobby.says(role, text);
  return (await lobby.office.journal.lastTurn('memory', `riêng ${role}`))!.reply.kind;
}

describe('every command', () => {
  it('has an expectation here', () => {
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(COMMANDS)('is refused to those without the right and to nobody else: /$name', async ({ name, right }) => {
    for (const [i, role] of ROLES.entries()) {
      const isRefused = (await kindOf(role, `/${name}`)) === 'not_allowed';
      expect({ role, isRefused }).toEqual({ role, isRefused: EXPECTED[name]![i] === '-' });
      expect({ role, isRefused }).toEqual({ role, isRefused: right !== undefined && may(role, right) === 'no' });
    }
  });
});

describe('what commands change', () => {
  it.each([
    '/moi cán bộ Sở Nội vụ',
    '/moi quản trị',
    '/duyet p-cccccccccc',
    '/duyet từ chối p-cccccccccc',
    '/nguoidung p-cccccccccc quản trị',
    '/nap ngay',
    '/kichhoat xác nhận 7-PL1-7 24/11/2026 hạn 31/12/2026',
    'kích hoạt 7-PL1-7 hôm nay',
    '/tamdung trả lời',
    '/tamdung tất cả',
    'tạm dừng trợ lý',
    'dừng nhắc việc',
    'nạp lại văn bản',
  ])('is changed by administrators alone: %s', async (text) => {
    for (const role of ROLES.slice(0, 4)) {
      expect({ role, kind: await kindOf(role, text) }).toEqual({ role, kind: 'not_allowed' });
      expect(await lobby.office.switches.isPaused('answering')).toBe(false);
      expect(await lobby.office.switches.isPaused('reminding')).toBe(false);
    }
    expect(await kindOf('admin', text)).not.toBe('not_allowed');
  });

  it('is a report of progress for the own office alone, and for any by an administrator', async () => {
    expect(await lobby.says('official', '/tiendo 7-PL1-3 40%')).toContain('Sở Nội vụ: đang thực hiện 40%');
    expect(await lobby.says('official', '/tiendo 7-PL1-3 Sở Nội vụ: 45%')).toContain('Đã ghi tiến độ');
    for (const role of ['official', 'manager']) {
      expect(await lobby.says(role, '/tiendo 7-PL1-3 Sở Tài chính: 90%')).toContain('chỉ cập nhật được tiến độ của Sở');
      expect(await lobby.says(role, '/tiendo 7-PL1-4 Công an tỉnh: xong')).toContain('chỉ cập nhật được');
      expect(await lobby.says(role, '/tiendo 7-PL1-7 90%')).not.toContain('Đã ghi');
    }
    expect(await lobby.says('admin', '/tiendo 7-PL1-3 Sở Tài chính: 90%')).toContain('Đã ghi tiến độ 7-PL1-3');
    await lobby.appoint('chưa rõ', 'admin');
    const { peopleStore, now } = lobby.office;
    const { id } = await peopleStore.meet({ channel: 'memory', account: 'chưa rõ' }, now());
    await peopleStore.appoint(id, { role: 'official' }, 'console:owner', now());
    expect(await lobby.says('chưa rõ', '/tiendo 7-PL1-3 50%')).toContain('chưa biết anh/chị thuộc đơn vị nào');
  });
});
