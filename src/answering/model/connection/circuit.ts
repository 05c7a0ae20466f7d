/** So many failures in a row, and what failed is left alone. */
const MOST_FAILURES = 3;
/** How long it is left alone: nobody waits for it again and again, and its limits can recover. */
const PAUSE_MS = 60_000;

/** Whether a service is worth asking: one that keeps failing is left alone for a while, then tried by one at a time. */
export interface Circuit {
  /** False while it is left alone, or while somebody else is trying it. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
  /** It was given up for another reason: says nothing of the service. */
  leftOpen(): void;
}

/** The circuit breaker pattern (Nygard, Release It!). `elapsedMs` is a clock that only runs forward. */
export function createCircuit(elapsedMs: () => number = () => performance.now()): Circuit {
  let failures = 0;
  let closedUntil = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  return {
    mayTry() {
      if (failures < MOST_FAILURES) return true;
      if (isTrying || elapsedMs() < closedUntil) return false;
      isTrying = true;
      return true;
    },
    succeeded() {
      failures = 0;
      isTrying = false;
    },
    failed() {
      failures++;
      isTrying = false;
      if (failures >= MOST_FAILURES) closedUntil = elapsedMs() + PAUSE_MS;
    },
    leftOpen() {
      isTrying = false;
    },
  };
}
