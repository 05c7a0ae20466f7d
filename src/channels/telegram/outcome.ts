import type { Outcome } from '../../assistant/outlet.ts';
import type { Fault } from './fault.ts';

const [UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_MANY] = [401, 404, 409, 429];
/** Says nothing of the chat: the token is wrong (401; 404 where it is none at all), or the service is busy. */
const NOT_OF_THE_CHAT = new Set([UNAUTHORIZED, NOT_FOUND, CONFLICT]);
const USUAL_WAIT_SECONDS = 30;

/** How a delivery ended whose call failed so, or did not fail. Refused for good: blocked (403), no such chat, or nothing that can be sent. */
export function outcomeOf(fault: Fault | undefined, at: Date): Outcome {
  if (!fault) return { kind: 'accepted' };
  const { kind, reason } = fault;
  if (kind !== 'refused') return { kind: kind === 'never_sent' ? 'not_sent' : 'unknown', reason };
  if (fault.code === TOO_MANY) {
    const { retryAfterSeconds = USUAL_WAIT_SECONDS } = fault;
    return { kind: 'not_sent', reason, retryAt: new Date(at.getTime() + retryAfterSeconds * 1000) };
  }
  return { kind: NOT_OF_THE_CHAT.has(fault.code) ? 'not_sent' : 'rejected', reason };
}
