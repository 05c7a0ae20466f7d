import type { PeopleStore } from '../people/people-store.ts';
import { ROLES } from '../people/role.ts';

/** Other channels among these where the person is reached who has this private chat; none for the chat of a group. */
export async function otherChannels(
  people: Pick<PeopleStore, 'reachable'>,
  { channel, chat }: { readonly channel: string; readonly chat: string },
  among: readonly string[],
): Promise<string[]> {
  const addresses = await people.reachable({ roles: ROLES });
  const known = addresses.find((address) => address.channel === channel && address.chat === chat);
  if (!known) return [];
  const others = addresses.filter(({ person, channel: other }) => person === known.person && other !== channel);
  return others.map(({ channel: other }) => other).filter((other) => among.includes(other));
}
