import { UserError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { ConnectionEndedError, isConflict } from './ending.ts';
import { faultOf } from './fault.ts';
import type { Standing } from './kept-standing.ts';
import { SessionRefusedError, ZaloAwayError } from './log-in-fault.ts';
import type { Teller } from './teller.ts';

interface JudgingParts {
  readonly teller: Teller;
  readonly logger: Logger;
  readonly conflictMs: number;
  /** Keeps how the account stands from now on. */
  readonly note: (state: Standing['state']) => void;
}

/** What is made of the faults of an account, one after the other. */
export interface Judge {
  /** Whether nothing helps but another log-in by hand than the one on this device. */
  isSpent(device: string): boolean;
  /** The session was taken. */
  onConnected(): void;
  /** The connection lasted: the next fault is a first one. */
  onLasted(): void;
  /** Says how long at least to wait for another try. */
  onFault(error: unknown, device: string | undefined): number;
}

/** Zalo was reached so often and did not take the session: more would look like an attack. */
const MOST_REFUSALS = 2;
const BETWEEN_REFUSALS_MS = 30_000;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS, LONGEST_UNREACHED_MS, VAULT_PAUSE_MS] = [1_000, 10 * 60_000, 60_000, 60_000];

/** Tells what befell, and how long each kind of fault is to be waited out. */
export function createJudge({ teller, logger, conflictMs, note }: JudgingParts): Judge {
  let [faults, refusals] = [0, 0];
  let spent: string | undefined;
  return {
    isSpent: (device) => device === spent,
    onConnected() {
      refusals = 0;
    },
    onLasted() {
      faults = 0;
      teller.lasted();
    },
    onFault(error, device) {
      if (isConflict(error)) return inConflict();
      if (error instanceof SessionRefusedError) return refused(device);
      if (!(error instanceof UserError)) return broken(error);
      teller.notReadable(error.message);
      return VAULT_PAUSE_MS;
    },
  };

  function inConflict(): number {
    teller.conflict(Math.round(conflictMs / 60_000));
    note('conflict');
    return conflictMs;
  }

  function refused(device: string | undefined): number {
    refusals += 1;
    if (refusals < MOST_REFUSALS) return BETWEEN_REFUSALS_MS;
    [spent, refusals] = [device, 0];
    return 0;
  }

  function broken(error: unknown): number {
    faults += 1;
    if (isDefect(error)) logger.error({ err: error }, 'the account of Zalo cannot be connected');
    teller.broke(reasonOf(error));
    note('away');
    // Where Zalo is not even reached, nobody there is pestered, and the network may be back any moment.
    const longestMs = error instanceof ZaloAwayError && !error.wasReached ? LONGEST_UNREACHED_MS : LONGEST_PAUSE_MS;
    return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(faults - 1, 16), longestMs);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ConnectionEndedError) return error.message;
  return error instanceof ZaloAwayError ? error.reason : faultOf(error).reason;
}

/** What the library throws stays out of the log: it holds cookies. */
function isDefect(error: unknown): boolean {
  const isKnown = error instanceof ConnectionEndedError || error instanceof ZaloAwayError;
  return !isKnown && (error as Error).name !== 'ZcaApiError';
}
