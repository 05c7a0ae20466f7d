import type { Logger } from '../../shared/logger.ts';
import { printInstant } from '../../shared/print-instant.ts';
import type { Intake } from '../channel.ts';
import { instantOf, readEvent } from './event.ts';
import { WORDS } from './messages.ts';
import { isSigned, type SigningTerms } from './signature.ts';
import type { TakeEvent } from './take-event.ts';
import type { Teller } from './teller.ts';

/** Where Zalo hands events in. */
export interface Webhook {
  readonly path: string;
  /** By which events are known to be Zalo's. */
  readonly secret: string;
  /** An event that is older is not taken. */
  readonly longestAgeMs: number;
}

interface IntakeParts extends SigningTerms {
  readonly webhook: Webhook;
  /** Undefined before the channel runs. */
  readonly taking: () => TakeEvent | undefined;
  readonly teller: Pick<Teller, 'warn'>;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** How far ahead the clock of Zalo may be. */
const AHEAD_MS = 10 * 60_000;

/**
 * Takes what is handed in. What is not signed gets the same answer as what is kept, for Zalo's console tries the address
 * without a signature and wants that; nothing of it is kept. What cannot be kept is not confirmed: Zalo comes again for up to
 * an hour, it is not known whether with the time of the event or its own, so events are taken for longer than that. Nothing is
 * kept of what is signed and of another time: it is handed in once more by somebody, or the clock here is wrong. That can be
 * mended, so Zalo is to come again.
 */
export function createIntake({ webhook, taking, teller, logger, now, ...terms }: IntakeParts): Intake {
  let forged = 0;
  return {
    path: webhook.path,
    admits: () => true,
    async take(body, headers) {
      const event = readEvent(body);
      const signature = headers['x-zevent-signature'];
      if (!event || signature === undefined) return logger.debug('a call of the webhook without event or signature');
      if (!isSigned(event, body, signature, terms)) return refuse();
      const ageMs = now().getTime() - instantOf(event).getTime();
      if (ageMs > webhook.longestAgeMs || ageMs < -AHEAD_MS) {
        teller.warn('clock', WORDS.otherTime(printInstant(instantOf(event)), printInstant(now())), 'clock');
        throw new Error('an event of another time');
      }
      const take = taking();
      if (!take) throw new Error('not ready yet');
      await take(event);
    },
  };

  function refuse(): void {
    forged += 1;
    // Whoever floods the address shall not flood the log.
    if (isPowerOfTwo(forged)) logger.warn({ forged }, 'what is not signed by Zalo is not taken');
    teller.warn('forged', WORDS.forged);
  }
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
