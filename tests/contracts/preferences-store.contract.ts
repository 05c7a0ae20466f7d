import { beforeEach, describe, expect, it } from 'vitest';
import type { PeopleStore } from '../../src/people/people-store.ts';
import { type PreferencesStore, USUAL_PREFERENCES } from '../../src/reminders/preferences.ts';

const AT = new Date('2026-03-02T01:00:00Z');
const CHOSEN = {
  ...USUAL_PREFERENCES,
  isOn: true,
  stages: [7, 0],
  at: '07:30',
  quietWeekdays: [1, 5],
  channel: 'zalo',
};

/** What every `PreferencesStore` keeps to. `open` is one more opening of the place that is empty at the start of a test. */
export function describePreferencesStore(
  open: () => Promise<{ preferences: PreferencesStore; people: PeopleStore }>,
): void {
  describe('how people want to be reminded', () => {
    let preferences: PreferencesStore;
    let people: PeopleStore;
    let person: string;
    beforeEach(async () => {
      ({ preferences, people } = await open());
      person = (await people.meet({ channel: 'zalo', account: '1' }, AT)).id;
    });

    it('is unknown until somebody chooses', async () => {
      expect(await preferences.read(person)).toBeUndefined();
      expect(await preferences.listOn()).toEqual([]);
    });

    it('is kept as it was chosen last', async () => {
      await preferences.write(person, USUAL_PREFERENCES, AT);
      await preferences.write(person, CHOSEN, AT);
      expect(await preferences.read(person)).toStrictEqual(CHOSEN);
      expect(await preferences.listOn()).toStrictEqual([{ person, preferences: CHOSEN }]);
      await preferences.write(person, { ...CHOSEN, isOn: false }, AT);
      expect(await preferences.listOn()).toEqual([]);
    });

    it.each([{ at: '25:00' }, { stages: [-1] }, { quietWeekdays: [1, 2, 3, 4, 5] }])(
      'is refused where nobody could be reminded like that: %j',
      async (wrong) => {
        await expect(preferences.write(person, { ...CHOSEN, ...wrong }, AT)).rejects.toThrow();
        expect(await preferences.read(person)).toBeUndefined();
      },
    );

    it('is forgotten with the person', async () => {
      await preferences.write(person, CHOSEN, AT);
      await people.remove(person, person, AT);
      expect(await preferences.read(person)).toBeUndefined();
    });
  });
}
