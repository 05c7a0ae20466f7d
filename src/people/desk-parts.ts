import type { Clock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { PEOPLE_WORDS, ROLE_WORDS } from './messages.ts';
import { type Actor, OWNER, type PeopleStore, type Standing } from './people-store.ts';
import type { Person } from './person.ts';
import { type Action, may } from './rights.ts';
import type { Role } from './role.ts';

/** What the desk works on. */
export interface DeskParts {
  readonly store: PeopleStore;
  readonly clock: Clock;
  /** The offices that there are; where they are not given, any id is believed and said as it is. */
  readonly units?: { byId(id: string): { readonly name: string } | undefined };
}

/** Throws UserError unless whoever acts may do so to everybody. Read anew each time: rights may have been taken since. */
export async function requireRight({ store }: DeskParts, by: Actor, action: Action): Promise<void> {
  const role = by === OWNER ? 'admin' : (await store.find(by))?.role;
  if (role === undefined || may(role, action) !== 'all') throw new UserError(PEOPLE_WORDS.notAllowed);
}

/** The person with an id. Throws UserError where there is none. */
export async function personWith({ store }: DeskParts, id: string): Promise<Person> {
  const person = await store.find(id);
  if (!person) throw new UserError(PEOPLE_WORDS.unknownPerson(id));
  return person;
}

/** The standing of a role in an office. Throws UserError where the role needs an office, or the office is not known. */
export function standingOf(parts: DeskParts, role: Role, unit: string | undefined): Standing {
  if (unit !== undefined) requireUnit(parts, unit);
  else if (role === 'official' || role === 'manager') throw new UserError(PEOPLE_WORDS.unitNeeded(ROLE_WORDS[role]));
  return role === 'guest' || unit === undefined ? { role } : { role, unit };
}

/** Throws UserError for an office that is not known. */
export function requireUnit({ units }: DeskParts, unit: string): void {
  if (unit.trim() === '' || (units && !units.byId(unit))) throw new UserError(PEOPLE_WORDS.unknownUnit(unit));
}

/** The office as people call it. */
export function nameOfUnit({ units }: DeskParts, unit: string): string {
  return units?.byId(unit)?.name ?? unit;
}
