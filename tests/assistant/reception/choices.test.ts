import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Asking } from '../../answering/asking.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askOfficePapers();
});

describe('the number of a choice', () => {
  let lobby: Lobby;
  beforeEach(async () => {
    lobby = await openLobby(asking);
    await lobby.appoint('an', 'official', 'so-noi-vu');
    await lobby.says('an', '/nhiemvu 7-2');
  });

  it.each(['1', ' 1 ', '1.', '1)', 'chọn 1', 'Chọn 1', 'chon 1', 'số 1', 'chọn số 1', 'gõ 1', 'câu 1'])(
    'stands for it: %j',
    async (typed) => {
      expect(await lobby.says('an', typed)).toContain('Nhiệm vụ 7-PL1-2');
    },
  );

  it.each(['2', 'chọn 2'])('stands for the second one: %j', async (typed) => {
    expect(await lobby.says('an', typed)).toContain('Chỉ tiêu 7-PL2-2');
  });

  it.each(['0', '3', '99', '-1', '1.5', '1e0', '１'])('is only itself where nothing has it: %j', async (typed) => {
    expect(await lobby.says('an', typed)).not.toMatch(/Nhiệm vụ 7-PL1-2|Chỉ tiêu 7-PL2-2/u);
  });

  it('may be typed again where it was mistyped', async () => {
    expect(await lobby.says('an', '3')).toBe(MESSAGES.choiceGone);
    expect(await lobby.says('an', '2')).toContain('Chỉ tiêu 7-PL2-2');
  });

  it('is of the last answer alone, and of the own chat', async () => {
    await lobby.says('an', 'xin chào');
    expect(await lobby.says('an', '1')).not.toContain('Nhiệm vụ 7-PL1-2');
    await lobby.appoint('bình', 'official', 'so-noi-vu');
    await lobby.says('an', '/nhiemvu 7-2');
    expect(await lobby.says('bình', '1')).not.toContain('Nhiệm vụ 7-PL1-2');
  });

  it('outlasts what is said to the chat unasked', async () => {
    await lobby.appoint('quản trị', 'admin');
    await lobby.says('quản trị', '/thongbao xác nhận gửi: mai họp');
    expect(lobby.shownIn('riêng an').at(-1)).toContain('mai họp');
    expect(await lobby.says('an', '1')).toContain('Nhiệm vụ 7-PL1-2');
  });
});

const FORGED = [-1, 0.5, Number.NaN, 1e99, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 40];

describeOnEveryDatabase('a choice that is pressed', (place) => {
  it('stands for what was offered then, whatever was said since', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.says('an', '/nhiemvu 7-2');
    const { number: turn } = (await lobby.office.journal.lastTurn('memory', 'riêng an'))!;
    await lobby.says('an', 'xin chào');
    expect(await lobby.says('an', '', { choice: { turn, index: 1 } })).toContain('Chỉ tiêu 7-PL2-2');
  });

  it('says that it is gone where it is forged, or was offered to others', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.says('an', '/nhiemvu 7-2');
    const { number: turn } = (await lobby.office.journal.lastTurn('memory', 'riêng an'))!;
    await lobby.appoint('bình', 'admin');
    expect(await lobby.says('bình', '', { choice: { turn, index: 0 } })).toBe(MESSAGES.choiceGone);
    for (const wrong of FORGED) {
      expect(await lobby.says('bình', '', { choice: { turn: wrong, index: 0 } })).toBe(MESSAGES.choiceGone);
      await lobby.appoint('an', 'admin');
      expect(await lobby.says('an', '', { choice: { turn, index: wrong } })).toBe(MESSAGES.choiceGone);
    }
  });

  it('is done in the name of whoever presses it', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('quản trị', 'admin');
    const room = { chat: 'phòng' };
    await lobby.says('quản trị', '/tamdung', room);
    const { number: turn } = (await lobby.office.journal.lastTurn('memory', 'phòng'))!;
    const pressed = await lobby.says('an', '', { ...room, choice: { turn, index: 0 } });
    expect(pressed).toContain('Lệnh /tamdung dành cho người được giao quyền');
    expect(await lobby.office.switches.isPaused('answering')).toBe(false);
  });
});
