import { NEVER_CONNECTED } from './connect.ts';
import type { Fault } from './fault.ts';
import { WORDS } from './messages.ts';

const [UNAUTHORIZED, NOT_FOUND, CONFLICT] = [401, 404, 409];

/** Whether nothing helps but another token: it is refused (401), or none at all (404). */
export function isForGood(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.code === UNAUTHORIZED || fault.code === NOT_FOUND);
}

/** Whether another program asks for the updates of the same bot. */
export function isConflict(fault: Fault): boolean {
  return fault.kind === 'refused' && fault.code === CONFLICT;
}

/** Codes are left as they are: whoever looks after the network can look them up. */
function reasonOf({ reason }: Fault): string {
  const code = reason.replace(`${NEVER_CONNECTED}: `, '');
  return WORDS.reasons.find(([pattern]) => pattern.test(code))?.[1] ?? code;
}

/** What whoever runs the assistant is told of a fault, with what can be done. */
export function describeFault(fault: Fault): string {
  if (isForGood(fault)) return WORDS.faults.wrongToken;
  if (fault.kind !== 'refused') return WORDS.faults.away(reasonOf(fault));
  return isConflict(fault) ? WORDS.faults.conflict : WORDS.faults.refused(fault.reason);
}
