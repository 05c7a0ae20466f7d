import { type CommandDesk, say } from './command.ts';

/**
 * Says something unasked to a person, in the private chat of the account that was linked last; nothing where there is none. Once for each
 * message, or once for each `occasion` where one is named.
 */
export async function tellPerson(
  person: string,
  text: string,
  { office, message }: CommandDesk,
  occasion: string = message.key ?? message.sentAt.toISOString(),
): Promise<void> {
  const { peopleStore, journal, now } = office;
  const addresses = (await peopleStore.addressesOf(person)).filter(({ chat }) => chat !== undefined);
  const latest = addresses.toSorted((a, b) => b.linkedAt.localeCompare(a.linkedAt))[0];
  if (!latest) return;
  const { channel, chat } = latest;
  const key = `told ${occasion} ${person}`;
  await journal.announce({ key, channel, chat: chat!, person, reply: say(text) }, now());
}
