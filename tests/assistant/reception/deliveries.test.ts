import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Outcome } from '../../../src/assistant/outlet.ts';
import type { Asking } from '../../answering/asking.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { createScreens, type Screens } from './screens.ts';

let asking: Asking;
let lobby: Lobby;
beforeAll(async () => {
  asking = await askOfficePapers();
});
beforeEach(async () => {
  lobby = await openLobby(asking);
  await lobby.appoint('an', 'member');
});

const NOT_SENT: Outcome = { kind: 'not_sent', reason: 'mất mạng' };
const UNKNOWN: Outcome = { kind: 'unknown', reason: 'đứt giữa chừng' };
const asked = async () => lobby.reception().receive(lobby.message('an', '/nhiemvu 7-PL1-2'));
const triedTimes = (times: number) => () => lobby.screens.tried.length >= times;

/** Works until one more try was made; then nothing may be tried before `seconds` have passed. */
async function tryOnceMore(seconds: number): Promise<void> {
  const tries = lobby.screens.tried.length;
  await lobby.work(triedTimes(tries + 1));
  lobby.pass(seconds - 1);
  let looks = 0;
  await lobby.work(() => ++looks > 5);
  expect(lobby.screens.tried).toHaveLength(tries + 1);
  lobby.pass(1);
}

describe('a delivery', () => {
  it('that was not sent is tried again after growing pauses, and is no repeat', async () => {
    lobby.screens.script(NOT_SENT, NOT_SENT, NOT_SENT);
    await asked();
    for (const seconds of [2, 4, 8]) await tryOnceMore(seconds);
    await lobby.workOff();
    expect(lobby.screens.tried).toHaveLength(4);
    expect(new Set(lobby.screens.tried.map(({ key }) => key)).size).toBe(1);
    expect(lobby.screens.tried.every(({ isRepeat }) => !isRepeat)).toBe(true);
    expect(lobby.shownIn('riêng an')).toHaveLength(1);
  });

  it('waits as long as the channel says', async () => {
    lobby.screens.script({ ...NOT_SENT, retryAt: new Date(lobby.office.now().getTime() + 50_000) });
    await asked();
    await tryOnceMore(50);
    await lobby.workOff();
    expect(lobby.shownIn('riêng an')).toHaveLength(1);
  });

  it('that was rejected is over; the next message of the chat is answered', async () => {
    lobby.screens.script({ kind: 'rejected', reason: 'bị chặn' });
    await asked();
    await lobby.workOff();
    expect(lobby.screens.tried).toHaveLength(1);
    expect(await lobby.says('an', '/nhiemvu 7-PL1-2')).toContain('Nhiệm vụ 7-PL1-2');
  });
});

describe('a delivery', () => {
  it.each<[string, (screens: Screens) => void]>([
    ['nobody knows the end of', (screens) => screens.script(UNKNOWN)],
    [
      'an outlet threw over',
      (screens) =>
        screens.script(() => {
          throw new Error('broken');
        }),
    ],
  ])('that %s is repeated once, with words that say so, and then no more', async (_, script) => {
    script(lobby.screens);
    lobby.screens.script(UNKNOWN);
    await asked();
    for (const times of [1, 2]) {
      await lobby.work(triedTimes(times));
      lobby.pass(3600);
    }
    await lobby.workOff();
    const [first, again, ...others] = lobby.screens.tried;
    expect(others).toEqual([]);
    expect(again!.key).toBe(first!.key);
    expect(again!.reply.text).toBe(`${MESSAGES.repeated}\n\n${first!.reply.text}`);
  });

  it('that never returns does not hold its chat up for ever', async () => {
    lobby.screens.script(() => new Promise(() => {}));
    await asked();
    await lobby.work(triedTimes(1), { sendLimitMs: 20 });
    lobby.pass(3600);
    await lobby.workOff();
    expect(lobby.shownIn('riêng an')[0]).toMatch(new RegExp(`^${MESSAGES.repeated}`, 'u'));
  });

  it.each([
    ['throws', () => Promise.reject(new Error('away'))],
    [
      'throws at once',
      () => {
        throw new Error('away');
      },
    ],
    ['cannot say', () => Promise.resolve(undefined)],
  ])('of a channel whose evidence %s is repeated like one without', async (_, wasDelivered) => {
    const outlet = { ...createScreens(), wasDelivered };
    outlet.script(UNKNOWN);
    await asked();
    await lobby.work(() => outlet.tried.length > 0, { outlet });
    lobby.pass(3600);
    await lobby.workOff({ outlet });
    expect(outlet.tried.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
  });
});

describe('a service that does not answer', () => {
  it.each([
    ['says so', () => Promise.resolve(false)],
    ['cannot even say so', () => Promise.reject(new Error('away'))],
  ])('is asked no more for what is in doubt: that waits until it is back. It %s', async (_, away) => {
    let isWell: () => Promise<boolean> = away;
    const outlet = { ...createScreens(), isWell: () => isWell() };
    outlet.script(UNKNOWN);
    await asked();
    await lobby.work(() => outlet.tried.length > 0, { outlet });
    for (let i = 0; i < 5; i++) {
      lobby.pass(3600);
      let looks = 0;
      await lobby.work(() => ++looks > 5, { outlet });
    }
    expect(outlet.tried).toHaveLength(1);
    isWell = () => Promise.resolve(true);
    lobby.pass(3600);
    await lobby.workOff({ outlet });
    expect(outlet.tried.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
    expect(outlet.shown).toHaveLength(1);
  });
});
