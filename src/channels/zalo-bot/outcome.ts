import type { Outcome } from '../../assistant/outlet.ts';
import type { Fault } from './fault.ts';

const [BAD_REQUEST, UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_MANY, SERVER_FAULT] = [400, 401, 404, 409, 429, 500];
/** Says nothing of the chat: the token is wrong (401; 404 where it is none at all), or the service is busy. */
const NOT_OF_THE_CHAT = new Set([UNAUTHORIZED, NOT_FOUND, CONFLICT]);
/** Why nothing is sent any more in this month. */
export const QUOTA = 'quota';

/**
 * How a delivery ended whose call failed so, or did not fail. 429 is documented as the plan being used up; whether it may
 * also mean "too fast" is not known, so one that says how long to wait is taken for that. Refused for good: 400, 403 and
 * their like; a figure that is no such code has no meaning that is known, so another attempt is not ruled out.
 */
export function outcomeOf(fault: Fault | undefined, at: Date): Outcome {
  if (!fault) return { kind: 'accepted' };
  const { kind, reason } = fault;
  if (kind !== 'refused') return { kind: kind === 'never_sent' ? 'not_sent' : 'unknown', reason };
  const { code, retryAfterSeconds } = fault;
  if (code !== TOO_MANY) return { kind: isForGood(code) ? 'rejected' : 'not_sent', reason };
  if (retryAfterSeconds === undefined) return { kind: 'rejected', reason: QUOTA };
  return { kind: 'not_sent', reason, retryAt: new Date(at.getTime() + retryAfterSeconds * 1000) };
}

function isForGood(code: number): boolean {
  return code >= BAD_REQUEST && code < SERVER_FAULT && !NOT_OF_THE_CHAT.has(code);
}
