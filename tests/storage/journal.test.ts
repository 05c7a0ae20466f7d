import { createJournal } from '../../src/storage/journal-store.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { describeJournal } from '../contracts/journal.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('exchanges', (place) => {
  describeJournal(async () => {
    const database = await place.open();
    return { journal: createJournal(database), people: createPeopleStore(database) };
  });
});
