import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery, Outcome, Outlet } from '../assistant/outlet.ts';
import { createSentParts } from './sent-parts.ts';

/** A delivery as what a channel sends in one call each. */
interface PartsOptions<Part> {
  /** What is sent one after the other: the same for the same delivery, however often it is asked for. */
  readonly partsOf: (delivery: Delivery) => readonly Part[];
  /** Sends one once; never throws. */
  readonly sendPart: (part: Part, delivery: Delivery) => Promise<Outcome>;
  /** Whether there is evidence since that a part arrived which nobody knew of. */
  readonly hasArrived?: (part: Part, delivery: Delivery) => boolean;
  readonly now: () => Date;
  /** What goes in the place of a later part that is refused for good: half a reply must say that it is one. */
  readonly insteadOf?: (part: Part) => Part;
  /** Between two parts. Default: none. */
  readonly pauseMs?: number;
}

/** Whoever waits for the end of a delivery waits a minute: what does not fit follows in another attempt. */
const LATEST_BEGIN_MS = 15_000;
const LATE: Outcome = { kind: 'not_sent', reason: 'took too long' };

/**
 * A way out by which a delivery goes in parts: one that failed half-way goes on after the last part that arrived, as long as
 * the process lives. To the one who asked, half a reply is no reply that was not sent: it is finished, or repeated and says so.
 */
export function sendInParts<Part>(
  options: PartsOptions<Part>,
): Required<Pick<Outlet, 'send' | 'countMessages' | 'wasDelivered'>> {
  const { partsOf, hasArrived, now, pauseMs = 0 } = options;
  const sent = createSentParts();
  return {
    countMessages: (delivery) => partsOf(delivery).length - (sent.of(delivery)?.count ?? 0),
    async wasDelivered(delivery) {
      resolveDoubt(delivery);
      return sent.hasArrived(delivery);
    },
    async send(delivery) {
      const parts = partsOf(delivery);
      const began = now().getTime();
      resolveDoubt(delivery);
      const { count: from = 0, notBefore } = sent.of(delivery) ?? {};
      if (notBefore && notBefore > now()) return { kind: 'unknown', reason: 'the rest has to wait' };
      sent.forget(delivery);
      for (let i = from; i < parts.length; i++) {
        if (i > from && pauseMs > 0) await wait(pauseMs);
        const isLate = i > from && now().getTime() - began > LATEST_BEGIN_MS;
        const outcome = isLate ? LATE : await sendOne(parts[i]!, delivery, i === 0);
        if (outcome.kind === 'unknown' && hasArrived)
          sent.note(delivery, { count: i, isWhole: false, isInDoubt: true });
        if (outcome.kind !== 'accepted') return i === 0 ? outcome : endHalfWay(delivery, i, outcome);
      }
      sent.note(delivery, { count: parts.length, isWhole: true });
      return { kind: 'accepted' };
    },
  };

  async function sendOne(part: Part, delivery: Delivery, isFirst: boolean): Promise<Outcome> {
    const { sendPart, insteadOf } = options;
    const outcome = await sendPart(part, delivery);
    return outcome.kind === 'rejected' && !isFirst && insteadOf ? sendPart(insteadOf(part), delivery) : outcome;
  }

  /** Where the part that was in doubt has arrived after all, the next one is the first that did not. */
  function resolveDoubt(delivery: Delivery): void {
    const { count = 0, isInDoubt = false } = sent.of(delivery) ?? {};
    if (!isInDoubt) return;
    const parts = partsOf(delivery);
    if (hasArrived?.(parts[count]!, delivery))
      sent.note(delivery, { count: count + 1, isWhole: count + 1 === parts.length });
  }

  function endHalfWay(delivery: Delivery, count: number, outcome: Outcome): Outcome {
    if (outcome.kind !== 'not_sent') return outcome;
    sent.note(delivery, { count, isWhole: false, notBefore: outcome.retryAt });
    return { kind: 'unknown', reason: `${count} parts arrived, then ${outcome.reason}` };
  }
}
