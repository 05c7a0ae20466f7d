import { expect, it } from 'vitest';
import type { ModelUse } from '../../src/answering/model/model-ledger.ts';
import { createJournal } from '../../src/storage/journal-store.ts';
import { createModelLedger } from '../../src/storage/model-ledger-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

const NOON = new Date('2026-03-02T05:00:00Z');
const EARLIER = new Date('2026-03-01T05:00:00Z');
const USE: ModelUse = {
  ...{ at: NOON, person: 'p-1', model: 'qwen', host: 'may-ai:8000', calls: 2, inputTokens: 900, outputTokens: 100 },
  ...{ costVnd: 12.5, elapsedMs: 1234.56, outcome: 'used' },
};
const NOTHING = { questions: 0, tokens: 0, costVnd: 0 };

describeOnEveryDatabase('what a language model took', (place) => {
  it('is summed up by everybody and by one person, from an instant on', async () => {
    const ledger = createModelLedger(await place.open());
    expect(await ledger.usedSince(EARLIER)).toEqual(NOTHING);
    await ledger.note(USE);
    await ledger.note({ ...USE, person: 'p-2', costVnd: 7.5 });
    await ledger.note({ ...USE, person: undefined, costVnd: undefined, outcome: 'failed' });
    await ledger.note({ ...USE, at: new Date(EARLIER.getTime() - 1) });
    expect(await ledger.usedSince(EARLIER)).toEqual({ questions: 3, tokens: 3000, costVnd: 20 });
    expect(await ledger.usedSince(EARLIER, 'p-1')).toEqual({ questions: 1, tokens: 1000, costVnd: 12.5 });
    expect(await ledger.usedSince(EARLIER, 'p-9')).toEqual(NOTHING);
    expect(await ledger.usedSince(new Date(NOON.getTime() + 1))).toEqual(NOTHING);
  });

  it('is the same for every process, and none of it gets lost', async () => {
    const ledgers = await Promise.all([1, 2, 3].map(async () => createModelLedger(await place.open())));
    await Promise.all(ledgers.flatMap((ledger) => Array.from({ length: 7 }, () => ledger.note(USE))));
    for (const ledger of ledgers)
      expect(await ledger.usedSince(EARLIER, 'p-1')).toEqual({ questions: 21, tokens: 21_000, costVnd: 262.5 });
  });

  it('is kept as long as conversations are', async () => {
    const database = await place.open();
    const ledger = createModelLedger(database);
    await ledger.note(USE);
    await ledger.note({ ...USE, at: EARLIER });
    await createJournal(database).purge(NOON);
    expect(await ledger.usedSince(new Date(0))).toMatchObject({ questions: 1 });
  });

  it('is nobody’s in particular once a person is forgotten, and still counts', async () => {
    const database = await place.open();
    const [ledger, people] = [createModelLedger(database), createPeopleStore(database)];
    const { id } = await people.meet({ channel: 'telegram', account: '7', chat: '7' }, EARLIER);
    await ledger.note({ ...USE, person: id });
    await people.remove(id, 'console:owner', NOON);
    expect(await ledger.usedSince(EARLIER, id)).toEqual(NOTHING);
    expect(await ledger.usedSince(EARLIER)).toMatchObject({ questions: 1, tokens: 1000 });
    expect(await database.queries.selectFrom('modelUse').select('person').execute()).toEqual([{ person: null }]);
  });
});
