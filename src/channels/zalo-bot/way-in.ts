import { secretOf, type Webhook } from '../webhook-secret.ts';
import type { BotApi } from './api.ts';
import { findWebhook } from './check-bot.ts';
import { WORDS } from './messages.ts';

interface WayParts {
  readonly api: BotApi;
  readonly token: string;
  /** Absent, Zalo is asked. */
  readonly webhook: Webhook | undefined;
  /** Told what something should be done about. */
  readonly announce: (message: string) => void;
}

/** How Zalo hands over what people write: one bot has one way, and whoever knows its token can change that. */
export interface WayIn {
  /** Has Zalo hand messages over as is wanted. */
  take(): Promise<void>;
  /** The same where that was changed meanwhile, which is said once. */
  takeBack(): Promise<void>;
}

/** Opens the way in. Its methods throw CallError. */
export function createWayIn({ api, token, webhook, announce }: WayParts): WayIn {
  let isTold = false;
  /** Zalo gives nothing to who asks while there is a webhook. */
  const change = async (set: string | undefined): Promise<void> => {
    if (webhook) return api.setWebhook(webhook.url, secretOf(webhook, token));
    if (set) await api.deleteWebhook();
  };
  return {
    take: async () => change(webhook ? undefined : await findWebhook(api)),
    async takeBack() {
      const set = await findWebhook(api);
      const isAsWanted = webhook ? set === webhook.url : !set;
      if (isAsWanted) return;
      await change(set);
      // Some do not say what is set: then it is set again without a word.
      if (isTold || set === undefined) return;
      isTold = true;
      const host = URL.canParse(set) ? new URL(set).host : '';
      announce(webhook ? WORDS.webhookTaken(host) : WORDS.webhookSet(host));
    },
  };
}
