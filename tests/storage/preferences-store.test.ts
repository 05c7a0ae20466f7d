import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createPreferencesStore } from '../../src/storage/preferences-store.ts';
import { describePreferencesStore } from '../contracts/preferences-store.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('preferences', (place) => {
  describePreferencesStore(async () => {
    const database = await place.open();
    return { preferences: createPreferencesStore(database), people: createPeopleStore(database) };
  });
});
