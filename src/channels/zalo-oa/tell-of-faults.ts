import type { Fault } from './fault.ts';
import { WORDS } from './messages.ts';
import { refusalOf } from './outcome.ts';
import type { Teller } from './teller.ts';

const AWAY = 'away';
const MENDABLE = ['quota', 'balance', 'permission'] as const;

/**
 * Tells administrators of what stands in the way of sending and what they can do; of each once, until something is sent
 * again. That Zalo cannot be reached at all is for whoever runs the assistant.
 */
export function tellOfFaults(teller: Teller): (fault: Fault | undefined) => void {
  return (fault) => {
    if (fault && fault.kind !== 'refused') {
      const isAway = fault.kind === 'never_sent' && !fault.isOfToken;
      if (isAway) teller.note(AWAY, WORDS.faults.away(fault.reason), AWAY);
      return;
    }
    if (teller.mended(AWAY)) teller.tell(WORDS.sendsAgain);
    if (!fault) for (const matter of MENDABLE) teller.mended(matter);
    const refusal = fault && refusalOf(fault.code);
    const matter = MENDABLE.find((one) => one === refusal);
    if (fault && matter) teller.warn(matter, WORDS.faults[matter](fault.reason), matter);
  };
}
