import { beforeAll, expect, it } from 'vitest';
import type { Asking } from '../../answering/asking.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { createScreens } from './screens.ts';

const CODE = /[A-Z\d]{4}(?:-[A-Z\d]{4}){2}/u;
const JOINED = 'Đã nhận mã. Anh/chị là cán bộ, Sở Nội vụ.';

let asking: Asking;
beforeAll(async () => {
  asking = await askOfficePapers();
});

async function invite(lobby: Lobby, by = 'quản trị', whom = '/moi cán bộ Sở Nội vụ'): Promise<string> {
  return CODE.exec(await lobby.says(by, whom))![0];
}

describeOnEveryDatabase('an invitation', (place) => {
  const open = async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('quản trị', 'admin');
    return lobby;
  };

  it.each([
    ['as it is', (code: string) => code],
    ['behind /start', (code: string) => `/start ${code}`],
    ['behind /start with a name', (code: string) => `/START@tro_ly_so_bot ${code}`],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => `  ${code.replaceAll('-', '  ')}\n`],
    ['with long dashes', (code: string) => code.replaceAll('-', ' – ')],
    ['with letters that cannot be seen', (code: string) => `\u200e${code.replaceAll('-', '\u00ad-')}\u0000`],
  ])('is taken %s', async (_, typed) => {
    const lobby = await open();
    expect(await lobby.says('an', typed(await invite(lobby)))).toContain(JOINED);
    expect(await lobby.says('an', '/nhiemvu 99-PL1-1')).toContain('Lôi Vũ');
  });

  it('is harmless typed again by the same account, and refused from any other', async () => {
    const lobby = await open();
    const code = await invite(lobby);
    await lobby.says('an', code);
    expect(await lobby.says('an', code)).toBe(`${JOINED} Gõ /trogiup để xem những việc trợ lý làm được.`);
    expect(await lobby.says('kẻ lạ', code)).toContain('Mã này đã có người dùng');
    expect(await lobby.says('kẻ lạ', '/nhiemvu 99-PL1-1')).toContain('Không có mã');
  });

  it('does not hold any longer than a day', async () => {
    const lobby = await open();
    const code = await invite(lobby);
    lobby.pass(24 * 3600 + 1);
    expect(await lobby.says('an', code)).toContain('Mã này đã hết hạn');
  });

  it('is given to one of two who type it at the same moment', async () => {
    const lobby = await open();
    const code = await invite(lobby);
    const reception = lobby.reception();
    for (const name of ['an', 'bình']) await reception.receive(lobby.message(name, code));
    await Promise.all([lobby.workOff(), lobby.workOff()]);
    const shown = ['an', 'bình'].flatMap((name) => lobby.shownIn(`riêng ${name}`));
    expect(shown.filter((text) => text.includes(JOINED))).toHaveLength(1);
    expect(shown.filter((text) => text.includes('đã có người dùng'))).toHaveLength(1);
  });

  it('is kept nowhere once it was shown, and what was made up is no code', async () => {
    const lobby = await open();
    const code = await invite(lobby);
    const turn = await lobby.office.journal.lastTurn('memory', 'riêng quản trị');
    expect(JSON.stringify(turn)).not.toContain(code);
    expect(await lobby.says('an', 'CCCC-CCCC-CCCC')).toContain('Mã này không đúng hoặc không còn hiệu lực');
  });
});

describeOnEveryDatabase('a further account', (place) => {
  it('joins the same person, with a code of a quarter of an hour', async () => {
    const lobby = await openLobby(asking, { database: await place.open(), screens: createScreens() });
    const id = await lobby.appoint('an', 'official', 'so-noi-vu');
    await lobby.says('an máy tính', 'xin chào');
    const code = await invite(lobby, 'an', '/moi tôi');
    expect(await lobby.says('an máy tính', code)).toContain(JOINED);
    const accounts = await lobby.office.peopleStore.addressesOf(id);
    expect(accounts.map(({ account }) => account).sort()).toEqual(['an', 'an máy tính']);
    const late = await invite(lobby, 'an', '/moi');
    lobby.pass(15 * 60 + 1);
    expect(await lobby.says('người khác', late)).toContain('Mã này đã hết hạn');
  });

  it('is all that a code of an official is for', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('an', 'official', 'so-noi-vu');
    for (const typed of ['/moi cán bộ Sở Nội vụ', '/moi thành viên', '/moi quản trị', 'mời cán bộ Sở Nội vụ']) {
      const said = await lobby.says('an', typed);
      expect(said).toContain('Chỉ người quản trị được cấp mã mời');
      expect(said).not.toMatch(CODE);
    }
  });
});

describeOnEveryDatabase('the words of an invitation', (place) => {
  it('are not kept once it was taken', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('quản trị', 'admin');
    const code = await invite(lobby);
    await lobby.says('an', code);
    const kept = await lobby.says('an', '/dulieu');
    expect(kept).toContain('[nội dung không được lưu]');
    expect(kept).not.toContain(code);
  });
});
