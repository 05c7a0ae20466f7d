import type { Fault } from './fault.ts';
import { WORDS } from './messages.ts';

const [UNAUTHORIZED, NOT_FOUND] = [401, 404];

/** Whether most likely nothing helps but another token: it is refused (401), or none at all (404). */
export function isWrongToken(fault: Fault): boolean {
  return fault.kind === 'refused' && (fault.code === UNAUTHORIZED || fault.code === NOT_FOUND);
}

/** What whoever runs the assistant is told of a fault, with what can be done. */
export function describeFault(fault: Fault): string {
  if (isWrongToken(fault)) return WORDS.faults.wrongToken;
  return fault.kind === 'refused' ? WORDS.faults.refused(fault.reason) : WORDS.faults.away(fault.reason);
}
