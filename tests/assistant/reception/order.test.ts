import { beforeAll, describe, expect, it } from 'vitest';
import type { Asking } from '../../answering/asking.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openLobby } from './lobby.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askOfficePapers();
});

describeOnEveryDatabase('two processes with lanes of their own', (place) => {
  it('answer every message once, and those of a chat in their order', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    const people = ['an', 'bình', 'chi', 'dung'];
    for (const name of people) await lobby.appoint(name, 'member');
    const reception = lobby.reception();
    for (let i = 1; i <= 6; i++) for (const name of people) await reception.receive(lobby.message(name, `/lệnhlạ${i}`));
    await Promise.all([lobby.workOff(), lobby.workOff()]);
    const expected = Array.from({ length: 6 }, (_, i) => `/lenhla${i + 1}`);
    for (const name of people)
      expect(lobby.shownIn(`riêng ${name}`).map((text) => /\/lenhla\d/u.exec(text)?.[0])).toEqual(expected);
  });

  it('answer a message once that is handed over again and again', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    const message = lobby.message('an', '/nhiemvu 7-PL1-2');
    const taken = await Promise.all(Array.from({ length: 5 }, () => lobby.reception().receive(message)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    await lobby.workOff();
    expect(await lobby.reception().receive({ ...message, text: 'nay nói khác' })).toBe(false);
    await lobby.workOff();
    expect(lobby.shownIn('riêng an')).toHaveLength(1);
  });
});

describe('a flood', () => {
  it('in one chat does not keep the others waiting', async () => {
    const lobby = await openLobby(asking);
    for (const name of ['lũ', 'an', 'bình']) await lobby.appoint(name, 'member');
    const reception = lobby.reception();
    for (let i = 0; i < 12; i++) await reception.receive(lobby.message('lũ', `/lệnhlạ${i}`));
    for (const name of ['an', 'bình']) await reception.receive(lobby.message(name, '/nhiemvu 7-PL1-2'));
    await lobby.workOff({ lanes: 1 });
    expect(lobby.screens.shown.slice(0, 3).map(({ chat }) => chat)).toEqual(['riêng lũ', 'riêng an', 'riêng bình']);
    expect(lobby.screens.shown).toHaveLength(14);
  });
});
