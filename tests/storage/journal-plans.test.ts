import { expect, it } from 'vitest';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { at, claimed, message, REPLY } from '../contracts/journal/talk.ts';
import { useDatabaseFolder } from './database-folder.ts';
import { plansOf } from './plans-of.ts';

const folder = useDatabaseFolder();

/** The indexes that hold only what is not done yet, which is little however much was ever said. */
const OF_FEW = /exchange_to_claim|exchange_undone/u;

it('no question to the journal reads all that was ever said', async () => {
  const plans = await plansOf(folder, 'exchange', async (database) => {
    const [journal, people] = [createJournal(database), createPeopleStore(database)];
    const { id } = await people.meet({ channel: 'zalo', account: 'người a' }, at(0));
    await journal.receive(message('a'), at(0));
    await journal.receive(message('a'), at(0));
    const exchange = (await journal.claim(['zalo', 'telegram'], claimed('x'), at(0)))!;
    await journal.traffic(exchange, at(-600));
    await journal.lastTurn('zalo', 'a');
    await journal.lastAnswer('zalo', 'a', id);
    await journal.turn(1, 'zalo', 'a');
    await journal.renew(exchange, claimed('x'));
    await journal.answered(exchange, claimed('x'), { reply: REPLY, person: id }, at(0));
    await journal.repeat(exchange, claimed('x'));
    await journal.postpone(exchange, claimed('x'), at(1), { begun: true });
    await journal.settle((await journal.claim(['zalo'], claimed('y'), at(2)))!, claimed('y'), 'accepted', at(2));
    await journal.undone();
    await journal.pastOf(id, 10);
    await journal.countOf(id);
    await journal.asked('no_evidence', at(0), 10);
    await journal.ratings('down', 10);
    await journal.ratingsOf(id);
    await journal.purge(at(-60));
    await people.remove(id, id, at(3));
  });
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((plan) => plan.startsWith('SCAN') && !OF_FEW.test(plan))).toEqual([]);
});

it('what comes next is found among what waits', async () => {
  const plans = await plansOf(folder, 'exchange', async (database) => {
    await createJournal(database).claim(['zalo', 'telegram'], claimed('x'), at(0));
  });
  expect(plans).toEqual([expect.stringMatching(/^SCAN exchange USING INDEX exchange_to_claim ⟵/u)]);
});
