import type { Database } from '../../src/storage/database.ts';
import { keyOf } from '../../src/storage/journal/rows.ts';
import type { MemoryChannel } from './channel.ts';
import type { Written } from './crowd.ts';

/** Holds what people were shown against what was written and what the journal says; returns what is wrong, in words. */
export async function compareWithJournal(
  channel: MemoryChannel,
  written: readonly Written[],
  { queries }: Database,
): Promise<string[]> {
  const timesShown = new Map<string, number>();
  for (const { key } of channel.shown) timesShown.set(key, (timesShown.get(key) ?? 0) + 1);
  const rows = await queries
    .selectFrom('exchange')
    .select(['key', 'number', 'chat', 'asked', 'said', 'state', 'outcome'])
    .orderBy('number')
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const faults: string[] = [];
  for (const { message } of written) {
    const key = keyOf(message);
    const row = byKey.get(key);
    const times = timesShown.get(key) ?? 0;
    if (times !== 1) faults.push(`${message.key} was answered ${times} times`);
    if (!row) faults.push(`${message.key} is not in the journal`);
    else if (row.state !== 'done' || row.outcome !== 'accepted')
      faults.push(`${message.key} is ${row.state} (${row.outcome}) in the journal`);
    else if (row.asked !== message.text.normalize('NFC')) faults.push(`${message.key} was kept with other words`);
  }
  if (rows.length !== written.length) faults.push(`${rows.length} exchanges for ${written.length} messages`);
  for (const { key, text, isRepeat } of channel.shown) {
    const row = byKey.get(key);
    if (isRepeat) faults.push(`${key} was called a repeat though there was evidence`);
    if (row && (JSON.parse(row.said!) as { text: string }).text !== text)
      faults.push(`${key} was answered otherwise than kept`);
  }
  return [...faults, ...outOfOrder(channel, byKey)];
}

/** The answers of a chat come in the order in which its messages were taken in. */
function outOfOrder({ shown }: MemoryChannel, byKey: ReadonlyMap<string, { number: number }>): string[] {
  const last = new Map<string, number>();
  return shown.flatMap(({ key, chat }) => {
    const number = byKey.get(key)?.number ?? 0;
    const before = last.get(chat) ?? 0;
    last.set(chat, Math.max(number, before));
    return number < before ? [`in ${chat}, ${number} was answered after ${before}`] : [];
  });
}
