import { THREAD } from './api.ts';
import type { Connection } from './connection.ts';
import type { Place } from './thread-address.ts';

/** To whom may be written: whoever wrote first, and friends. Zalo locks accounts that write to strangers. */
export interface Contacts {
  /** Somebody wrote. */
  met(sender: string): void;
  /** Throws where nobody can say just now. In a group whoever let the account in has agreed. */
  isStranger(place: Place, connection: Pick<Connection, 'me' | 'api'>): Promise<boolean>;
}

interface ContactParts {
  /** Whether somebody is known by a message of theirs, also from before this start. */
  readonly hasWritten: (account: string) => Promise<boolean>;
  readonly now: () => Date;
}

const FRIENDS_FOR_MS = 3_600_000;
const REMEMBERED = 20_000;

/** Remembers who wrote, and asks for the friends of the account at most once an hour. */
export function createContacts({ hasWritten, now }: ContactParts): Contacts {
  const known = new Set<string>();
  let friends: { readonly ids: ReadonlySet<string>; readonly of: string; readonly at: number } | undefined;
  const met = (account: string) => {
    known.add(account);
    if (known.size > REMEMBERED) known.delete(known.values().next().value!);
  };
  return {
    met,
    async isStranger({ threadId, type }, connection) {
      if (type === THREAD.group || known.has(threadId)) return false;
      if (await hasWritten(threadId)) met(threadId);
      else if (!(await friendsOf(connection)).has(threadId)) return true;
      return false;
    },
  };

  async function friendsOf({ me, api }: Pick<Connection, 'me' | 'api'>): Promise<ReadonlySet<string>> {
    const at = now().getTime();
    if (friends?.of === me && at - friends.at < FRIENDS_FOR_MS) return friends.ids;
    const listed = await api.getAllFriends();
    friends = { ids: new Set(listed.map(({ userId }) => `${userId}`)), of: me, at };
    return friends.ids;
  }
}
