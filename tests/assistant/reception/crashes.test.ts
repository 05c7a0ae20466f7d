import { beforeAll, expect, it } from 'vitest';
import { MESSAGES } from '../../../src/assistant/messages.ts';
import type { Outcome } from '../../../src/assistant/outlet.ts';
import type { Asking } from '../../answering/asking.ts';
import { describeOnEveryDatabase } from '../../support/databases.ts';
import { askOfficePapers } from '../office-papers.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { type Death, mortal } from './mortal.ts';
import { ACCEPTED, createScreens } from './screens.ts';

const QUESTION = '/nhiemvu 7-PL1-2';
const ANSWER = 'Nhiệm vụ 7-PL1-2';
const LEASE_SECONDS = 31;

let asking: Asking;
beforeAll(async () => {
  asking = await askOfficePapers();
});

/** The first process dies in the middle; another one takes over when the lease is over. */
async function dieAndTakeOver(lobby: Lobby, death: Death): Promise<void> {
  const first = mortal(lobby.office.journal, death);
  await lobby.work(first.isDead, { journal: first.journal });
  lobby.pass(LEASE_SECONDS);
  await lobby.workOff();
}

const STEPS: readonly [string, Death, number][] = [
  ['before anything is begun', { at: 'claim', when: 'before' }, 0],
  ['when it has just taken the message up', { at: 'claim', when: 'after' }, 0],
  ['before the answer is thought out', { at: 'traffic', when: 'before' }, 0],
  ['before the answer is kept', { at: 'answered', when: 'before' }, 0],
  ['when the answer is kept and not sent', { at: 'answered', when: 'after' }, 0],
  ['when the answer is sent and that is not booked', { at: 'settle', when: 'before' }, 1],
  ['when all is done and it does not know', { at: 'settle', when: 'after' }, 1],
];

describeOnEveryDatabase('a process that dies', (place) => {
  it.each(STEPS)('%s: the message is answered once where the channel keeps evidence', async (_, death) => {
    const screens = createScreens({ keepsEvidence: true });
    const lobby = await openLobby(asking, { database: await place.open(), screens });
    await lobby.reception().receive(lobby.message('an', QUESTION));
    await dieAndTakeOver(lobby, death);
    expect(screens.shown).toHaveLength(1);
    expect(screens.shown[0]!.reply.text).toMatch(new RegExp(`^${ANSWER}`, 'u'));
  });

  it.each(STEPS)('%s: else it is repeated at most once, and said to be', async (_, death, shownBefore) => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.reception().receive(lobby.message('an', QUESTION));
    await dieAndTakeOver(lobby, death);
    const [first, ...others] = lobby.shownIn('riêng an');
    expect(first).toContain(ANSWER);
    expect(others.length).toBeLessThanOrEqual(shownBefore);
    for (const again of others) expect(again.startsWith(`${MESSAGES.repeated}\n\n${ANSWER}`)).toBe(true);
  });

  it.each(STEPS)('%s, over the first message of somebody: what is kept is said all the same', async (_, death) => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.reception().receive(lobby.message('an', QUESTION));
    await dieAndTakeOver(lobby, death);
    expect(lobby.shownIn('riêng an')[0]).toContain('Luật Bảo vệ dữ liệu cá nhân');
  });
});

describeOnEveryDatabase('a process that dies more than once', (place) => {
  it('again and again while it sends: one repeat, and then no other', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.reception().receive(lobby.message('an', QUESTION));
    for (let i = 0; i < 3; i++) {
      const process = mortal(lobby.office.journal);
      lobby.screens.script((): Outcome => {
        process.kill();
        return ACCEPTED;
      });
      await lobby.work(async () => process.isDead() || (await lobby.office.journal.undone()) === 0, process);
      lobby.pass(LEASE_SECONDS);
    }
    const shown = lobby.shownIn('riêng an');
    expect(shown.map((text) => text.startsWith(MESSAGES.repeated))).toEqual([false, true]);
    expect(await lobby.office.journal.undone()).toBe(0);
  });

  it('before the message is kept has not taken it: it is handed over again', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    const message = lobby.message('an', QUESTION);
    for (const when of ['before', 'after'] as const) {
      const { journal } = mortal(lobby.office.journal, { at: 'receive', when });
      await expect(lobby.reception({ journal }).receive(message)).rejects.toThrow('killed');
    }
    expect(await lobby.reception().receive(message)).toBe(false);
    await lobby.workOff();
    expect(lobby.shownIn('riêng an')).toHaveLength(1);
  });

  it('of a message, three times: then it is answered with an apology, and the next one as ever', async () => {
    const lobby = await openLobby(asking, { database: await place.open() });
    await lobby.appoint('an', 'member');
    await lobby.reception().receive(lobby.message('an', 'câu làm chết tiến trình'));
    await lobby.reception().receive(lobby.message('an', QUESTION));
    for (let i = 0; i < 3; i++) {
      const process = mortal(lobby.office.journal);
      const frontDesk = {
        ...lobby.frontDesk,
        reply: async () => {
          process.kill();
          throw new Error('out of memory');
        },
      };
      await lobby.work(process.isDead, { ...process, frontDesk });
      lobby.pass(LEASE_SECONDS);
    }
    await lobby.workOff();
    const [apology, answer] = lobby.shownIn('riêng an');
    expect(apology).toBe(MESSAGES.unavailable);
    expect(answer).toContain(ANSWER);
  });
});
