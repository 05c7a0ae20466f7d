import type { Fault } from './fault.ts';
import { WORDS } from './messages.ts';
import { refusalOf } from './outcome.ts';
import type { Teller } from './teller.ts';

const MENDABLE = ['quota', 'balance', 'permission'] as const;

/** Tells administrators of what stands in the way of sending and what they can do; of each once, until something is sent again. */
export function tellOfFaults(teller: Pick<Teller, 'warn' | 'mended'>): (fault: Fault | undefined) => void {
  return (fault) => {
    if (!fault) for (const matter of MENDABLE) teller.mended(matter);
    if (fault?.kind !== 'refused') return;
    const refusal = refusalOf(fault.code);
    const matter = MENDABLE.find((one) => one === refusal);
    if (matter) teller.warn(matter, WORDS.faults[matter](fault.reason), matter);
  };
}
