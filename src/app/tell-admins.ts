import type { Office } from '../assistant/commands/command.ts';
import type { Reply } from '../assistant/message.ts';
import { linkedLast } from '../people/linked-last.ts';
import { groupBy } from '../shared/group-by.ts';

interface News {
  /** What is told under the same key is told once. */
  readonly key: string;
  readonly reply: Reply;
  /** The channel that is not to be used for it. */
  readonly notBy?: string;
}

/** Tells every administrator something, by the account that each linked last. */
export async function tellAdmins(
  { peopleStore, journal, now }: Pick<Office, 'peopleStore' | 'journal' | 'now'>,
  { key, reply, notBy }: News,
): Promise<void> {
  const accounts = await peopleStore.reachable({ roles: ['admin'] });
  const usable = accounts.filter(({ channel }) => channel !== notBy);
  for (const [person, ways] of groupBy(usable, (account) => account.person)) {
    const account = linkedLast(ways);
    if (!account) continue;
    const { channel, chat } = account;
    await journal.announce({ key: `${key} ${person}`, channel, chat, person, reply }, now());
  }
}
