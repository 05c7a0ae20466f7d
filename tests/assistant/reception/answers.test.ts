import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/assistant/message.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
});

const typed = (sender: string, text: string): Message =>
  lobby.message(sender, text, { channel: 'console', isAddressed: true });
const answer = async (sender: string, text: string) => (await lobby.reception().answer(typed(sender, text)))?.text;

describe('on a channel where somebody waits on the line', () => {
  it('a message is answered at once, and once', async () => {
    const message = typed('an', '/nhiemvu 7-PL1-2');
    expect((await lobby.reception().answer(message))?.text).toContain('Nhiệm vụ 7-PL1-2');
    expect(await lobby.reception().answer(message)).toBeUndefined();
    expect(await lobby.office.journal.undone()).toBe(0);
  });

  it('whoever has the machine is an administrator, and the only one who is', async () => {
    expect(await answer('owner', '/nguoidung')).toContain('Có 1 người dùng');
    for (const sender of ['an', 'Owner', 'owner2', 'config', 'console:owner'])
      expect(await answer(sender, '/nguoidung')).toContain('dành cho người được giao quyền');
  });

  it('nobody is told anything later, when the terminal is closed', async () => {
    await answer('owner', 'xin chào');
    await answer('an', '/donvi Sở Nội vụ');
    expect(await answer('owner', '/duyet')).toContain('xin là cán bộ Sở Nội vụ');
    expect(await answer('owner', '/thongbao Mai họp')).toContain('Chưa có ai');
    expect(await lobby.office.journal.undone()).toBe(0);
  });

  it('a message is left to nobody else when the answer fails to be thought out', async () => {
    const frontDesk = { ...lobby.frontDesk, reply: () => Promise.reject(new Error('/home/x/node_modules broke')) };
    const reply = await lobby.reception({ frontDesk }).answer(typed('an', 'ai ký?'));
    expect(reply?.text).toMatch(/^Xin lỗi, hiện tôi chưa tra cứu được câu này/u);
    expect(reply?.text).not.toContain('node_modules');
    expect(await lobby.office.journal.undone()).toBe(0);
  });
});
