import type { Api } from 'grammy';
import { z } from 'zod';
import type { Webhook } from '../webhook-secret.ts';
import { describeFault } from './describe-fault.ts';
import { faultOf } from './fault.ts';
import { WORDS } from './messages.ts';

const RECENTLY_SECONDS = 60 * 60;
/** core.telegram.org/bots/api#webhookinfo */
const WEBHOOK_INFO = z.object({
  url: z.string().default(''),
  pending_update_count: z.number().default(0),
  last_error_date: z.number().default(0),
  last_error_message: z.string().default(''),
});

/** Only the host: there may be secrets in the path. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '?';
}

/** Asks Telegram whether it knows the bot, and how it hands updates in. Disturbs nobody who is asking for them. */
export async function checkBot(
  api: Api,
  webhook: Webhook | undefined,
  now: () => Date,
): Promise<{ ok: boolean; detail: string }> {
  try {
    const me = await api.getMe();
    const { url, pending_update_count: waiting, ...last } = WEBHOOK_INFO.parse(await api.getWebhookInfo());
    const works = WORDS.works(me.username, me.can_read_all_group_messages) + WORDS.waiting(waiting);
    if (!webhook) return { ok: true, detail: works + (url ? WORDS.otherWebhook(hostOf(url)) : '') };
    if (url !== webhook.url) return { ok: false, detail: works + WORDS.wrongWebhook(url && hostOf(url)) };
    const isRecent = now().getTime() / 1000 - last.last_error_date < RECENTLY_SECONDS;
    return { ok: !isRecent, detail: works + (isRecent ? WORDS.webhookFault(last.last_error_message) : '') };
  } catch (error) {
    return { ok: false, detail: describeFault(faultOf(error)) };
  }
}
