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
  /** Set while nothing may be sent at all, or not there. */
  held(chat: string): Outcome | undefined;
  accepted(chat: string): Outcome;
  of(fault: Fault, chat: string): Outcome;
  /** Where already the question failed who is a friend: it says nothing of the chat. */
  ofFriends(fault: Fault): Outcome;
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
  const refusals = new Map<string, { readonly times: number; readonly until: Date }>();
  let quietUntil = new Date(0);
  const later = (forMs: number) => new Date(now().getTime() + forMs);
  const waiting = (reason: string, retryAt: Date): Outcome => ({ kind: 'not_sent', reason, retryAt });
  /** No wait is longer than that: one that is was reckoned before a clock went back. */
  const isAhead = (until: Date) => until > now() && until <= later(cooldownMs + SHORT_WAIT_MS);
  return {
    held(chat) {
      if (isAhead(quietUntil)) return waiting('held back after too many calls', quietUntil);
      const { until } = refusals.get(chat) ?? {};
      return until && isAhead(until) ? waiting('refused a while ago', until) : undefined;
    },
    accepted(chat) {
      refusals.delete(chat);
      return { kind: 'accepted' };
    },
    of(fault, chat) {
      const { reason } = fault;
      if (fault.kind !== 'refused') return { kind: fault.kind === 'never_sent' ? 'not_sent' : 'unknown', reason };
      if (isOfSession(fault)) return { kind: 'not_sent', reason };
      return isOfQuota(fault) ? quiet(reason) : refusedBy(chat, fault);
    },
    ofFriends: (fault) => (isOfQuota(fault) ? quiet(fault.reason) : { kind: 'not_sent', reason: fault.reason }),
  };

  function quiet(reason: string): Outcome {
    const isNews = !isAhead(quietUntil);
    quietUntil = later(cooldownMs);
    if (isNews) onQuota(quietUntil);
    return waiting(reason, quietUntil);
  }

  function refusedBy(chat: string, { code, reason }: Extract<Fault, { kind: 'refused' }>): Outcome {
    const times = (refusals.get(chat)?.times ?? 0) + 1;
    refusals.delete(chat);
    if (times >= (code === TAKES_NOTHING ? MOST_REFUSALS[TAKES_NOTHING]! : MOST_REFUSALS.others))
      return { kind: 'rejected', reason: code === TAKES_NOTHING ? `blocked, ${reason}` : reason };
    const until = later(code === TAKES_NOTHING || code === RETRY_LIMIT ? cooldownMs : SHORT_WAIT_MS);
    refusals.set(chat, { times, until });
    if (refusals.size > REMEMBERED) refusals.delete(refusals.keys().next().value!);
    return waiting(reason, until);
  }
}

function isOfQuota(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.code === QUOTA || fault.code === TOO_MANY);
}
