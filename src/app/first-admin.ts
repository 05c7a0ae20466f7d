import type { Office } from '../assistant/commands/command.ts';
import type { NewCode } from '../people/codes-desk.ts';
import { OWNER } from '../people/people-store.ts';

/** A code for the first administrator on a channel; undefined where there is one already. */
export async function firstAdminCode({ people, peopleStore }: Office): Promise<NewCode | undefined> {
  const known = await peopleStore.list();
  return known.some(({ role }) => role === 'admin') ? undefined : people.invite({ role: 'admin', by: OWNER });
}
