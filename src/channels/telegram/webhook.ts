import type { Update } from 'grammy/types';
import { isSameSecret } from '../../shared/is-same-secret.ts';
import type { Intake } from '../channel.ts';
import { secretOf, type Webhook } from '../webhook-secret.ts';
import type { TakeUpdate } from './take-update.ts';

/** Takes what is handed in; before `taking` is there, nothing can be kept, and Telegram comes again. */
export function createIntake(webhook: Webhook, token: string, taking: () => TakeUpdate | undefined): Intake {
  return {
    path: new URL(webhook.url).pathname,
    admits: (headers) => isSameSecret(headers['x-telegram-bot-api-secret-token'], secretOf(webhook, token)),
    async take(body) {
      const take = taking();
      if (!take) throw new Error('not ready yet');
      const update = readJson(body);
      // Handed in again it would be no better.
      if (update) await take(update);
    },
  };
}

/** Undefined for what is no JSON object: nobody who knows the secret hands that in. */
function readJson(body: Uint8Array): Update | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof read === 'object' && read !== null ? (read as Update) : undefined;
  } catch {
    return undefined;
  }
}
