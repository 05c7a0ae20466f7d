import type { Logger } from '../../shared/logger.ts';
import { describeFault, isConflict, isForGood } from './describe-fault.ts';
import { type Fault, faultOf } from './fault.ts';
import { WORDS } from './messages.ts';
import { NotKeptError } from './not-kept.ts';

interface TellerOptions {
  readonly tell: (message: string) => void;
  /** Told of what does not mend itself. */
  readonly alert?: (message: string) => void;
  readonly logger: Logger;
}

/** Two programs that take the bot from each other shall not do so every second. */
const CONFLICT_WAIT_MS = 10_000;
/** A token that was refused will hardly be taken again; but what refused it may have been a gateway on the way. */
const REFUSED_WAIT_MS = 10 * 60_000;

/** Reasons change from try to try; what can be done does not. */
function nameOf(fault: Fault): string {
  return fault.kind === 'refused' ? `refused ${fault.code}` : 'away';
}

/** Says how the connection fares, and says nothing twice in a row: a fault may last for days. */
export function createTeller({ tell, alert, logger }: TellerOptions) {
  let lastFault: string | undefined;
  let isFirst = true;
  return {
    /** Telegram knows the bot. Whether it will also hand in what people write is another matter. */
    onConnected(name: string): void {
      if (isFirst) {
        tell(WORDS.connected(name));
        lastFault = undefined;
      }
      isFirst = false;
    },
    /** Updates come. */
    onWell(name: string): void {
      if (lastFault !== undefined) tell(WORDS.connectedAgain(name));
      lastFault = undefined;
    },
    /** Says how long at least to wait for another try. */
    onFault(error: unknown): number {
      const fault = error instanceof NotKeptError ? undefined : faultOf(error);
      const words = fault ? describeFault(fault) : WORDS.faults.notKept;
      const name = fault ? nameOf(fault) : 'not kept';
      logger.warn(fault ? { reason: fault.reason } : { err: (error as Error).cause }, 'Telegram is not heard');
      if (name !== lastFault) tell(words);
      lastFault = name;
      if (fault?.kind !== 'refused') return 0;
      if (isForGood(fault) || isConflict(fault)) alert?.(words);
      if (isForGood(fault)) return REFUSED_WAIT_MS;
      return isConflict(fault) ? CONFLICT_WAIT_MS : (fault.retryAfterSeconds ?? 0) * 1000;
    },
  };
}
