import type { Logger } from '../../shared/logger.ts';
import { describeFault, isWrongToken } from './describe-fault.ts';
import { faultOf } from './fault.ts';
import { NotKeptError } from './keeper.ts';
import { WORDS } from './messages.ts';

interface TellerOptions {
  readonly tell: (message: string) => void;
  /** Told what something must be done about. */
  readonly announce: (message: string) => void;
  readonly logger: Logger;
}

/** A token does not become a right one; but a gateway may say for a while that there is nothing of the kind. */
const WRONG_TOKEN_WAIT_MS = 600_000;

/** Says how the connection fares, and says nothing twice in a row: a fault may last for days. */
export function createTeller({ tell, announce, logger }: TellerOptions) {
  let lastFault: string | undefined;
  let isFirst = true;
  const say = (words: string, hear: (message: string) => void) => {
    if (words !== lastFault) hear(words);
    lastFault = words;
  };
  return {
    /** Zalo knows the bot. Whether it will also hand over what people write is another matter. */
    onConnected(name: string): void {
      if (isFirst) tell(WORDS.connected(name));
      isFirst = false;
    },
    /** What people write comes. */
    onWell(name: string): void {
      if (lastFault !== undefined) tell(WORDS.connectedAgain(name));
      lastFault = undefined;
    },
    /** All that was held is kept. */
    onKept(): void {
      announce(WORDS.faults.keptAtLast);
      lastFault = undefined;
    },
    /** Says how long at least to wait for another try. */
    onFault(error: unknown): number {
      if (error instanceof NotKeptError) {
        logger.error({ err: error.cause, held: error.held }, 'what Zalo Bot handed over is not kept');
        say(WORDS.faults.notKept(error.held), announce);
        return 0;
      }
      const fault = faultOf(error);
      logger.warn({ reason: fault.reason }, 'Zalo Bot is not heard');
      say(describeFault(fault), isWrongToken(fault) ? announce : tell);
      if (isWrongToken(fault)) return WRONG_TOKEN_WAIT_MS;
      return fault.kind === 'refused' ? (fault.retryAfterSeconds ?? 0) * 1000 : 0;
    },
  };
}
