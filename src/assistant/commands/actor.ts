import { type Actor, OWNER } from '../../people/people-store.ts';
import { UserError } from '../../shared/errors.ts';
import type { AskedMessage } from '../message.ts';
import { PEOPLE_COMMAND_WORDS as words } from './people-messages.ts';

/** Who does something, for rights and the trail: where nobody in particular asks, it is the owner of the machine. */
export function actorOf({ person }: Pick<AskedMessage, 'person'>): Actor {
  return person ?? OWNER;
}

/** Throws UserError unless somebody in particular asks, and nobody else reads the reply. */
export function requirePrivately({ person, isPrivate = true }: AskedMessage): string {
  if (person === undefined) throw new UserError(words.noPerson);
  requireNoReaders({ isPrivate });
  return person;
}

/** Throws UserError in a group, where everybody reads what is said. */
export function requireNoReaders({ isPrivate = true }: Pick<AskedMessage, 'isPrivate'>): void {
  if (!isPrivate) throw new UserError(words.onlyPrivate);
}
