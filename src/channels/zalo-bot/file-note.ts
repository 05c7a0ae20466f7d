import type { Delivery } from '../../assistant/outlet.ts';
import { WORDS } from './messages.ts';

/** The other channels, by their names, where whoever has a private chat here can also be reached. */
export type Elsewhere = (chat: string) => Promise<readonly string[]>;

/** A delivery without its files, in the words of which stands where they can be had. */
export async function withoutFiles(delivery: Delivery, elsewhere: Elsewhere | undefined): Promise<Delivery> {
  const { files = [], ...reply } = delivery.reply;
  if (files.length === 0) return delivery;
  const channels = await namesOf(delivery.chat, elsewhere);
  const note = WORDS.filesElsewhere(
    files.map(({ name }) => name),
    channels,
  );
  return { ...delivery, reply: { ...reply, text: [reply.text, note].filter(Boolean).join('\n\n') } };
}

/** A reply is sent also where nobody can say what other channels there are. */
async function namesOf(chat: string, elsewhere: Elsewhere | undefined): Promise<string[]> {
  const known: Readonly<Record<string, string>> = WORDS.channels;
  const channels = (await elsewhere?.(chat).catch(() => [])) ?? [];
  return [...new Set(channels.flatMap((channel) => known[channel] ?? []))];
}
