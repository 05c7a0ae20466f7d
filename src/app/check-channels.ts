import type { Channel } from '../channels/channel.ts';
import { WORDS } from './messages.ts';

interface Checked {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Whether each channel that may be configured is, and can be used. */
export async function checkChannels(channels: readonly Channel[]): Promise<Checked[]> {
  const telegram = channels.find(({ name }) => name === 'telegram');
  const found = (await telegram?.check()) ?? { ok: true, detail: WORDS.noTelegram };
  return [{ check: WORDS.checks.telegram, ...found }];
}
