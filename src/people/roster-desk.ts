import { nameOfChannel } from '../shared/channel-names.ts';
import { UserError } from '../shared/errors.ts';
import { cleanName } from './clean-words.ts';
import { type DeskParts, nameOfUnit, personWith, requireRight, standingOf } from './desk-parts.ts';
import { PEOPLE_WORDS, ROLE_WORDS } from './messages.ts';
import type { Actor } from './people-store.ts';
import type { Person } from './person.ts';
import type { Role } from './role.ts';

/** Keeps the list of people. What cannot be done, the last administrator's end among it, is a UserError. */
export interface RosterDesk {
  /** All but guests, or all. Takes the right to manage people, as do the changes below. */
  list(by: Actor, filter?: { readonly guests?: boolean }): Promise<Person[]>;
  appoint(change: {
    readonly person: string;
    readonly role: Role;
    readonly unit?: string;
    readonly by: Actor;
  }): Promise<Person>;
  rename(change: { readonly person: string; readonly name: string; readonly by: Actor }): Promise<Person>;
  /** With all that they said. Everybody may remove themselves. */
  remove(change: { readonly person: string; readonly by: Actor }): Promise<void>;
  /** "Nguyễn Thị Ánh (p-cfghjkmnpq): cán bộ, Sở Nội vụ; liên hệ qua Telegram, Zalo Bot". */
  describe(person: Person): Promise<string>;
  /** What somebody is told whose code was taken. */
  describeJoined(person: Person): string;
}

const LONGEST_NAME = 80;

/** Opens the desk for the list of people. */
export function createRosterDesk(parts: DeskParts): RosterDesk {
  const { store, clock } = parts;
  return {
    async list(by, filter) {
      await requireRight(parts, by, 'managePeople');
      return store.list(filter);
    },
    async appoint({ person, role, unit, by }) {
      await requireRight(parts, by, 'managePeople');
      const standing = standingOf(parts, role, unit);
      if (!(await store.appoint(person, standing, by, clock.now())))
        throw new UserError(PEOPLE_WORDS.unknownPerson(person));
      return personWith(parts, person);
    },
    async rename({ person, name: typed, by }) {
      await requireRight(parts, by, 'managePeople');
      await store.rename(person, nameFrom(typed), by, clock.now());
      return personWith(parts, person);
    },
    async remove({ person, by }) {
      if (person !== by) await requireRight(parts, by, 'managePeople');
      await personWith(parts, person);
      await store.remove(person, by, clock.now());
    },
    async describe(person) {
      const { id, name } = person;
      const channels = new Set((await store.addressesOf(id)).map(({ channel }) => channel));
      const said = PEOPLE_WORDS.person(name || PEOPLE_WORDS.nameless, id, sayStanding(parts, person));
      return channels.size === 0
        ? said
        : `${said}; ${PEOPLE_WORDS.reachedBy([...channels].map(nameOfChannel).join(', '))}`;
    },
    describeJoined: (person) => PEOPLE_WORDS.joined(sayStanding(parts, person)),
  };
}

function sayStanding(parts: DeskParts, { role, unit }: Person): string {
  return unit === undefined ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}, ${nameOfUnit(parts, unit)}`;
}

function nameFrom(typed: string): string {
  const name = cleanName(typed);
  if (name === '') throw new UserError(PEOPLE_WORDS.nameNeeded);
  if (name.length > LONGEST_NAME) throw new UserError(PEOPLE_WORDS.nameTooLong(name.length, LONGEST_NAME));
  return name;
}
