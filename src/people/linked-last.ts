import type { LinkedAddress } from './person.ts';

/** An account with the private chat in which a person is reached. */
export type ReachableAddress = LinkedAddress & { readonly chat: string };

/** Of a person's accounts the one that was linked last and where there is a private chat; undefined where there is none. */
export function linkedLast<Account extends LinkedAddress>(
  accounts: readonly Account[],
): (Account & ReachableAddress) | undefined {
  const reachable = accounts.filter((account): account is Account & ReachableAddress => account.chat !== undefined);
  return reachable.toSorted((a, b) => (a.linkedAt < b.linkedAt ? -1 : 1)).at(-1);
}
