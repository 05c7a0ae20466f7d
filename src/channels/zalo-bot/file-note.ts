import type { ReplyFile } from '../../assistant/message.ts';
import type { Delivery } from '../../assistant/outlet.ts';
import { WORDS } from './messages.ts';

/** The other channels, by their names, where whoever has a private chat here can also be reached, and be sent these files. */
export type Elsewhere = (chat: string, files: readonly ReplyFile[]) => Promise<readonly string[]>;

/** A delivery without its files, in the words of which stands where they can be had. */
export async function withoutFiles(delivery: Delivery, elsewhere: Elsewhere | undefined): Promise<Delivery> {
  const { files = [] } = delivery.reply;
  return files.length === 0 ? delivery : withNote(delivery, await namesElsewhere(delivery.chat, files, elsewhere));
}

/** The same where it is known how those channels are called. */
export function withNote(delivery: Delivery, channels: readonly string[]): Delivery {
  const { files = [], ...reply } = delivery.reply;
  if (files.length === 0) return delivery;
  const note = WORDS.filesElsewhere(
    files.map(({ name }) => name),
    channels,
  );
  return { ...delivery, reply: { ...reply, text: [reply.text, note].filter(Boolean).join('\n\n') } };
}

/** As people call them. Something is sent also where nobody can say what other channels there are. */
export async function namesElsewhere(
  chat: string,
  files: readonly ReplyFile[],
  elsewhere: Elsewhere | undefined,
): Promise<string[]> {
  const known: Readonly<Record<string, string>> = WORDS.channels;
  const channels = (await elsewhere?.(chat, files).catch(() => [])) ?? [];
  return [...new Set(channels.flatMap((channel) => known[channel] ?? []))];
}
