import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';

const TEN_MINUTES = 601;

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
  await lobby.appoint('an', 'official', 'so-noi-vu');
});

/** Many messages of one person, answered together. */
async function flood(sender: string, texts: readonly string[], more = {}): Promise<string[]> {
  const reception = lobby.reception();
  for (const text of texts) await reception.receive(lobby.message(sender, text, more));
  await lobby.workOff();
  return lobby.shownIn(lobby.message(sender, '', more).chat);
}
const many = (count: number) => Array.from({ length: count }, (_, i) => `/lệnhlạ${i}`);

describe('somebody who writes too much', () => {
  it('is told once, then met with silence, and answered again when it is over', async () => {
    const shown = await flood('an', many(66));
    expect(shown).toHaveLength(61);
    expect(shown.at(-1)).toBe(MESSAGES.tooMany);
    expect(await lobby.says('an', '/nhiemvu 7-PL1-2')).toBe('');
    lobby.pass(TEN_MINUTES);
    expect(await lobby.says('an', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
  });

  it('does not use up what others may write', async () => {
    await lobby.appoint('bình', 'member');
    await flood('an', many(66));
    expect(await lobby.says('bình', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
  });

  it('is answered all the same as an administrator', async () => {
    await lobby.appoint('quản trị', 'admin');
    expect(await flood('quản trị', many(66))).toHaveLength(66);
  });
});

describe('the same words again and again', () => {
  it('are answered six times, however they come', async () => {
    const shown = await flood(
      'an',
      Array.from({ length: 9 }, () => 'xin chào'),
    );
    expect(shown).toHaveLength(7);
    expect(shown.at(-1)).toBe(MESSAGES.tooMany);
    expect(await lobby.says('an', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
  });

  it('are no fault where they only choose', async () => {
    for (let i = 0; i < 9; i++) {
      await lobby.says('an', i % 2 ? '/nhiemvu 7-2' : '/chitieu 7-2');
      expect(await lobby.says('an', '1')).toContain('Nhiệm vụ 7-PL1-2');
    }
  });
});

describe('a chat of many', () => {
  it('is limited as a whole', async () => {
    const room = { chat: 'nhóm', isPrivate: false, isAddressed: true };
    const reception = lobby.reception();
    for (let i = 0; i < 203; i++) await reception.receive(lobby.message(`người ${i % 20}`, `/lệnhlạ${i}`, room));
    await lobby.workOff();
    const limited = lobby.shownIn('nhóm').filter((text) => text === MESSAGES.tooMany);
    expect(limited).toHaveLength(3);
    expect(lobby.shownIn('nhóm')).toHaveLength(203);
  });
});
