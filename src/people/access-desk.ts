import { UserError } from '../shared/errors.ts';
import { cleanWords } from './clean-words.ts';
import { type DeskParts, nameOfUnit, personWith, requireRight, requireUnit } from './desk-parts.ts';
import { PEOPLE_WORDS, ROLE_WORDS } from './messages.ts';
import type { AccessRequest, Actor } from './people-store.ts';
import type { Person } from './person.ts';
import { may } from './rights.ts';

/** Takes wishes for access, and what is decided of them. What cannot be done is a UserError. */
export interface AccessDesk {
  /** Asks to be taken for an official of an office, in the place of what the person asked before. */
  askAccess(person: string, unit: string, words: string): Promise<void>;
  /** Oldest first. Takes the right to approve, as the next two do. */
  requests(by: Actor): Promise<AccessRequest[]>;
  /** Makes the person an official of the office asked for; `unit` is the one that was read, lest it was changed since. */
  approve(decision: { readonly person: string; readonly unit?: string; readonly by: Actor }): Promise<Person>;
  refuse(decision: { readonly person: string; readonly by: Actor }): Promise<void>;
}

const LONGEST_WORDS = 500;

/** Opens the desk for access. */
export function createAccessDesk(parts: DeskParts): AccessDesk {
  const { store, clock } = parts;
  const requestOf = async (person: string, by: Actor) => {
    await requireRight(parts, by, 'approve');
    const request = (await store.requests()).find((known) => known.person.id === person);
    if (!request) throw new UserError(PEOPLE_WORDS.noRequest(person));
    return request;
  };
  return {
    async askAccess(id, unit, typed) {
      const person = await personWith(parts, id);
      requireUnit(parts, unit);
      refuseNeedless(parts, person, unit);
      const words = cleanWords(typed);
      if (words.length > LONGEST_WORDS) throw new UserError(PEOPLE_WORDS.wordsTooLong(words.length, LONGEST_WORDS));
      await store.request(id, { unit, words }, clock.now());
    },
    async requests(by) {
      await requireRight(parts, by, 'approve');
      return store.requests();
    },
    async approve({ person, unit: read, by }) {
      const { unit } = await requestOf(person, by);
      requireUnit(parts, unit);
      if (read !== undefined && read !== unit)
        throw new UserError(PEOPLE_WORDS.requestChanged(nameOfUnit(parts, unit)));
      await store.appoint(person, { role: 'official', unit }, by, clock.now());
      return personWith(parts, person);
    },
    async refuse({ person, by }) {
      await requestOf(person, by);
      await store.withdrawRequest(person, by, clock.now());
    },
  };
}

function refuseNeedless(parts: DeskParts, person: Person, unit: string): void {
  const { role } = person;
  if (may(role, 'requestAccess') === 'no') throw new UserError(PEOPLE_WORDS.mayNotRequest(ROLE_WORDS[role]));
  if (role === 'official' && person.unit === unit)
    throw new UserError(PEOPLE_WORDS.alreadyThere(nameOfUnit(parts, unit)));
}
