import { isSameSecret } from '../../shared/is-same-secret.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Intake } from '../channel.ts';
import { secretOf, type Webhook } from '../webhook-secret.ts';
import type { Keeper } from './keeper.ts';

interface IntakeOptions {
  readonly webhook: Webhook;
  readonly token: string;
  /** Undefined before there is anybody to hand anything to. */
  readonly keeper: () => Keeper | undefined;
  readonly logger: Logger;
}

/**
 * Takes what is handed in. What cannot be kept is refused and held all the same: whether Zalo comes again is not known, and
 * if it does, the message has the same name.
 */
export function createIntake({ webhook, token, keeper, logger }: IntakeOptions): Intake {
  return {
    path: new URL(webhook.url).pathname,
    admits: (headers) => isSameSecret(headers['x-bot-api-secret-token'], secretOf(webhook, token)),
    async take(body) {
      const ready = keeper();
      if (!ready) throw new Error('not ready yet');
      if (ready.isFull()) throw new Error('too much is held');
      const update = parse(body);
      if (update === undefined) return logger.warn('what Zalo Bot handed in is no JSON');
      await ready.keep([update]);
    },
  };
}

/** Undefined for what is none: it would be no better the next time. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
