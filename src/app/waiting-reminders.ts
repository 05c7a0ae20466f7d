import type { Office } from '../assistant/commands/command.ts';
import type { Address } from '../people/person.ts';

/** How many reminders wait for whoever has an account, the plan brought up to today before; 0 for nobody. Sends nothing. */
export async function countWaiting(
  address: Address | undefined,
  { outbox, peopleStore, now }: Pick<Office, 'outbox' | 'peopleStore' | 'now'>,
): Promise<number> {
  await outbox.planAhead(now());
  if (!address) return 0;
  const { id } = await peopleStore.meet(address, now());
  return (await outbox.inbox(id, now())).length;
}
