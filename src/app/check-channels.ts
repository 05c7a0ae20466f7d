import type { Channel } from '../channels/channel.ts';
import { WORDS } from './messages.ts';

interface Checked {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** The channels that there may be, each with what is said where it is not configured. */
const KNOWN = [
  { name: 'telegram', check: WORDS.checks.telegram, absent: WORDS.noTelegram },
  { name: 'zalo-bot', check: WORDS.checks.zaloBot, absent: WORDS.noZaloBot },
  { name: 'zalo-oa', check: WORDS.checks.zaloOa, absent: WORDS.noZaloOa },
  { name: 'zalo-personal', check: WORDS.checks.zaloPersonal, absent: WORDS.noZaloPersonal },
] as const;

/** Whether each channel that may be configured is, and can be used. */
export async function checkChannels(channels: readonly Channel[]): Promise<Checked[]> {
  return Promise.all(
    KNOWN.map(async ({ name, check, absent }) => {
      const channel = channels.find((one) => one.name === name);
      // One that cannot be looked at must not take the rest of the check-up with it.
      const found = await channel
        ?.check()
        .catch(({ name: fault }: Error) => ({ ok: false, detail: WORDS.notChecked(fault) }));
      return { check, ...(found ?? { ok: true, detail: absent }) };
    }),
  );
}
