import type { Outcome } from '../../assistant/outlet.ts';
import type { Fault } from './fault.ts';

/** Codes of Zalo whose meaning others found out; there is no list of them. */
const [RETRY_LIMIT, TAKES_NOTHING, SESSION, QUOTA, TOO_MANY] = [-69, 123, 102, 221, 429];
const NOT_LOGGED_IN = 401;
/** So often in a row a chat refuses before nothing more is tried there. */
const MOST_REFUSALS = { [TAKES_NOTHING]: 2, others: 3 };
const [SHORT_WAIT_MS, REMEMBERED] = [5 * 60_000, 1_000];

interface OutcomeParts {
  readonly now: () => Date;
  /** How long nothing is sent where Zalo says that it was too much. */
  readonly cooldownMs: number;
  /** Told once that nothing is sent until then. */
  readonly onQuota: (until: Date) => void;
}

/** Says how a call ended for whoever waits for the delivery, and how long nothing shall be tried. */
export interface Outcomes {
  /** Set while nothing may be sent at all. */
  held(): Outcome | undefined;
  accepted(chat: string): Outcome;
  of(fault: Fault, chat: string): Outcome;
}

/** True where the session is no longer taken. */
export function isOfSession(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.code === SESSION || fault.code === NOT_LOGGED_IN);
}

/**
 * A refusal is waited out, long; what is still refused then is refused for good. 123 says either that the person takes no
 * messages from this account or that it wrote to too many, and nobody can tell which, so it has a second try.
 */
export function createOutcomes({ now, cooldownMs, onQuota }: OutcomeParts): Outcomes {
  const refusals = new Map<string, number>();
  let heldUntil = new Date(0);
  const later = (forMs: number) => new Date(now().getTime() + forMs);
  const waiting = (reason: string, retryAt: Date): Outcome => ({ kind: 'not_sent', reason, retryAt });
  return {
    held: () => (heldUntil > now() ? waiting('held back after too many calls', heldUntil) : undefined),
    accepted(chat) {
      refusals.delete(chat);
      return { kind: 'accepted' };
    },
    of(fault, chat) {
      const { reason } = fault;
      if (fault.kind !== 'refused') return { kind: fault.kind === 'never_sent' ? 'not_sent' : 'unknown', reason };
      if (isOfSession(fault)) return { kind: 'not_sent', reason };
      if (fault.code === QUOTA || fault.code === TOO_MANY) {
        heldUntil = later(cooldownMs);
        onQuota(heldUntil);
        return waiting(reason, heldUntil);
      }
      return refusedBy(chat, fault);
    },
  };

  function refusedBy(chat: string, { code, reason }: Extract<Fault, { kind: 'refused' }>): Outcome {
    const times = (refusals.get(chat) ?? 0) + 1;
    refusals.delete(chat);
    if (times >= (code === TAKES_NOTHING ? MOST_REFUSALS[TAKES_NOTHING]! : MOST_REFUSALS.others))
      return { kind: 'rejected', reason: code === TAKES_NOTHING ? `blocked, ${reason}` : reason };
    refusals.set(chat, times);
    if (refusals.size > REMEMBERED) refusals.delete(refusals.keys().next().value!);
    const isSlow = code === TAKES_NOTHING || code === RETRY_LIMIT;
    return waiting(reason, later(isSlow ? cooldownMs : SHORT_WAIT_MS));
  }
}
