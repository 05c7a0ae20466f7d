import { linkedLast } from '../../people/linked-last.ts';
import { type CommandDesk, say } from './command.ts';

/**
 * Says something unasked to a person, in the private chat of the account that was linked last; nothing where there is
 * none. Once for each message, or once for each `occasion` where one is named.
 */
export async function tellPerson(
  person: string,
  text: string,
  { office, message }: CommandDesk,
  occasion: string = message.key ?? message.sentAt.toISOString(),
): Promise<void> {
  const { peopleStore, journal, now } = office;
  const account = linkedLast(await peopleStore.addressesOf(person));
  if (!account) return;
  const { channel, chat } = account;
  await journal.announce({ key: `told ${occasion} ${person}`, channel, chat, person, reply: say(text) }, now());
}
