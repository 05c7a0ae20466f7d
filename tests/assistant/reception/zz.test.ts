import { it } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { askOfficePapers } from '../office-papers.ts';
import { openLobby } from './lobby.ts';
import { mortal } from './mortal.ts';

it('lost label', async () => {
  const lobby = await openLobby(await askOfficePapers());
  lobby.screens.script(() => ({ kind: 'unknown', reason: 'x' }), { kind: 'not_sent', reason: 'y' });
  await lobby.reception().receive(lobby.message('an', '/nhiemvu 7-PL1-2'));
  for (const n of [1, 2, 3]) {
    await lobby.work(() => lobby.screens.tried.length >= n);
    lobby.pass(3600);
  }
  console.log(lobby.screens.tried.map((d) => [d.isRepeat, d.reply.text.slice(0, 30)]));
});
it('stuck console', async () => {
  const database = await openDatabase({ file: ':memory:' });
  const lobby = await openLobby(await askOfficePapers(), { database });
  const dead = mortal(lobby.office.journal, { at: 'answered', when: 'before' });
  const m = lobby.message('an', 'bí mật của tôi', { channel: 'console' });
  await lobby
    .reception(dead)
    .answer(m)
    .catch((e) => console.log(String(e)));
  const { peopleStore, now } = lobby.office;
  const { id } = await peopleStore.meet({ channel: 'console', account: 'an' }, now());
  await peopleStore.remove(id, id, now());
  lobby.pass(200 * 86400);
  await lobby.office.journal.purge(now());
  console.log(await database.queries.selectFrom('exchange').select(['asked', 'sender', 'state', 'erased']).execute());
});
it('group', async () => {
  const lobby = await openLobby(await askOfficePapers());
  await lobby.appoint('cb', 'official', 'so-noi-vu');
  console.log(await lobby.says('cb', '/nhiemvu 99-PL1-1', { chat: 'nhóm', isPrivate: false }));
});
