import type { Api } from 'grammy';
import { describeFault } from './describe-fault.ts';
import { faultOf } from './fault.ts';
import { WORDS } from './messages.ts';
import type { Webhook } from './webhook.ts';

/** Asks Telegram whether it knows the bot, and how it hands updates in. Disturbs nobody who is asking for them. */
export async function checkBot(api: Api, webhook: Webhook | undefined): Promise<{ ok: boolean; detail: string }> {
  try {
    const me = await api.getMe();
    const { url = '', last_error_message: failed } = await api.getWebhookInfo();
    const works = WORDS.works(me.username, me.can_read_all_group_messages);
    if (!webhook) return { ok: true, detail: works + (url ? WORDS.otherWebhook(new URL(url).host) : '') };
    return { ok: failed === undefined, detail: works + (failed ? WORDS.webhookFault(failed) : '') };
  } catch (error) {
    return { ok: false, detail: describeFault(faultOf(error)) };
  }
}
