import { type AccessDesk, createAccessDesk } from './access-desk.ts';
import { type CodesDesk, createCodesDesk } from './codes-desk.ts';
import type { DeskParts } from './desk-parts.ts';
import { createRosterDesk, type RosterDesk } from './roster-desk.ts';

/** Everything that people may want of their rights, and administrators of people. Checks the right of whoever acts. */
export interface PeopleDesk extends CodesDesk, AccessDesk, RosterDesk {}

/** Opens the desk over the people that are known; `draw` takes the place of chance in tests. */
export function createPeopleDesk({
  draw,
  ...parts
}: DeskParts & { readonly draw?: (below: number) => number }): PeopleDesk {
  return { ...createCodesDesk(parts, draw), ...createAccessDesk(parts), ...createRosterDesk(parts) };
}
